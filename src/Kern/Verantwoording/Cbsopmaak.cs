using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;

namespace Naast.Kern.Verantwoording;

/// <summary>One element of a person in the file: where its value comes from, for whom it is, and whether it may be left out.</summary>
/// <param name="Codetabel">Name of the table that turns our value into theirs; null = as it is.</param>
/// <param name="Groepen">Only for these; empty = for all.</param>
/// <param name="Fasen">Only in these; empty = always.</param>
/// <param name="Reden">Why it may be left out.</param>
public sealed record Cbselement(
    string Naam, Cbsbron Bron, string? Codetabel, IReadOnlyList<Doelgroep> Groepen, IReadOnlyList<Leerroute> Leerroutes, IReadOnlyList<Fase> Fasen, bool Verplicht, string? Reden);

/// <summary>
/// The layout of a file for CBS, read from its text. It is data and no code: CBS sets the layout (art. 9.1 lid 1 Regeling), and
/// its guidelines are not public.
/// </summary>
/// <param name="Populatie">Dossiers in these phases are in the file.</param>
/// <param name="Codes">By table: our value to theirs.</param>
public sealed record Cbsopmaak(
    string Naam, string Wortel, string Persoon, string? Naamruimte, IReadOnlyList<Fase> Populatie, IReadOnlyList<(string Naam, Cbskop Bron)> Kop,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Codes, IReadOnlyList<Cbselement> Elementen);

/// <param name="Regel">Line in the file, from 1; 0 = the file as a whole.</param>
/// <param name="Tekst">What is wrong and what to do.</param>
public sealed record Opmaakfout(int Regel, string Tekst);
