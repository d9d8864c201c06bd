using System.Globalization;

namespace Naast.Web.Opmaak;

/// <summary>
/// One filter above a list: chosen (a chip that takes it away) or a small menu of buttons. No script. Buttons and not links: a
/// program that follows links would walk through every combination of every filter.
/// </summary>
/// <param name="Gekozen">Words of the choice; null when not set.</param>
/// <param name="Zonder">Address of the list without this filter.</param>
public sealed record Filterkeuze(string Naam, string? Gekozen, string Zonder, IReadOnlyList<Filteroptie> Opties);

/// <param name="Veld">Name in the address.</param>
public sealed record Filteroptie(string Tekst, string Veld, string Waarde);

/// <param name="Pad">Address of the list, without its state.</param>
/// <param name="Stand">What stands in the address now, without the page.</param>
/// <param name="Wissen">Address without any filter; null when none is set.</param>
public sealed record Filterbalk(IReadOnlyList<Filterkeuze> Keuzes, string Pad, IReadOnlyList<(string Veld, string Waarde)> Stand, string? Wissen);

/// <summary>A list in pages; the number of the first is 1.</summary>
public sealed record Paginering(int Pagina, int Aantal, int PerPagina, Func<int, string> Adres, string Wat)
{
    public int Paginas => Math.Max(1, (Aantal + PerPagina - 1) / PerPagina);

    public string Tekst => Aantal == 0
        ? $"Geen {Wat}"
        : string.Create(CultureInfo.InvariantCulture, $"{((Pagina - 1) * PerPagina) + 1} tot en met {Math.Min(Pagina * PerPagina, Aantal)} van {Aantal} {Wat}");
}
