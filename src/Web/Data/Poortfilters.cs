using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Begeleiding;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Kern.Intake;
using Naast.Kern.Keten;
using Naast.Kern.Onderweg;
using Naast.Kern.Plan;
using Naast.Kern.Rechtsbescherming;
using Naast.Web.Poort;

namespace Naast.Web.Data;

/// <summary>Puts the filters of one kind of access in the model.</summary>
internal sealed class Poortfilters(Db db, ModelBuilder model)
{
    private const string Naam = "poort";

    public void Zet()
    {
        Dossiers();
        Rij<Persoon>(Veldgroep.Persoon, burger: true);
        Rij<Zoeknaam>(Veldgroep.Persoon, burger: false);
        Rij<Contactgegevens>(Veldgroep.Contact, burger: true);
        Rij<Persoonsnummer>(null, burger: false);
        Rij<BredeIntake>(Veldgroep.Intake, burger: false);
        Rij<Gezondheidsgegevens>(Veldgroep.Gezondheid, burger: false);
        Rij<Intakegesprek>(null, burger: false);
        Rij<Casusoverleg>(null, burger: false);
        Rij<Vastelast>(null, burger: true);
        Rij<Ontzorgbesluit>(null, burger: true);
        Rij<Bekwaamheid>(null, burger: true);
        Rij<Burgerverzoek>(null, burger: true);
        Rij<Pip>(Veldgroep.Plan, burger: true);
        Rij<Feit>(Veldgroep.Termijnen, burger: true);
        Besluiten();
        Rij<Brief>(null, burger: true);
        Rij<Besluitvoorstel>(null, burger: false);
        Handhaving();
        Bezwaar();
        Rij<Afspraak>(null, burger: true);
        Rij<Werkrij>(null, burger: false);
        Rij<Signaalrij>(null, burger: false);
        Rij<Bulkregel>(null, burger: false);
        Rij<Beleidsproefregel>(null, burger: false);
        Rij<Cbsregel>(null, burger: false);
        Rij<Melding>(null, burger: false);
        Rij<Kijker>(null, burger: false);
        Rij<Herinnering>(null, burger: false);
        Rij<Document>(null, burger: false);
        Rij<Gezinslid>(null, burger: false);
        Rij<Doel>(null, burger: true);
        Rij<Actie>(null, burger: true);
        Rij<Leefgebiedmeting>(null, burger: true);
        Rij<Begeleidingsafspraak>(null, burger: false);
        Rij<Voorziening>(null, burger: true);
        Rij<Taakovername>(null, burger: true);
        Zorgnotities();
        Rij<Meedoenweg>(null, burger: true);
        Van<Urenmelding>(uren => uren.Organisatie);
        Van<Trajectmoment>(moment => moment.Organisatie);
        Van<Begeleidingsstap>(stap => stap.Organisatie);
        Van<Schoolbericht>(bericht => bericht.Organisatie);
        Rij<Examenuitslag>(null, burger: true);
        Rij<Voortgangsgesprek>(null, burger: true);
        Rij<Bestand>(null, burger: false);
        Rij<Contactmoment>(null, burger: false);
        Rij<Samenvoeging>(null, burger: false);
        Overdrachten();
        Rij<Afscherming>(null, burger: false);
        Rij<Noodinzage>(null, burger: false);
        Rij<UitgaandBericht>(null, burger: false);
        Rij<Ketenmelding>(null, burger: false);
        Rij<Duostand>(null, burger: false);
        Rij<Duoverschil>(null, burger: false);
        Notities();
        Partnervragen();
        Partnertaken();
        Gebeurtenissen();
    }

    private void Rij<T>(string? veldgroep, bool burger)
        where T : class, IDossiergebonden
    {
        Filter<T>(db.Toegang.Soort switch
        {
            Toegangssoort.Medewerker => rij => db.Toegang.Gemeenten.Contains(rij.Gemeentecode) && !db.Toegang.Verborgen.Contains(rij.DossierId),
            Toegangssoort.Partner when veldgroep is not null => rij => !db.Toegang.Verborgen.Contains(rij.DossierId) && db.Zicht.Any(zicht =>
                zicht.Organisatie == db.Toegang.Organisatie && zicht.DossierId == rij.DossierId && zicht.Veldgroep == veldgroep
                && zicht.Van <= db.Vandaag && (zicht.Tot == null || zicht.Tot >= db.Vandaag)),
            Toegangssoort.Inburgeraar when burger => rij => rij.DossierId == db.Toegang.EigenDossier,
            Toegangssoort.Systeem => null,
            _ => rij => false,
        });
    }

