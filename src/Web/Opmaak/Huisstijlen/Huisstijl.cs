namespace Naast.Web.Opmaak;

/// <summary>
/// The look of one organisation. Three numbers decide all colours; accessible contrast follows by construction, whatever is chosen.
/// </summary>
/// <param name="Code">Short name in addresses: letters and digits only.</param>
/// <param name="Naam">Name of the organisation on screen.</param>
/// <param name="Kleurkracht">OKLCH chroma of the brand colour, about 0.05 to 0.2.</param>
/// <param name="Tint">OKLCH hue of the brand colour in degrees.</param>
/// <param name="Neutraal">OKLCH hue that colours the greys very slightly.</param>
public sealed record Huisstijl(string Code, string Naam, double Kleurkracht, double Tint, double Neutraal)
{
    // Status colours keep their meaning in every house style: green is good and red is bad, also in a red municipality.
    private static readonly (string Rol, double C, double H)[] VasteRollen =
    [
        ("positive", 0.115, 152), ("negative", 0.175, 25), ("warning", 0.115, 66), ("info", 0.125, 255),
        ("highlight", 0.14, 92), ("accent-2", 0.11, 305), ("accent-3", 0.10, 45),
    ];

    /// <summary>All colour tokens without the leading dashes, for example <c>basis-color-action-1-color-default</c>.</summary>
    public IReadOnlyDictionary<string, Kleur> Tokens(bool donker)
    {
        var tokens = new Dictionary<string, Kleur>();
        var vlak = donker ? Kleur.Oklch(0.205, 0.018, Neutraal) : Kleur.Wit;
        Rol(tokens, "default", donker ? 0.016 : 0.011, Neutraal, vlak, donker);
        Rol(tokens, "disabled", 0.008, Neutraal, vlak, donker);
        foreach (var rol in (string[])["action-1", "action-2", "accent-1"])
        {
            Rol(tokens, rol, Kleurkracht, Tint, vlak, donker);
        }
        foreach (var (rol, c, h) in VasteRollen)
        {
            Rol(tokens, rol, c, h, vlak, donker);
        }
        Schiltokens(tokens, vlak, donker);
        Grafiektokens(tokens, vlak, donker);
        return tokens;
    }

    private static void Rol(Dictionary<string, Kleur> tokens, string rol, double c, double h, Kleur vlak, bool donker)
    {
        var ladder = donker ? Kleurladder.Donker(c, h, vlak) : Kleurladder.Licht(c, h, vlak);
        foreach (var (stap, kleur) in ladder)
        {
            tokens[$"basis-color-{rol}-{stap}"] = kleur;
        }
    }

    // Menu and portal header have tokens of their own: the brand's solid turns light in dark mode and would lose its white text.
    private void Schiltokens(Dictionary<string, Kleur> tokens, Kleur vlak, bool donker)
    {
        double Hoogstens(double grens) => Math.Min(Kleurkracht, grens);
        var actief = donker ? Kleur.Oklch(0.30, Hoogstens(0.06), Tint) : Kleur.Oklch(0.415, Hoogstens(0.085), Tint);
        var lichtste = donker ? Kleur.Oklch(0.32, Hoogstens(0.075), Tint) : actief;
        tokens["naast-pagina"] = donker ? Kleur.Oklch(0.165, 0.016, Neutraal) : Kleur.Oklch(0.974, 0.0045, Neutraal);
        tokens["naast-vlak"] = vlak;
        tokens["naast-kop"] = donker ? lichtste : Kleur.MetContrast(0.37, Kleurkracht, Tint, Kleur.Wit, 8.4, donkerder: true);
        tokens["naast-menu"] = donker ? Kleur.Oklch(0.185, Hoogstens(0.04), Tint) : Kleur.Oklch(0.285, Hoogstens(0.062), Tint);
        tokens["naast-menu-hover"] = donker ? Kleur.Oklch(0.235, Hoogstens(0.04), Tint) : Kleur.Oklch(0.345, Hoogstens(0.07), Tint);
        tokens["naast-menu-actief"] = actief;
        tokens["naast-menu-tekst"] = Kleur.Oklch(0.93, 0.02, Tint);
        tokens["naast-menu-stil"] = Kleur.MetContrast(0.78, 0.035, Tint, lichtste, 4.7, donkerder: false);
        tokens["naast-menu-lijn"] = donker ? Kleur.Oklch(0.32, 0.03, Tint) : Kleur.Oklch(0.40, Hoogstens(0.06), Tint);
    }

    // Chart colours differ in lightness as well as hue, so that they stay apart for colour-blind readers and in a grey print.
    private void Grafiektokens(Dictionary<string, Kleur> tokens, Kleur vlak, bool donker)
    {
        if (donker)
        {
            tokens["naast-grafiek-op"] = Kleur.Inkt;
            tokens["naast-grafiek-1"] = Kleur.Oklch(0.80, Kleurkracht, Tint);
            tokens["naast-grafiek-2"] = Kleur.MetContrast(0.62, Kleurkracht, Tint, Kleur.Inkt, 5, donkerder: false);
            tokens["naast-grafiek-3"] = Kleur.Oklch(0.80, 0.13, 72);
            tokens["naast-grafiek-4"] = Kleur.Oklch(0.66, 0.03, Neutraal);
            tokens["naast-grafiek-5"] = Kleur.Oklch(0.72, 0.13, 310);
            tokens["naast-grafiek-zacht"] = Kleur.Oklch(0.33, Math.Min(Kleurkracht, 0.05), Tint);
            return;
        }
        tokens["naast-grafiek-op"] = Kleur.Wit;
        tokens["naast-grafiek-1"] = Kleur.Oklch(0.40, Kleurkracht, Tint);
        tokens["naast-grafiek-2"] = Kleur.MetContrast(0.62, Kleurkracht * 0.95, Tint, vlak, 4.6, donkerder: true);
        tokens["naast-grafiek-3"] = Kleur.MetContrast(0.66, 0.15, 58, vlak, 4.6, donkerder: true);
        tokens["naast-grafiek-4"] = Kleur.MetContrast(0.60, 0.02, Neutraal, vlak, 3.6, donkerder: true);
        tokens["naast-grafiek-5"] = Kleur.Oklch(0.47, 0.13, 310);
        tokens["naast-grafiek-zacht"] = Kleur.Oklch(0.91, Math.Min(Kleurkracht, 0.05), Tint);
    }
}
