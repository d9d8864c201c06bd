namespace Naast.Web.Koppelingen.Brp;

/// <summary>Why the BRP is asked; a gateway may want another doelbinding for each.</summary>
public enum Brpdoel
{
    Raadplegen,
    Zoeken,
    Volgen,
}

public sealed record Brpopties
{
    /// <summary>Base address of Haal Centraal BRP Personen; empty: no BRP here.</summary>
    public string Adres { get; set; } = "";

    /// <summary>Base address of Haal Centraal BRP Update; empty: see <see cref="Herlezen"/>.</summary>
    public string Updateadres { get; set; } = "";

    /// <summary>Header names and values of the municipal gateway (doelbinding, verwerking, gebruiker …).</summary>
    public Dictionary<string, string> Koppen { get; init; } = [];

    /// <summary>Per purpose the headers that differ; an empty value leaves that header out.</summary>
    public Dictionary<string, Dictionary<string, string>> Doelen { get; init; } = [];

    /// <summary>Every night changes of at least so many days are asked again: the BRP may hear of something days later.</summary>
    public int Terugkijken { get; init; } = 14;

    /// <summary>Without BRP Update: everybody whose dossier runs is read once in so many nights; 0: changes come with DUO's messages only.</summary>
    public int Herlezen { get; init; } = 7;

    public IReadOnlyDictionary<string, string> KoppenVoor(Brpdoel doel)
    {
        var koppen = new Dictionary<string, string>(Koppen, StringComparer.OrdinalIgnoreCase);
        foreach (var (kop, waarde) in Doelen.Where(d => d.Key.Equals(doel.ToString(), StringComparison.OrdinalIgnoreCase)).SelectMany(d => d.Value))
        {
            koppen[kop] = waarde;
        }

        return koppen.Where(k => k.Value.Length > 0).ToDictionary(k => k.Key, k => k.Value, StringComparer.OrdinalIgnoreCase);
    }
}
