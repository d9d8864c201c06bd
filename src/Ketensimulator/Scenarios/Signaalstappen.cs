using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Scenarios;

/// <summary>Signals: nothing changes at DUO, the municipality has something to look at.</summary>
internal static class Signaalstappen
{
    public static IReadOnlyList<Stap> Alle { get; } =
    [
        new("signaal", "Stuur een signaal", "SS126, SS127, SS132 en verder", Signaal)
        {
            Groep = "Signalen",
            Velden =
            [
                new("code", "Signaal", "SS132")
                {
                    Keuzes =
                    [
                        .. new[] { "SS126", "SS127", "SS132", "SS133", "SS135", "SS136", "SS140", "SS141", "SS142" }
                            .Select(c => (c, $"{c} {Notificaties.Gebeurtenisboek.Omschrijving(c)}")),
                    ],
                },
            ],
        },
        new("geen-leerroute", "Tien weken voorbij zonder leerroute", "SS126", (p, m) => Stappen.Plichtig(p) && p.Pip() is null
            ? Verstuurd(p, m, "SS126")
            : Stappen.Niet("Er is een leerroute of geen plicht.")),
        new("geen-aanbod", "Nog geen inburgeringsaanbod", "SS127", (p, m) =>
            Stappen.Plichtig(p) && p.Pip() is not null && p.Doelgroep()?.Indeling == DuoDoelgroep.Asiel && !p.Aanboden.Any(a => !a.Ingetrokken)
                ? Verstuurd(p, m, "SS127")
                : Stappen.Niet("Er is een aanbod of het is niet nodig.")),
    ];

    private static Stapuitkomst Signaal(Persoon persoon, Stapmoment moment) => persoon.Plicht() is null
        ? Stappen.Niet("Deze persoon is bij DUO niet bekend.")
        : Verstuurd(persoon, moment, moment.Gegevens.Keuze("code"));

    private static Stapuitkomst Verstuurd(Persoon persoon, Stapmoment moment, string code)
    {
        moment.Stuur(code, persoon);
        return new(persoon, $"Signaal {code} verstuurd.");
    }
}