    /// <summary>Who sees no persons sees a decision only when it was drawn for a sample of its own, for as long as that is open.</summary>
    private void Besluiten()
    {
        if (db.Toegang.Soort != Toegangssoort.Geen)
        {
            Rij<Besluit>(null, burger: true);
            return;
        }

        Filter<Besluit>(besluit => !db.Toegang.Verborgen.Contains(besluit.DossierId) && db.Steekproefregels.Any(regel => regel.BesluitId == besluit.Id && regel.Medewerker == db.Toegang.Sub && regel.Open >= db.Vandaag));
    }

    /// <summary>What organisations report: each partner has its own reports, as long as it may know who the person is.</summary>
    private void Van<T>(Expression<Func<T, string>> organisatie)
        where T : class, IDossiergebonden
    {
        if (db.Toegang.Soort != Toegangssoort.Partner)
        {
            Rij<T>(null, burger: true);
            return;
        }

        Expression<Func<T, bool>> open = rij => !db.Toegang.Verborgen.Contains(rij.DossierId) && db.Zicht.Any(zicht =>
            zicht.Organisatie == db.Toegang.Organisatie && zicht.DossierId == rij.DossierId && zicht.Veldgroep == Veldgroep.Persoon
            && zicht.Van <= db.Vandaag && (zicht.Tot == null || zicht.Tot >= db.Vandaag));
        Expression<Func<string>> eigen = () => db.Toegang.Organisatie;
        var rij = open.Parameters[0];
        var van = new Vervanger(organisatie.Parameters[0], rij).Visit(organisatie.Body)!;
        Filter(Expression.Lambda<Func<T, bool>>(Expression.AndAlso(Expression.Equal(van, eigen.Body), open.Body), rij));
    }

