namespace Naast.Ketensimulator.Duo;

/// <summary>The body of a PIP message, as published.</summary>
internal static class Pipbericht
{
    public static DuoPip Lees(Bericht bericht, string gemeentecode) => new()
    {
        Gemeentecode = gemeentecode,
        DagtekeningPip = bericht.Verplicht(bericht.Datum("dagtekeningPip"), default),
        Leerroute = bericht.Verplicht(bericht.Keuze("leerroute", "B", "O", "Z")),
        Niveau = bericht.Keuze("niveau", "A2", "B1"),
        GeschatteIntensiteitB1Route = bericht.Getal("geschatteIntensiteitB1Route", 1, 9999),
        IndicatorMagOpleidingAfmaken = bericht.JaNee("indicatorMagOpleidingAfmaken"),
        IndicatorAlfabetiseringsonderwijs = bericht.Keuze("indicatorAlfabetiseringsonderwijs", "A", "AA", "NVT"),
    };
}
