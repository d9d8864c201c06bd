using Naast.Ketensimulator.Scenarios;

namespace Naast.Ketensimulator.Beheer;

/// <summary>Forms, tables and choices, written the same way on every page.</summary>
internal static class Formulier
{
    public static Pagina Optie(this Pagina pagina, string waarde, string tekst, bool gekozen) => gekozen
        ? pagina.Voeg($"""<option value="{waarde}" selected>{tekst}</option>""")
        : pagina.Voeg($"""<option value="{waarde}">{tekst}</option>""");

    /// <param name="pagina">The page.</param>
    /// <param name="adressen">The municipalities.</param>
    /// <param name="leeg">Text of the empty choice; null: one has to be chosen.</param>
    /// <param name="naam">Name of the field.</param>
    /// <param name="buiten">With the neighbour outside the region.</param>
    public static Pagina Gemeentekeuze(this Pagina pagina, Ketenadressen adressen, string? leeg, string naam = "gemeente", bool buiten = false)
    {
        var gekozen = pagina.Waarde(naam, string.Empty);
        pagina.Voeg($"""<label>Gemeente <select name="{naam}">""");
        if (leeg is not null)
        {
            pagina.Optie(string.Empty, leeg, gekozen.Length == 0);
        }

        foreach (var gemeente in adressen.Gemeenten.Where(g => buiten || g.Regio))
        {
            pagina.Optie(gemeente.Code, gemeente.Naam, gemeente.Code == gekozen);
        }

        return pagina.Ruw("</select></label>");
    }

    public static Pagina Percentage(this Pagina pagina, string naam, string label, int waarde) => pagina.Getal(naam, label, waarde, 0, 100, nodig: false);

    /// <param name="waarde">First value; null: the field is empty.</param>
    /// <param name="uitleg">What an empty field means.</param>
    public static Pagina Getal(this Pagina pagina, string naam, string label, int? waarde, int kleinste, int grootste, bool nodig = true, string? uitleg = null) =>
        pagina.Voeg($"""<label>{label} <input type="number" name="{naam}" value="{pagina.Waarde(naam, waarde)}" min="{kleinste}" max="{grootste}" """)
            .Ruw($"{(nodig ? " required" : string.Empty)}{(uitleg is null ? string.Empty : $" placeholder=\"{uitleg}\"")}></label>");

    /// <summary>The form of one step for one person.</summary>
    public static Pagina Stapformulier(this Pagina pagina, Stap stap, string persoonId, Ketenadressen adressen, string basis)
    {
        pagina.Vorm(basis, "/stap", verborgen: [("persoon", persoonId), ("stap", stap.Naam)]);
        foreach (var veld in stap.Velden)
        {
            Veld(pagina, veld, adressen);
        }

        return pagina.Voeg($"""<button>{stap.Titel}</button> <span class="code">{stap.Codes}</span></form>""");
    }

    /// <summary>A table that can be scrolled sideways with the keyboard; says so when there is nothing.</summary>
    public static Pagina Tabel<T>(this Pagina pagina, string naam, IReadOnlyCollection<T> alle, string[] koppen, Func<T, FormattableString> rij) =>
        pagina.Tabel(naam, alle, koppen, (p, een) => p.Voeg(rij(een)), bijschrift: false);

    /// <summary>The same, for rows that do not all have the same parts.</summary>
    public static Pagina Tabel<T>(this Pagina pagina, string naam, IReadOnlyCollection<T> alle, string[] koppen, Action<Pagina, T> rij) =>
        pagina.Tabel(naam, alle, koppen, rij, bijschrift: false);

    /// <summary>One of several tables under a heading: shows its name.</summary>
    public static Pagina Deeltabel<T>(this Pagina pagina, string naam, IReadOnlyCollection<T> alle, string[] koppen, Func<T, FormattableString> rij) =>
        pagina.Tabel(naam, alle, koppen, (p, een) => p.Voeg(rij(een)), bijschrift: true);

    /// <summary>Links to the neighbouring pages of a list.</summary>
    public static Pagina Bladeren(this Pagina pagina, string pad, int huidig, int totaal)
    {
        var laatste = Math.Max(1, (totaal + Bladzijde.Grootte - 1) / Bladzijde.Grootte);
        pagina.Voeg($"""<nav class="bladeren" aria-label="Pagina's"><p>Pagina {huidig} van {laatste}</p>""");
        if (huidig > 1)
        {
            pagina.Voeg($"""<a href="{pad}?pagina={huidig - 1}">Vorige</a>""");
        }

        if (huidig < laatste)
        {
            pagina.Voeg($"""<a href="{pad}?pagina={huidig + 1}">Volgende</a>""");
        }

        return pagina.Ruw("</nav>");
    }

    private static void Veld(Pagina pagina, Stapveld veld, Ketenadressen adressen)
    {
        if (veld.Gemeente)
        {
            pagina.Gemeentekeuze(adressen, veld.Optioneel ? "De volgende van de regio" : null, veld.Naam, buiten: true);
        }
        else if (veld.Keuzes.Count > 0)
        {
            var gekozen = pagina.Waarde(veld.Naam, veld.Standaard);
            pagina.Voeg($"""<label>{veld.Label} <select name="{veld.Naam}">""");
            foreach (var (waarde, tekst) in veld.Keuzes)
            {
                pagina.Optie(waarde, tekst, waarde == gekozen);
            }

            pagina.Ruw("</select></label>");
        }
        else if (veld.Getal is { } grens)
        {
            pagina.Voeg($"""<label>{veld.Label} <input type="number" name="{veld.Naam}" value="{pagina.Waarde(veld.Naam, veld.Standaard)}" min="{grens.Kleinste}" max="{grens.Grootste}"></label>""");
        }
        else
        {
            pagina.Voeg($"""<label>{veld.Label} (leeg is vandaag) <input type="date" name="{veld.Naam}" value="{pagina.Waarde(veld.Naam, null)}"></label>""");
        }
    }

    private static Pagina Tabel<T>(
        this Pagina pagina, string naam, IReadOnlyCollection<T> alle, string[] koppen, Action<Pagina, T> rij, bool bijschrift)
    {
        if (alle.Count == 0)
        {
            return pagina.Voeg($"""<p class="leeg">{naam}: niets.</p>""");
        }

        pagina.Voeg($"""<div class="tabel" tabindex="0" role="region" aria-label="{naam}"><table>""");
        if (bijschrift)
        {
            pagina.Voeg($"<caption>{naam}</caption>");
        }

        pagina.Ruw("<thead><tr>");
        foreach (var kop in koppen)
        {
            pagina.Voeg($"""<th scope="col">{kop}</th>""");
        }

        pagina.Ruw("</tr></thead><tbody>");
        foreach (var een in alle)
        {
            rij(pagina, een);
        }

        return pagina.Ruw("</tbody></table></div>");
    }
}
