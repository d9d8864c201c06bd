using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Rechtsbescherming;
using Naast.Web.Brieven;
using Naast.Web.Data;
using Naast.Web.Gebieden.Besluiten;
using Naast.Web.Poort;
using D = Naast.Web.Demo;

namespace Naast.Web.Demovulling;

/// <summary>
/// Enforcement in the demo region: rare, as it should be. Some cases end after contact and help, some wait for a decision, and a few
/// became a fine.
/// </summary>
internal sealed partial class Levensvulling
{
    private const int Zeldzaam = 41;
    private const int BlijftOpen = 7, Wacht = 19, Beboet = 31;

    private DossierBeeld Handhaaf(D.Levensloop leven, DossierBeeld beeld, Toegang regisseur)
    {
        var begin = nu.DagInNederland().AddDays(-45);
        if (leven.Volgnummer % Zeldzaam is not (BlijftOpen or Wacht or Beboet) || !beeld.Dossier.IsLopend || beeld.Vastgesteld?.Dagtekening is not { } pip || pip > begin.AddDays(-30) || leven.Casusregisseur is null
            // Who is done, or left, has nothing open: the dossier closes after this.
            || leven.Einde is not null)
        {
            return beeld;
        }

        var handeling = Op(begin);
        var zaak = Handhavingszaak.Begin(handeling.NieuweId(), beeld.Dossier, Boetegrond.Traject, Trajectgrond.Begeleiding, begin, "Kwam twee keer niet naar het voortgangsgesprek en belde niet.", begin);
        zaak.BekijkVertraging("Wij waren op tijd met onze eigen afspraken.");
        Zet(zaak, regisseur, Handhavingsstapsoort.Contact, begin.AddDays(2), "Gebeld en een kaartje gebracht. De telefoon ging over.");
        Zet(zaak, regisseur, Handhavingsstapsoort.Hulp, begin.AddDays(4), "Aangeboden om thuis af te spreken, met een tolk.");
        db.Add(zaak);
        bulk.Doe(Verzoek("HandhavingBeginnen"), regisseur, handeling, zaak);
        if (leven.Volgnummer % Zeldzaam == BlijftOpen)
        {
            return beeld;
        }

        Zet(zaak, regisseur, Handhavingsstapsoort.Waarschuwing, begin.AddDays(10), "Schriftelijk gewaarschuwd dat er een boete kan komen.");
        Zet(zaak, regisseur, Handhavingsstapsoort.Rapport, begin.AddDays(18), "Ook het derde gesprek gemist. Artikel 23, lid 1, van de wet.");
        Zet(zaak, regisseur, Handhavingsstapsoort.Uitnodiging, begin.AddDays(19), "Uitgenodigd om te reageren, met het rapport erbij.");
        Zet(zaak, regisseur, Handhavingsstapsoort.Gehoord, begin.AddDays(28), "Vond de gesprekken niet nodig.");
        zaak.Weeg(new(Verwijtbaarheid.Normaal, "Drie gesprekken gemist in twee maanden.", "Geen bijzondere omstandigheden bekend; gezondheid is gevraagd.")
        {
            Individueletoets = Individueletoets.AanhoudendeOnwil, Individueel = "Zegt in drie gesprekken dat hij niet wil komen.",
        });
        return Bereid(leven, beeld, zaak, regisseur, begin);
    }

    private DossierBeeld Bereid(D.Levensloop leven, DossierBeeld beeld, Handhavingszaak zaak, Toegang regisseur, DateOnly begin)
    {
        var handeling = Op(begin.AddDays(30));
        var voorstel = Besluitvoorstel.Begin(
            handeling.NieuweId(), beeld.Dossier.Id, leven.Gemeentecode, Bevoegdheid.BoeteTrajectOpleggen,
            new() { BetreftId = zaak.Id, Motivering = "Wij zochten contact, boden hulp aan en waarschuwden. U kwam weer niet naar het gesprek." }, (regisseur.Sub, regisseur.Naam), handeling.Dag);
        voorstel.Adviseer(new("mirjam", "Mirjam Kok", Rollen.Teamleider, true, "Er is genoeg geprobeerd. Een lage boete past hier.", handeling.Tijdstip));
        voorstel.LegVoor(new("", []), regisseur.Sub);
        db.Add(voorstel);
        bulk.Doe(Verzoek("BesluitVoorleggen"), regisseur, handeling, zaak, voorstel);
        return leven.Volgnummer % Zeldzaam == Beboet ? LegOp(leven, beeld, zaak, voorstel, begin.AddDays(35)) : beeld;
    }

