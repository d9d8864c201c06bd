using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Beleidsstukken;

/// <summary>Do beleidsregels stay within the framework that the council of a municipality set?</summary>
public static class Kadertoets
{
    /// <param name="kader">In force in the municipality; null when there is none.</param>
    public static Toets Beoordeel(Beleidsstuk regels, Beleidsstuk? kader, string gemeentecode) => new("Past dit binnen het kader van de raad?",
    [
        new("De raad van deze gemeente stelde een beleidskader vast dat nu geldt", Bron.Beleid("raadsbesluit beleidskader"), kader is not null, "Leg bij het beleidskader vast dat de raad het vaststelde."),
        .. kader is null ? [] : kader.Waarden.Select(ruimte => Voorwaarde(regels, kader, ruimte, gemeentecode)).OfType<Voorwaarde>(),
    ]);

    private static Voorwaarde? Voorwaarde(Beleidsstuk regels, Beleidsstuk kader, Beleidswaarde ruimte, string gemeentecode)
    {
        if (Beleidsonderwerpen.Vind(ruimte.Sleutel) is not { } parameter || regels.WaardeVoor(ruimte.Sleutel, gemeentecode) is not { } waarde)
        {
            return null;
        }

        var eigen = kader.WaardeVoor(ruimte.Sleutel, gemeentecode)!;
        var kop = kader.Hoofdstukken.FirstOrDefault(hoofdstuk => hoofdstuk.Code == ruimte.Hoofdstuk)?.Kop ?? "";
        return new($"Binnen het kader: {parameter.Naam}", Bron.Beleid($"{kader.Naam}, {kop}"), Kaderruimte.Past(eigen, waarde),
            $"Het kader laat dit toe: {Kaderruimte.Woorden(parameter, eigen)}", ruimte.Sleutel);
    }
}
