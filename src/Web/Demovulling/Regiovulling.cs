using Naast.Kern.Besluiten;
using Naast.Ketensimulator;
using Naast.Web.Aanmelden;
using Naast.Web.Data;
using Naast.Web.Demo;
using Naast.Web.Poort;

namespace Naast.Web.Demovulling;

/// <summary>The register of the region: municipalities, organisations, colleagues, mandates and policy.</summary>
internal sealed class Regiovulling(Db db, Bulkhandelingen bulk, Ketenadressen adressen)
{
    private static readonly DateOnly Begin = new(2022, 1, 1);
    private static readonly Toegang Wie = Toegang.Systeem("inrichten van de regio");

    /// <summary>Enough to begin with in an empty region: who manages it, who takes persons over, and who works with them.</summary>
    private static readonly string[] Eersten = ["bas", "mirjam", "sanne"];

    /// <param name="leeg">True: only municipalities, organisations, teams, mandates, policy and the first colleagues.</param>
    public void Vul(DateTimeOffset nu, bool leeg)
    {
        foreach (var gemeente in adressen.Gemeenten)
        {
            var demo = Demoregio.Gemeenten.FirstOrDefault(g => g.Code == gemeente.Code);
            db.Gemeenten.Add(new Data.Gemeente
            {
                Code = gemeente.Code, Naam = gemeente.Naam, Oin = gemeente.Oin, Huisstijl = demo?.Huisstijl ?? "sdd", Deelnemer = demo is not null,
                Adres = demo is null ? "" : $"{demo.Stadhuis.Straat}, {demo.Stadhuis.Postcode} {demo.Stadhuis.Plaats}", Telefoon = demo?.Telefoon ?? "",
            });
        }

        db.Organisaties.AddRange(Demoregio.Organisaties.Select(o => new Data.Organisatie { Slug = o.Slug, Naam = o.Naam, Soort = o.Soort, Telefoon = o.Telefoon }));
        db.Organisaties.AddRange(Demoregio.Teams.Where(t => t.Slug != "statushouders").Select(t => new Data.Organisatie
        {
            Slug = $"{t.Organisatie}-{t.Slug}", Naam = $"SDD, {t.Naam}", Soort = "team", Telefoon = Demoregio.Organisaties.First(o => o.Slug == t.Organisatie).Telefoon,
        }));
        db.Teams.AddRange(Demoregio.Teams.Select(t => new Data.Team { Slug = t.Slug, Organisatie = t.Organisatie, Naam = t.Naam }));
        db.Locaties.AddRange(Demoregio.Gemeenten.SelectMany(g => new[]
        {
            new Data.Locatie { Slug = $"{g.Slug}-stadhuis", Gemeentecode = g.Code, Naam = g.Spreekuurplaats, Adres = $"{g.Stadhuis.Straat}, {g.Stadhuis.Plaats}", Ruimtes = "Spreekkamer 1,Spreekkamer 2" },
            new Data.Locatie { Slug = $"{g.Slug}-wijkhuis", Gemeentecode = g.Code, Naam = "Wijkhuis", Adres = g.Stadhuis.Plaats, Ruimtes = "Huiskamer", Spreekuur = "dinsdag en donderdag, 9.00 tot 12.00 uur" },
        }));
        db.Medewerkers.AddRange(Demoregio.Medewerkers.Where(m => !leeg || Eersten.Contains(m.Sub)).Select(m => new Data.Medewerker
        {
            Sub = m.Sub, Naam = Personas.Zoek(m.Sub)?.Naam ?? m.Naam, Organisatie = m.Organisatie, Team = m.Team, Functie = m.Functie,
            Gemeenten = string.Join(',', m.Werkgemeenten), Talen = Demoregio.Inzet.GetValueOrDefault(m.Sub).Talen ?? "",
            Uren = Demoregio.Inzet.TryGetValue(m.Sub, out var inzet) ? inzet.Uren : 36,
        }));
        new Mandaatvulling(db, bulk).Vul(nu);
        Beleid(nu);
        new Beleidsvulling(db, bulk).Vul(nu, leeg);
        if (!leeg)
        {
            new Aansluitingvulling(db, bulk).Vul(nu);
        }
    }

    private void Beleid(DateTimeOffset nu)
    {
        const string Besluit = "Beleidsregels inburgering Drechtsteden 2022";
        Regel("", Kern.Besluiten.Beleid.PipOndertekenaars, Poort.Rollen.Kwaliteitsmedewerker, Besluit, "");
        Regel("", Kern.Besluiten.Beleid.PipVierOgen, "ja", Besluit, "");
        Regel("", Kern.Regels.Briefparameters.Talen.Sleutel, "ar en es fa fr kmr so ti tr uk", "Besluit over vertaalde brieven, 2022", "");
        Regel("", Kern.Regels.Briefparameters.Besluittalen.Sleutel, "ar en es fr tr", "Besluit over vertaalde brieven, 2026", "");
        Regel(
            Demoregio.Papendrecht, Kern.Besluiten.Beleid.PipOndertekenaars, $"{Poort.Rollen.Kwaliteitsmedewerker}, {Poort.Rollen.Casusregisseur}",
            "Beleidsregels inburgering Papendrecht 2023", "Kleine gemeente: een tweede casusregisseur mag ook tekenen, zodat het plan op tijd klaar is.");

        void Regel(string gemeente, string sleutel, string waarde, string besluit, string reden)
        {
            var handeling = Bulkhandelingen.Begin(nu);
            var regel = Beleidsregel.StelVast(handeling.NieuweId(), gemeente, sleutel, waarde, Begin, null, besluit, reden);
            db.Add(regel);
            bulk.Doe(new Handelingsverzoek("BeleidVaststellen", null, "inrichten beleid"), Wie, handeling, regel);
        }
    }
}
