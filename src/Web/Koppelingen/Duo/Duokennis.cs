using System.Text.Json;
using System.Text.Json.Serialization;
using Naast.Kern.Keten;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>What DUO said of a person, by subject. What was not asked is not in it; what was asked and is not there is null.</summary>
public sealed class Duokennis
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static readonly Dictionary<Duoonderwerp, Type> Vormen = new()
    {
        [Duoonderwerp.Plicht] = typeof(Inburgeringsplichtbericht), [Duoonderwerp.Doelgroep] = typeof(Doelgroepbericht), [Duoonderwerp.Termijn] = typeof(Termijnbericht),
        [Duoonderwerp.Pip] = typeof(Gemeentepip), [Duoonderwerp.Leerbaarheidstoets] = typeof(Leerbaarheid), [Duoonderwerp.Verlengingen] = typeof(Verlengingsaanvraag[]),
        [Duoonderwerp.Vrijstellingen] = typeof(Vrijstellingbericht[]), [Duoonderwerp.Ontheffingen] = typeof(Ontheffingbericht[]), [Duoonderwerp.Map] = typeof(Mapbericht),
        [Duoonderwerp.Pvt] = typeof(Pvtbericht), [Duoonderwerp.Uren] = typeof(Gemeenteuren[]), [Duoonderwerp.Examens] = typeof(Examenbericht[]),
        [Duoonderwerp.GratisPogingen] = typeof(Pogingbericht[]), [Duoonderwerp.Boetes] = typeof(Boetebericht[]), [Duoonderwerp.Gebeurtenissen] = typeof(Gebeurtenisbericht[]),
    };

    private readonly Dictionary<Duoonderwerp, object?> _waarden = [];

    /// <summary>DUO does not give this person to this municipality: nothing of it may be recorded.</summary>
    public bool Onzichtbaar { get; init; }

    public IReadOnlyCollection<Duoonderwerp> Gelezen => _waarden.Keys;

    public Inburgeringsplichtbericht? Plicht => Waarde<Inburgeringsplichtbericht>(Duoonderwerp.Plicht);

    public Doelgroepbericht? Doelgroep => Waarde<Doelgroepbericht>(Duoonderwerp.Doelgroep);

    public Termijnbericht? Termijn => Waarde<Termijnbericht>(Duoonderwerp.Termijn);

    public Gemeentepip? Pip => Waarde<Gemeentepip>(Duoonderwerp.Pip);

    public Leerbaarheid? Leerbaarheid => Waarde<Leerbaarheid>(Duoonderwerp.Leerbaarheidstoets);

    public IReadOnlyList<Verlengingsaanvraag> Verlengingen => Waarde<Verlengingsaanvraag[]>(Duoonderwerp.Verlengingen) ?? [];

    public IReadOnlyList<Vrijstellingbericht> Vrijstellingen => Waarde<Vrijstellingbericht[]>(Duoonderwerp.Vrijstellingen) ?? [];

    public IReadOnlyList<Ontheffingbericht> Ontheffingen => Waarde<Ontheffingbericht[]>(Duoonderwerp.Ontheffingen) ?? [];

    public Mapbericht? Map => Waarde<Mapbericht>(Duoonderwerp.Map);

    public Pvtbericht? Pvt => Waarde<Pvtbericht>(Duoonderwerp.Pvt);

    public IReadOnlyList<Gemeenteuren> Uren => Waarde<Gemeenteuren[]>(Duoonderwerp.Uren) ?? [];

    public IReadOnlyList<Examenbericht> Examens => Waarde<Examenbericht[]>(Duoonderwerp.Examens) ?? [];

    public IReadOnlyList<Pogingbericht> GratisPogingen => Waarde<Pogingbericht[]>(Duoonderwerp.GratisPogingen) ?? [];

    public IReadOnlyList<Boetebericht> Boetes => Waarde<Boetebericht[]>(Duoonderwerp.Boetes) ?? [];

    public IReadOnlyList<Gebeurtenisbericht> Gebeurtenissen => Waarde<Gebeurtenisbericht[]>(Duoonderwerp.Gebeurtenissen) ?? [];

    public bool Kent(Duoonderwerp onderwerp) => _waarden.ContainsKey(onderwerp);

    public void Zet(Duoonderwerp onderwerp, object? waarde) => _waarden[onderwerp] = waarde is Array { Length: 0 } ? null : waarde;

    /// <summary>The same list without the last one; null when there is nothing to leave out.</summary>
    public object? ZonderLaatste(Duoonderwerp onderwerp)
    {
        switch (_waarden.GetValueOrDefault(onderwerp))
        {
            case Array { Length: > 0 } rij:
                var rest = Array.CreateInstance(rij.GetType().GetElementType()!, rij.Length - 1);
                Array.Copy(rij, rest, rest.Length);
                return rest;
            case Leerbaarheid { Resultaten.Count: > 0 } toets:
                return toets with { Resultaten = [.. toets.Resultaten.SkipLast(1)] };
            default:
                return null;
        }
    }

    /// <summary>As it is stored; null when DUO has nothing.</summary>
    public string? Inhoud(Duoonderwerp onderwerp) => _waarden[onderwerp] is { } waarde ? JsonSerializer.Serialize(waarde, waarde.GetType(), Json) : null;

    public static Duokennis Lees(IEnumerable<(Duoonderwerp Onderwerp, string? Inhoud)> rijen)
    {
        var kennis = new Duokennis();
        foreach (var (onderwerp, inhoud) in rijen)
        {
            kennis.Zet(onderwerp, inhoud is null ? null : JsonSerializer.Deserialize(inhoud, Vormen[onderwerp], Json));
        }

        return kennis;
    }

    private T? Waarde<T>(Duoonderwerp onderwerp)
        where T : class => (T?)_waarden.GetValueOrDefault(onderwerp);
}
