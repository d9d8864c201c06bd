using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Web.Data;
using Naast.Web.Poort;
using D = Naast.Web.Demo;

namespace Naast.Web.Demovulling;

/// <summary>The part of a made-up life that is about taking part.</summary>
internal sealed partial class Levensvulling
{
    private Begeleidingsafspraak? Meedoen(D.Levensloop leven, DossierBeeld beeld, Toegang regisseur)
    {
        if (!Meedoenvulling.Past(leven) || beeld.Pips.Count == 0 || (leven.PipDagtekening ?? leven.PlanOpgesteld) is not { } dag)
        {
            return null;
        }

        var handeling = Op(dag);
        var metingen = Meedoenvulling.Leefgebieden(leven, beeld.Dossier, dag, handeling.NieuweId, later: false);
        Leg("LeefgebiedVastleggen", regisseur, handeling, metingen);
        var begeleiding = Meedoenvulling.Begeleiding(metingen, beeld.Dossier, dag, beeld.Regels, handeling.NieuweId);
        if (begeleiding is not null)
        {
            Leg("BegeleidingAfspreken", regisseur, Op(dag), [begeleiding]);
        }

        handeling = Op(dag);
        _meedoen = Meedoenvulling.Doelen(leven, beeld.Dossier, dag, handeling.NieuweId);
        Leg("DoelStellen", regisseur, handeling, _meedoen);
        Leg("BekwaamheidOpschrijven", regisseur, Op(dag), Meedoenvulling.Bekwaamheden(leven, beeld.Dossier, dag, handeling.NieuweId));
        if (beeld.Intake is { Gestart: var begonnen })
        {
            Leg("IntakegesprekVastleggen", regisseur, Op(dag), Meedoenvulling.Gesprekken(leven, beeld.Dossier, begonnen, dag, regisseur.Naam, handeling.NieuweId));
        }

        if (Weekvulling.Wegen(leven, beeld.Dossier, dag, Op(dag).NieuweId) is { Count: > 0 } wegen)
        {
            Leg("WegKiezen", regisseur, Op(dag), wegen);
        }

        return begeleiding;
    }

    /// <summary>VluchtelingenWerk helps subject by subject: the older, the more somebody does alone.</summary>
    private void Begeleid(D.Levensloop leven, DossierBeeld beeld, DateOnly begin)
    {
        if (_meedoen.Count > 0 && beeld.Dossier.IsLopend)
        {
            var handeling = Op(nu.DagInNederland().AddDays(-2));
            Leg("BegeleidingsstapZetten", Wie("mo"), handeling, Meedoenvulling.Stappen(leven, beeld.Dossier, begin, nu.DagInNederland(), handeling.NieuweId));
        }
    }

    /// <summary>The school knows what lessons are needed, puts people in a group, and reports hours each month.</summary>
    private void School(D.Levensloop leven, DossierBeeld beeld, Toegang regisseur, string school, Guid taak, DateOnly begin)
    {
        if (!beeld.Dossier.IsLopend || leven.Einde is not null)
        {
            return;
        }

        var handeling = Op(begin);
        var vraag = Partnervraag.Stel(handeling.NieuweId(), beeld.Dossier, taak, Schoolvulling.Vraag(leven, beeld, school, begin), begin);
        vraag.NeemAan(begin);
        vraag.PlaatsIn($"Groep {(leven.Volgnummer % 6) + 1}");
        if (leven.Volgnummer % 4 == 0)
        {
            var dagen = handeling.Tijdstip;
            vraag.Schrijf(new(true, "Els Bakker", "Kan deze cursist ook op woensdagmiddag komen? Dan past het in deze groep.", dagen));
            vraag.Schrijf(new(false, regisseur.Naam, "Ja, dat kan. Graag ruim voor drie uur klaar, dan is de opvang open.", dagen.AddHours(2)));
        }

        Leg("PartnerVragen", regisseur, handeling, [vraag]);
        if (_meedoen.Count > 0)
        {
            var vandaag = nu.DagInNederland();
            var melding = Op(vandaag.AddDays(-1));
            var els = Wie("els") with { Soort = Toegangssoort.Partner, Organisatie = school };
            Leg("UrenAanleveren", els, melding, Schoolvulling.Uren(leven, beeld, school, vraag.Groep!, els.Naam, vandaag, melding));
            Leg("TrajectmomentVastleggen", regisseur, Op(vandaag.AddDays(-1)), Schoolvulling.Verloop(leven, beeld, regisseur, vandaag, melding.Tijdstip, melding.NieuweId));
        }
    }

