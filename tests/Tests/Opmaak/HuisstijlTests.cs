using Naast.Web.Opmaak;

namespace Naast.Tests.Opmaak;

public sealed class HuisstijlTests
{
    private static readonly string[] Rollen =
        ["default", "action-1", "action-2", "accent-1", "accent-2", "accent-3", "info", "positive", "negative", "warning", "highlight"];

    public static TheoryData<string, bool> Stijlen()
    {
        var data = new TheoryData<string, bool>();
        foreach (var stijl in Huisstijlen.Alle)
        {
            data.Add(stijl.Code, false);
            data.Add(stijl.Code, true);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Stijlen))]
    public void Elke_meegeleverde_huisstijl_haalt_het_contrast(string code, bool donker) =>
        Assert.Empty(Tekorten(Huisstijlen.Zoek(code), donker));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Elke_tint_en_kleurkracht_haalt_het_contrast(bool donker)
    {
        var tekorten = new List<string>();
        for (var tint = 0; tint < 360; tint += 15)
        {
            foreach (var kracht in (double[])[0.0, 0.05, 0.1, 0.15, 0.2, 0.28])
            {
                var neutraal = (tint + 40) % 360;
                tekorten.AddRange(Tekorten(new Huisstijl("proef", $"tint {tint}, kracht {kracht}", kracht, tint, neutraal), donker));
            }
        }
        Assert.Empty(tekorten);
    }

    [Fact]
    public void Statuskleuren_zijn_in_elke_huisstijl_gelijk()
    {
        foreach (var rol in (string[])["negative", "warning", "positive", "info"])
        {
            var knop = Huisstijlen.Alle.Select(h => h.Tokens(donker: false)[$"basis-color-{rol}-inverse-bg-default"]).Distinct();
            Assert.Single(knop);
        }
    }

    [Fact]
    public void De_knop_van_de_regio_is_petrol() =>
        Assert.Equal("#1b7682", Huisstijlen.Sdd.Tokens(donker: false)["basis-color-action-1-inverse-bg-default"].ToString());

    [Theory]
    [InlineData("Dordrecht", "waterveld")]
    [InlineData("hendrik-ido-ambacht", "groenrode")]
    [InlineData("Papendrecht", "rozenburcht")]
    [InlineData("Zwijndrecht", "havenhorst")]
    [InlineData("Onbekend", "sdd")]
    [InlineData(null, "sdd")]
    public void Elke_gemeente_heeft_haar_eigen_huisstijl(string? gemeente, string code) =>
        Assert.Equal(code, Huisstijlen.VoorGemeente(gemeente).Code);

    /// <summary>Every pair of text and background, or border and surface, that the style sheets put together.</summary>
    private static IEnumerable<string> Tekorten(Huisstijl stijl, bool donker)
    {
        var t = stijl.Tokens(donker);
        Kleur Rol(string rol, string stap) => t[$"basis-color-{rol}-{stap}"];
        var paren = new List<(string Wat, Kleur Voor, Kleur Achter, double Doel)>();
        foreach (var rol in Rollen)
        {
            foreach (var achter in (string[])["bg-document", "bg-subtle", "bg-default", "bg-hover"])
            {
                foreach (var voor in (string[])["color-subtle", "color-default", "color-hover", "color-active", "color-document"])
                {
                    paren.Add(($"{rol} {voor} op {achter}", Rol(rol, voor), Rol(rol, achter), 4.5));
                }
            }
            foreach (var voor in (string[])["color-default", "color-hover", "color-active", "color-document"])
            {
                paren.Add(($"{rol} {voor} op bg-active", Rol(rol, voor), Rol(rol, "bg-active"), 4.5));
            }
            foreach (var stand in (string[])["default", "hover", "active"])
            {
                paren.Add(($"{rol} knop {stand}", Rol(rol, $"inverse-color-{stand}"), Rol(rol, $"inverse-bg-{stand}"), 4.5));
            }
            foreach (var rand in (string[])["border-default", "border-hover", "border-active"])
            {
                paren.Add(($"{rol} {rand}", Rol(rol, rand), t["naast-vlak"], 3));
            }
            paren.Add(($"{rol} tekst op de pagina", Rol(rol, "color-default"), t["naast-pagina"], 4.5));
        }
        paren.Add(("stille tekst op de pagina", Rol("default", "color-subtle"), t["naast-pagina"], 4.5));
        paren.Add(("gewone tekst op de pagina", Rol("default", "color-document"), t["naast-pagina"], 7));
        foreach (var achter in (string[])["naast-menu", "naast-menu-hover", "naast-menu-actief", "naast-kop"])
        {
            paren.Add(($"menutekst op {achter}", t["naast-menu-tekst"], t[achter], 4.5));
            paren.Add(($"stille menutekst op {achter}", t["naast-menu-stil"], t[achter], 4.5));
            paren.Add(($"wit op {achter}", Kleur.Wit, t[achter], 4.5));
        }
        foreach (var grafiek in (string[])["1", "2", "3", "4", "5"])
        {
            paren.Add(($"grafiek {grafiek}", t[$"naast-grafiek-{grafiek}"], t["naast-vlak"], 3));
        }
        return paren.Where(p => p.Voor.Contrast(p.Achter) < p.Doel)
            .Select(p => $"{stijl.Naam}, {(donker ? "donker" : "licht")}: {p.Wat} {p.Voor} op {p.Achter} = {p.Voor.Contrast(p.Achter):0.00}");
    }
}