    private sealed class Vervanger(Expression oud, Expression nieuw) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == oud ? nieuw : base.Visit(node);
    }

    /// <summary>The person sees a fine from the day on which it was made known, and never a case that is only looked into.</summary>
    private void Handhaving()
    {
        Rij<Handhavingszaak>(null, burger: false);
        if (db.Toegang.Soort == Toegangssoort.Inburgeraar)
        {
            Filter<Handhavingszaak>(rij => rij.DossierId == db.Toegang.EigenDossier && db.Besluiten.Any(b => b.Id == rij.BesluitId && b.Bekendgemaakt != null));
        }
    }

    /// <summary>The person's own objection, against a decision that was made known.</summary>
    private void Bezwaar()
    {
        Rij<Bezwaarzaak>(null, burger: false);
        if (db.Toegang.Soort == Toegangssoort.Inburgeraar)
        {
            Filter<Bezwaarzaak>(rij => rij.DossierId == db.Toegang.EigenDossier && db.Besluiten.Any(b => b.Id == rij.BesluitId && b.Bekendgemaakt != null));
        }
    }

    /// <summary>Of colleagues only, and gone by itself on the day after the last.</summary>
    private void Zorgnotities() => Filter<Zorgnotitie>(db.Toegang.Soort switch
    {
        Toegangssoort.Medewerker => rij => db.Toegang.Gemeenten.Contains(rij.Gemeentecode) && !db.Toegang.Verborgen.Contains(rij.DossierId) && rij.Tot >= db.Vandaag,
        Toegangssoort.Systeem => null,
        _ => rij => false,
    });

    /// <summary>Of two dossiers: who works on one of them sees it, and whoever may not see either does not.</summary>
    private void Overdrachten() => Filter<Overdracht>(db.Toegang.Soort switch
    {
        Toegangssoort.Medewerker => rij => !db.Toegang.Verborgen.Contains(rij.DossierId)
            && (db.Toegang.Gemeenten.Contains(rij.Gemeentecode)
                || (rij.AnderDossier != null && db.Toegang.Gemeenten.Contains(rij.AndereGemeente) && !db.Toegang.Verborgen.Contains(rij.AnderDossier.Value))),
        Toegangssoort.Systeem => null,
        _ => rij => false,
    });

    private void Dossiers() => Filter<Dossier>(db.Toegang.Soort switch
    {
        Toegangssoort.Medewerker => dossier => db.Toegang.Gemeenten.Contains(dossier.Gemeentecode) && !db.Toegang.Verborgen.Contains(dossier.Id),
        Toegangssoort.Partner => dossier => !db.Toegang.Verborgen.Contains(dossier.Id) && db.Zicht.Any(zicht =>
            zicht.Organisatie == db.Toegang.Organisatie && zicht.DossierId == dossier.Id && zicht.Veldgroep == Veldgroep.Persoon
            && zicht.Van <= db.Vandaag && (zicht.Tot == null || zicht.Tot >= db.Vandaag)),
        Toegangssoort.Inburgeraar => dossier => dossier.Id == db.Toegang.EigenDossier,
        Toegangssoort.Systeem => null,
        _ => dossier => false,
    });

    // A partner's own notes stay its own unless it shares them.
    private void Notities() => Filter<Notitie>(db.Toegang.Soort switch
    {
        Toegangssoort.Medewerker => notitie =>
            db.Toegang.Gemeenten.Contains(notitie.Gemeentecode) && !db.Toegang.Verborgen.Contains(notitie.DossierId) && (notitie.Gedeeld || notitie.Organisatie == db.Toegang.Organisatie),
        Toegangssoort.Partner => notitie => notitie.Organisatie == db.Toegang.Organisatie && !db.Toegang.Verborgen.Contains(notitie.DossierId) && db.Zicht.Any(zicht =>
            zicht.Organisatie == db.Toegang.Organisatie && zicht.DossierId == notitie.DossierId && zicht.Veldgroep == Veldgroep.Persoon
            && zicht.Van <= db.Vandaag && (zicht.Tot == null || zicht.Tot >= db.Vandaag)),
        Toegangssoort.Systeem => null,
        _ => notitie => false,
    });

    // As long as the task runs that came with it.
    private void Partnervragen() => Filter<Partnervraag>(db.Toegang.Soort switch
    {
        Toegangssoort.Medewerker => vraag => db.Toegang.Gemeenten.Contains(vraag.Gemeentecode) && !db.Toegang.Verborgen.Contains(vraag.DossierId),
        Toegangssoort.Partner => vraag => vraag.Organisatie == db.Toegang.Organisatie && !db.Toegang.Verborgen.Contains(vraag.DossierId)
            && db.Partnertaken.Any(taak => taak.Id == vraag.TaakId && taak.Van <= db.Vandaag && (taak.Tot == null || taak.Tot >= db.Vandaag)),
        Toegangssoort.Inburgeraar => vraag => vraag.DossierId == db.Toegang.EigenDossier,
        Toegangssoort.Systeem => null,
        _ => vraag => false,
    });

    private void Partnertaken() => Filter<Partnertaak>(db.Toegang.Soort switch
    {
        Toegangssoort.Medewerker => taak => db.Toegang.Gemeenten.Contains(taak.Gemeentecode) && !db.Toegang.Verborgen.Contains(taak.DossierId),
        Toegangssoort.Partner => taak => taak.Organisatie == db.Toegang.Organisatie && !db.Toegang.Verborgen.Contains(taak.DossierId) && taak.Van <= db.Vandaag
            && (taak.Tot == null || taak.Tot >= db.Vandaag),
        Toegangssoort.Inburgeraar => taak => taak.DossierId == db.Toegang.EigenDossier,
        Toegangssoort.Systeem => null,
        _ => taak => false,
    });

    // After-images hold every field of an aggregate, so only staff of the municipality reads them.
    private void Gebeurtenissen() => Filter<Gebeurtenisrij>(db.Toegang.Soort switch
    {
        Toegangssoort.Medewerker => rij => db.Toegang.Gemeenten.Contains(rij.Gemeentecode) && !db.Toegang.Verborgen.Contains(rij.StroomId),
        Toegangssoort.Systeem => null,
        _ => rij => false,
    });

    private void Filter<T>(Expression<Func<T, bool>>? filter)
        where T : class
    {
        if (filter is not null)
        {
            model.Entity<T>().HasQueryFilter(Naam, filter);
        }
    }
}