    /// <summary>A talk after ten months: the wheel has turned. What was due is done, lessons and work run, and somebody was in touch a while ago.</summary>
    private Contactritme? MeedoenLater(D.Levensloop leven, DossierBeeld beeld, Toegang regisseur, Begeleidingsafspraak? begeleiding)
    {
        if (leven.Volgnummer % 6 == 0 && leven.PipDagtekening?.AddMonths(10) is { } dag && dag < nu.DagInNederland() && beeld.Dossier.IsLopend)
        {
            var handeling = Op(dag);
            Leg("LeefgebiedVastleggen", regisseur, handeling, Meedoenvulling.Leefgebieden(leven, beeld.Dossier, dag, handeling.NieuweId, later: true));
        }

        if (_meedoen.Count == 0 || !beeld.Dossier.IsLopend)
        {
            return null;
        }

        var vandaag = nu.DagInNederland();
        var week = Op(vandaag.AddDays(-35));
        if (Weekvulling.Voorzieningen(leven, beeld, vandaag, week.NieuweId) is { Count: > 0 } voorzieningen)
        {
            Leg("VoorzieningAfspreken", regisseur, week, voorzieningen);
        }

        if (leven.Volgnummer % 4 == 0 && leven.InschrijvingBrp is { } ingeschreven && ingeschreven > vandaag.AddDays(-120) && beeld.Dossier.KomtUit is null)
        {
            var komst = Op(vandaag.AddDays(-12));
            Leg("KomstVastleggen", regisseur, komst, Verhuisvulling.VanBuiten(leven, beeld.Dossier, ingeschreven, komst));
        }

        if (leven.Volgnummer % 15 == 0)
        {
            var vraag = Op(vandaag.AddDays(-(leven.Volgnummer % 40) - 1));
            Leg("VerzoekOntvangen", regisseur, vraag, [Meedoenvulling.Verzoek(leven, beeld, vraag.Tijdstip.DagInNederland(), vraag.NieuweId)]);
        }

        if (leven.Asiel && leven.Volgnummer % 2 == 0)
        {
            var lasten = Op(vandaag.AddDays(-20));
            Leg("VastelastOpschrijven", regisseur, lasten, Meedoenvulling.Lasten(leven, beeld.Dossier, lasten.Tijdstip.DagInNederland(), lasten.NieuweId));
        }

        // One in eleven was not heard of for a long time: the silence alarm has something to say.
        var weken = begeleiding?.Weken ?? 4;
        var geleden = leven.Volgnummer % 11 == 0 ? (7 * weken) + 5 : (leven.Volgnummer * 5 % (7 * weken)) + 1;
        var contact = Op(vandaag.AddDays(-geleden));
        Leg("ContactVastleggen", regisseur, contact, [Contactmoment.LegVast(contact.NieuweId(), beeld.Dossier.Id, beeld.Dossier.Gemeentecode, Contactwijze.Gesprek, true, regisseur.Naam, contact.Tijdstip)]);
        bulk.Doe(Verzoek("DoelAfsluiten"), regisseur, Op(vandaag.AddDays(-1)), [.. Meedoenvulling.Sluit(leven, _meedoen, vandaag)]);
        return begeleiding is null ? null : Contactritme.Van(begeleiding.Vanaf, begeleiding.Weken, contact.Tijdstip.DagInNederland());
    }
}