    private DossierBeeld LegOp(D.Levensloop leven, DossierBeeld beeld, Handhavingszaak zaak, Besluitvoorstel voorstel, DateOnly dag)
    {
        var tekenaar = Wie("joost");
        var functionaris = new Functionaris(tekenaar.Sub, tekenaar.Naam, tekenaar.Organisatie, [Rollen.Kwaliteitsmedewerker]);
        var boete = Boetevoorstel.Maak(zaak, Boetebesluitsoort.Omgeving(beeld, [zaak], [], true, dag, null), beeld.Regels);
        var vraag = new Beslisvraag(voorstel.Bevoegdheid, leven.Gemeentecode, dag, functionaris) { Opstellers = voorstel.Opstellers, Rapporteurs = zaak.Rapporteurs, Bedrag = boete.Bedrag };
        var mandaat = Mandaattoets.Beoordeel(vraag, beleid.Beslissen(voorstel.Bevoegdheid, leven.Gemeentecode, dag, beeld.Regels), register);
        if (!boete.Toets.Slaagt || !mandaat.Toets.Slaagt)
        {
            return beeld;
        }

        var handeling = Op(dag);
        var besluit = Besluit.Neem(
            handeling.NieuweId(), beeld.Dossier.Id, leven.Gemeentecode, voorstel.Bevoegdheid, voorstel.Id, mandaat, functionaris, dag, voorstel.Inhoud.Motivering, voorstel.MetMotivering(boete.Toets), [boete.Bewijs!],
            new($"U krijgt een boete van {boete.Bedrag}.", boete.Bedrag, "Beleidsregels inburgering Drechtsteden 2022", false, Boetebesluitsoort.Regels(boete.Onderbouwing?.Delen ?? [])));
        voorstel.Beslis(besluit.Id);
        zaak.LegOp(besluit.Id, boete.Bedrag, dag, null);
        besluit.MaakBekend(Bekendmakingswijze.Verzonden, dag);
        var feit = Feit.LegVast(handeling.NieuweId(), beeld.Dossier, Feitsoort.Bekendmaking, dag, null, nameof(Bekendmakingswijze.Verzonden), Feitbron.Medewerker, handeling.Tijdstip, besluit.Id);
        handeling.MandaatregelId = besluit.MandaatregelId;
        db.Add(besluit);
        db.Add(feit);
        bulk.Doe(Verzoek("BesluitNemen"), tekenaar, handeling, besluit, voorstel, zaak, feit);
        db.Brieven.Add(new Brief
        {
            Id = handeling.NieuweId(), DossierId = beeld.Dossier.Id, Gemeentecode = leven.Gemeentecode, BesluitId = besluit.Id, Gemaakt = handeling.Tijdstip, PdfStatus = Pdfstatus.NietGevraagd,
            Html = besluitbrief.Maak(beeld, besluit, new("U krijgt een boete", ["Betaal de boete op tijd. Bel ons als u niet weet hoe.", "Praat met uw casusregisseur. Samen kijkt u hoe het weer lukt."],
                [.. zaak.Stappen.Select(s => $"{Datumtekst.Lang(s.Dag)}: {s.Tekst}")], []), gemeenten[leven.Gemeentecode], medewerkers.GetValueOrDefault(leven.Casusregisseur ?? "")?.Naam ?? "de gemeente", null),
        });
        return beeld with { Feiten = [.. beeld.Feiten, feit], Besluiten = [.. beeld.Besluiten, besluit] };
    }

    private static void Zet(Handhavingszaak zaak, Toegang wie, Handhavingsstapsoort soort, DateOnly dag, string tekst) =>
        zaak.ZetStap(new(soort, dag, tekst, wie.Sub, wie.Naam) { Begrijpelijk = soort >= Handhavingsstapsoort.Waarschuwing, Cautie = soort == Handhavingsstapsoort.Gehoord ? true : null }, dag);
}
