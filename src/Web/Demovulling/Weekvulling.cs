using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Web.Data;
using D = Naast.Web.Demo;

namespace Naast.Web.Demovulling;

/// <summary>What made-up people follow and do in a week, and the ways that were laid side by side for some of them.</summary>
internal static class Weekvulling
{
    private static readonly string[] Lestijden = ["ma, di en do 9:00-12:00", "di en do 9:00-12:00, vr 13:00-16:00", "ma en wo 18:30-21:00", "ma, wo en vr 13:00-16:00"];

    private static readonly (string Wat, string Waar, string Rooster, Voorzieningsoort Soort, Grondslag Grond, Geldbron Geld)[] Daarnaast =
    [
        ("Werken in de keuken", "Restaurant De Haven", "wo en vr 10:00-14:00", Voorzieningsoort.Werk, Grondslag.Participatiewet, Geldbron.Werkgever),
        ("Leren op de werkplek: magazijn", "Distributie Drechtstad", "wo 8:00-16:00", Voorzieningsoort.Leerwerkplek, Grondslag.Participatiewet, Geldbron.Participatiebudget),
        ("Vrijwilliger bij de kringloop", "Kringloopwinkel", "wo 13:00-16:00", Voorzieningsoort.Vrijwilligerswerk, Grondslag.EigenMiddelen, Geldbron.Gratis),
        ("Voetbal", "Voetbalclub in de buurt", "za 10:00-12:00", Voorzieningsoort.Sport, Grondslag.Sport, Geldbron.Sport),
    ];

    public static IReadOnlyList<Aggregaat> Voorzieningen(D.Levensloop leven, DossierBeeld beeld, DateOnly vandaag, Func<Guid> id)
    {
        var uit = new List<Aggregaat>();
        void Voeg(Voorzieninggegevens gegevens, bool loopt)
        {
            var voorziening = Voorziening.Spreek(id(), beeld.Dossier, gegevens);
            if (loopt)
            {
                voorziening.Start(gegevens.Van);
            }

            uit.Add(voorziening);
        }

        var n = leven.Volgnummer;
        var kinderen = leven.Huishouden.Kinderen.Count > 0 && n % 2 == 0;
        if (beeld.Dossierfeiten.Laatste(Feitsoort.Cursusstart) is { } start)
        {
            var rooster = Lestijden[n / 3 % Lestijden.Length];
            var school = start.Waarde ?? "Taalschool Noorderlicht";
            Voeg(new(Voorzieningsoort.Taalles, $"Taalles {(leven.Leerroute == D.Leerroute.Z ? "Z-route" : "B1")}, groep {(n % 6) + 1}", school, Grondslag.WetInburgering, leven.Asiel ? Geldbron.Inburgering : Geldbron.Lening)
            {
                Van = start.Van, Tot = start.Van.AddMonths(18) > vandaag.AddMonths(3) ? start.Van.AddMonths(18) : vandaag.AddMonths(3 + (n % 5)), Uren = (leven.UrenPerWeek ?? 9) * 60, Prijs = leven.Asiel ? 950_000 : 720_000, Plaats = "Dordrecht", Reistijd = 20 + (n % 3 * 5),
                Rooster = rooster, OpvangNodig = kinderen, LeningUitgelegd = leven.Asiel ? null : start.Van.AddDays(-20),
            }, loopt: true);
            if (kinderen)
            {
                Voeg(new(Voorzieningsoort.Kinderopvang, "Kinderopvang", "Kinderopvang De Kade", Grondslag.EigenMiddelen, Geldbron.Kinderopvangtoeslag)
                {
                    Van = start.Van, Rooster = "ma t/m vr 8:00-17:00",
                }, loopt: true);
            }
        }

        var (wat, waar, tijden, soort, grond, geld) = Daarnaast[n / 3 % Daarnaast.Length];
        Voeg(new(soort, wat, waar, grond, geld) { Van = vandaag.AddDays(-30 - (n % 60)), Rooster = tijden, Reistijd = 15, OpvangNodig = false }, loopt: n % 5 != 0);
        return uit;
    }

    /// <summary>Three ways for one in twelve; half of them have chosen.</summary>
    public static IReadOnlyList<Aggregaat> Wegen(D.Levensloop leven, Dossier dossier, DateOnly dag, Func<Guid> id)
    {
        if (leven.Volgnummer % 12 != 0)
        {
            return [];
        }

        Meedoenweg Maak(string naam, Taalniveau niveau, int reis, int maanden, params (Wegkenmerk Kenmerk, Pasvorm Past, string Waarom)[] oordelen) => Meedoenweg.Schrijf(
            id(), dossier, new(naam, [.. oordelen.Select(o => new Wegoordeel(o.Kenmerk, o.Past, o.Waarom))]) { Taalniveau = niveau, Reistijd = reis, Start = dag.AddMonths(maanden) }, dag);
        Meedoenweg[] wegen =
        [
            Maak("Leerwerktraject in de zorg", Taalniveau.A2, 25, 6,
                (Wegkenmerk.Talenten, Pasvorm.Ja, "Is rustig en zorgzaam."), (Wegkenmerk.Kennis, Pasvorm.Ja, "Zorgde jaren voor familie."), (Wegkenmerk.Interesses, Pasvorm.Ja, "Wil graag met mensen werken."),
                (Wegkenmerk.Duurzaam, Pasvorm.Ja, "Veel vraag, en door te groeien."), (Wegkenmerk.Taal, Pasvorm.Deels, "A2 is nodig, spreken gaat al goed."), (Wegkenmerk.Gezin, Pasvorm.Ja, "Dagdiensten, de opvang is open.")),
            Maak("Meteen werken in het magazijn", Taalniveau.A1, 40, 1,
                (Wegkenmerk.Talenten, Pasvorm.Deels, "Kan het, maar het is niet wat zij goed kan."), (Wegkenmerk.Kennis, Pasvorm.Nee, "Heeft dit nog niet gedaan."), (Wegkenmerk.Interesses, Pasvorm.Nee, "Ziet er geen toekomst in."),
                (Wegkenmerk.Duurzaam, Pasvorm.Nee, "Tijdelijk contract."), (Wegkenmerk.Taal, Pasvorm.Ja, "Weinig taal nodig."), (Wegkenmerk.Gezin, Pasvorm.Nee, "Late diensten, dan is er geen opvang.")),
            Maak("Vrijwilliger in het buurthuis", Taalniveau.A1, 10, 0,
                (Wegkenmerk.Talenten, Pasvorm.Ja, "Legt snel contact."), (Wegkenmerk.Interesses, Pasvorm.Ja, "Kookt graag voor anderen."),
                (Wegkenmerk.Duurzaam, Pasvorm.Deels, "Goed begin, geen inkomen."), (Wegkenmerk.Taal, Pasvorm.Ja, "Oefent daar het spreken.")),
        ];
        if (leven.Volgnummer % 24 == 0)
        {
            wegen[0].Kies("Past bij wat zij kan en wil, en blijft. Het duurt langer dan het magazijn, maar zij valt niet terug.", dag);
            wegen[1].ValAf("Snel, maar zonder uitzicht en zonder opvang.", dag);
            wegen[2].ValAf("Kan erbij, naast de opleiding.", dag);
        }

        return [.. wegen];
    }
}
