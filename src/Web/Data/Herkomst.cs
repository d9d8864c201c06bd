using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;

namespace Naast.Web.Data;

/// <summary>
/// Where the days come from that an explanation on this page rests on: who told them, and when they were recorded. Empty where no
/// dossier was read, as in the Rekenhulp: there the asker gives them.
/// </summary>
public sealed class Herkomst
{
    private Dictionary<DateOnly, string>? _dagen;

    /// <summary>The dossier that was read last; null when there was none.</summary>
    public DossierBeeld? Beeld { get; private set; }

    public void Lees(DossierBeeld beeld) => (Beeld, _dagen) = (beeld, null);

    /// <summary>Null when no fact of the dossier has this day.</summary>
    public string? Van(DateOnly? dag) => dag is { } d && Beeld is { } beeld ? (_dagen ??= Dagen(beeld)).GetValueOrDefault(d) : null;

    private static Dictionary<DateOnly, string> Dagen(DossierBeeld beeld)
    {
        var dagen = new Dictionary<DateOnly, string>();
        // The last one recorded wins, as it does in the rules.
        foreach (var feit in beeld.Feiten.Where(feit => feit.Geldig && feit.Soort != Feitsoort.VoorlopigeTermijn))
        {
            var bron = $"{Naam(feit.Bron)}, vastgelegd op {Datumtekst.Lang(feit.VastgelegdOp.DagInNederland())}";
            dagen[feit.Van] = bron;
            if (feit.Tot is { } tot)
            {
                dagen[tot] = bron;
            }
        }

        foreach (var dag in beeld.Pips.Where(pip => pip.Status == Pipstatus.Vastgesteld).Select(pip => pip.Dagtekening).OfType<DateOnly>())
        {
            dagen.TryAdd(dag, "dagtekening van het besluit in dit dossier");
        }

        return dagen;
    }

    private static string Naam(Feitbron bron) => bron switch
    {
        Feitbron.Duo => "gemeld door DUO",
        Feitbron.Brp => "uit de BRP",
        Feitbron.Inburgeraar => "verteld door de inburgeraar",
        Feitbron.Import => "overgenomen uit een import",
        _ => "ingevuld door een medewerker",
    };
}
