using System.Diagnostics;
using System.Globalization;
using Naast.Kern.Beleidsstukken;
using Naast.Kern.Besluiten;
using Naast.Kern.Regels;

namespace Naast.Bench;

/// <summary>
/// "May this officer take this decision for this municipality on this day?", asked of the engine with its reasons, beside a loop that
/// only finds a line for the function on that day; and a version of the beleidsregels laid over the parameters, beside reading a value.
/// In turns, a number of rounds, by processor time.
/// </summary>
internal sealed class Mandaatmeting(int vragen, int rondes)
{
    private static readonly DateOnly Begin = new(2022, 1, 1);
    private static readonly DateOnly Vandaag = new(2026, 11, 23);
    private static readonly string[] Functies = ["casusregisseur", "kwaliteitsmedewerker", "jurist", "directeur", "teamleider"];
    private static readonly string[] Gemeenten = ["0505", "0531", "0590", "0642"];
    private static readonly Beslisbeleid Beleid = new(null, true, "vier ogen");

    private int _teller;

    public string Draai()
    {
        var alles = Register();
        var perVraag = alles.Regels.GroupBy(regel => (regel.Gemeentecode, regel.Bevoegdheid))
            .ToDictionary(groep => groep.Key, groep => alles with { Regels = [.. groep], Stappen = [.. alles.Stappen.Where(stap => stap.Gemeentecode == groep.Key.Gemeentecode)] });
        var (motor, kaal, heel) = (new List<double>(), new List<double>(), new List<double>());
        for (var ronde = 0; ronde <= rondes; ronde++)
        {
            var a = Meet(i => Mandaattoets.Beoordeel(Vraag(i), Beleid, perVraag[Plek(i)]).Toets.Slaagt);
            var b = Meet(i => Kaal(Vraag(i), perVraag[Plek(i)]));
            var c = Meet(i => Mandaattoets.Beoordeel(Vraag(i), Beleid, alles).Toets.Slaagt);
            // The first round warms up.
            if (ronde > 0)
            {
                motor.Add(a);
                kaal.Add(b);
                heel.Add(c);
            }
        }

        var delen = motor.Zip(kaal, (m, k) => k / m).Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture,
            $"""
            ### Mandaat: {vragen} vragen, {alles.Regels.Count} regels in {Gemeenten.Length} gemeenten, {rondes} rondes

            | | µs per vraag (mediaan) |
            |---|---|
            | motor met redenen, register van gemeente en bevoegdheid (zo leest het product) | {Midden(motor):0.00} |
            | kaal: zoek een regel, zonder redenen | {Midden(kaal):0.00} |
            | motor over het hele register | {Midden(heel):0.00} |

            Deel van kaal, min / mediaan / max: {delen[0]:0.00} / **{delen[delen.Length / 2]:0.00}** / {delen[^1]:0.00}. Een versie van beleid over de parameters leggen, dat is een keer per gemeente in een proef: {Kopie():0} µs.

            """);
    }

    private static (string, Bevoegdheid) Plek(int i) => (Gemeenten[i % Gemeenten.Length], Enum.GetValues<Bevoegdheid>()[i % 20]);

    private static Beslisvraag Vraag(int i)
    {
        var (gemeente, bevoegdheid) = Plek(i);
        return new(bevoegdheid, gemeente, Vandaag.AddDays(-(i % 900)), new("sanne", "Sanne", "sdd", [Functies[i % Functies.Length]])) { Opstellers = i % 3 == 0 ? ["sanne"] : ["fatima"] };
    }

    private static bool Kaal(Beslisvraag vraag, Mandaatregister register)
    {
        foreach (var regel in register.Regels)
        {
            if (regel.Bevoegdheid == vraag.Bevoegdheid && regel.Gemeentecode == vraag.Gemeentecode && regel.GeldtOp(vraag.Dag) && regel.Organisatie == vraag.Functionaris.Organisatie
                && regel.Functies.Contains(vraag.Functionaris.Functies[0]) && !vraag.Opstellers.Contains(vraag.Functionaris.Medewerker))
            {
                return true;
            }
        }

        return false;
    }

    private double Meet(Func<int, bool> vraag)
    {
        GC.Collect();
        using var zelf = Process.GetCurrentProcess();
        var (cpu, ja) = (zelf.TotalProcessorTime, 0);
        for (var i = 0; i < vragen; i++)
        {
            ja += vraag(i) ? 1 : 0;
        }

        zelf.Refresh();
        return ja is 0 || ja == vragen ? throw new InvalidOperationException("All questions have one answer.") : (zelf.TotalProcessorTime - cpu).TotalMicroseconds / vragen;
    }

    private double Kopie()
    {
        var stuk = Beleidsstuk.Begin(Id(), Stuksoort.Beleidsregels, "Beleidsregels", null, [], ("noor", "Noor"), Vandaag);
        stuk.ZetHoofdstuk(null, "Alles", "Tekst", null, "noor");
        foreach (var (sleutel, waarde) in new[] { (Meedoenparameters.Ritme.Sleutel, "Licht 6, Gewoon 3, Intensief 1"), (Voortgangparameters.Aanwezigheid.Sleutel, "85"), (Werkparameters.Herinnering.Sleutel, "3") })
        {
            stuk.ZetWaarde(new(sleutel, waarde, "1"), "noor");
        }

        var klok = Stopwatch.StartNew();
        for (var i = 0; i < 100; i++)
        {
            Beleidsuitwerking.Op(LandelijkeParameters.Regelset, stuk, "0505", Vandaag);
        }

        return klok.Elapsed.TotalMicroseconds / 100;
    }

    private static double Midden(List<double> rondes) => rondes.Order().ElementAt(rondes.Count / 2);

    private Guid Id() => Guid.CreateVersion7(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero).AddSeconds(++_teller));

    /// <summary>Of each power a mandate with a sub-mandate, and one of before that ended.</summary>
    private Mandaatregister Register()
    {
        var (regels, stappen) = (new List<Mandaatregel>(), new List<Bestuursstap>());
        foreach (var gemeente in Gemeenten)
        {
            var college = Bestuursstap.Plan(Id(), gemeente, Bestuursstapsoort.Mandaat, Begin);
            college.LegVast(true, Begin, Begin, "Mandaatbesluit", "een", Vandaag);
            college.Controleer(true, "ander");
            stappen.Add(college);
            foreach (var bevoegdheid in Enum.GetValues<Bevoegdheid>())
            {
                Mandaatregel Regel(string[] functies, DateOnly van, DateOnly? tot, Mandaatregel? boven)
                {
                    var regel = Mandaatregel.StelVoor(Id(), gemeente, new()
                    {
                        Bevoegdheid = bevoegdheid, Mandaatgever = $"Het college van {gemeente}", Organisatie = "sdd", Functies = functies, Van = van, Tot = tot, Bronbesluit = "Mandaatbesluit",
                        CollegebesluitId = boven is null ? college.Id : null, OnderId = boven?.Id, Ondermandaat = boven is null, Instemming = van,
                    }, ("een", "Een"));
                    regel.StelVast(("ander", "Ander"));
                    regels.Add(regel);
                    return regel;
                }

                Regel(["teamleider"], Begin, new(2024, 12, 31), null);
                Regel(["casusregisseur", "kwaliteitsmedewerker"], Begin, null, Regel(["directeur"], Begin, null, null));
            }
        }

        return new(regels, [Gemandateerde.LegVast(Id(), "sdd", "Sociale dienst", Rechtsvorm.OpenbaarLichaam, Begin, "Oprichting")], stappen);
    }
}
