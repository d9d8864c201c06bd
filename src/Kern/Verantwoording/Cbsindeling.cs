using Naast.Kern.Gedeeld;

namespace Naast.Kern.Verantwoording;

/// <summary>A version of the layout for CBS, as somebody gave it. Never edited: a next version stands beside it.</summary>
public sealed class Cbsindeling : Aggregaat
{
    /// <summary>Longest schema, in characters.</summary>
    public const int LangsteXsd = 500_000;

    private Cbsindeling()
    {
    }

    public int Nummer { get; private set; }

    public string Naam { get; private set; } = "";

    public string Tekst { get; private set; } = "";

    /// <summary>The schema of CBS that a file must follow; null when it was not given.</summary>
    public string? Xsd { get; private set; }

    /// <summary>What the version changes, in words.</summary>
    public string Toelichting { get; private set; } = "";

    public string DoorNaam { get; private set; } = "";

    public DateTimeOffset Bewaard { get; private set; }

    public override Stroom Stroom => Stroom.Beheer;

    /// <exception cref="ArgumentException">The text is no layout, or there are no words with it.</exception>
    public static Cbsindeling Neem(Guid id, int nummer, string tekst, string? xsd, string toelichting, string door, DateTimeOffset nu)
    {
        if (Cbsopmaaklezer.Lees(tekst).Opmaak is not { } opmaak)
        {
            throw new ArgumentException("In de indeling staan fouten.", nameof(tekst));
        }

        if (string.IsNullOrWhiteSpace(toelichting))
        {
            throw new ArgumentException("Schrijf op waar deze indeling vandaan komt of wat er anders is.", nameof(toelichting));
        }

        var indeling = new Cbsindeling
        {
            Id = id, Nummer = nummer, Naam = opmaak.Naam, Tekst = tekst, Xsd = string.IsNullOrWhiteSpace(xsd) ? null : xsd, Toelichting = toelichting.Trim(), DoorNaam = door, Bewaard = nu,
        };
        indeling.Meld(Cbsgebeurtenissen.IndelingBewaard);
        return indeling;
    }
}

/// <summary>How often each stand occurs for one element.</summary>
public sealed record Cbstelling(string Element, int Gevuld, int Ontbreekt, int MagLeeg, int NietVanToepassing, int Onwaarschijnlijk);

/// <summary>What came out of making a file.</summary>
/// <param name="Verborgen">Shielded dossiers that the maker may not see: they are not in it.</param>
/// <param name="Xsdfouten">Null = there was no schema to check with.</param>
public sealed record Kwartaalbestand(string Naam, string Afdruk, long Bytes, int Personen, int Verborgen, IReadOnlyList<Cbstelling> Tellingen, IReadOnlyList<string>? Xsdfouten);

/// <summary>The delivery of one quarter to CBS: what was made, by whom, and when it was sent (art. 9.1 Regeling).</summary>
public sealed class Kwartaallevering : Aggregaat
{
    private Kwartaallevering()
    {
    }

    public int Jaar { get; private set; }

    public int Kwartaal { get; private set; }

    /// <summary>Codes of the municipalities in it.</summary>
    public IReadOnlyList<string> Gemeenten { get; private set; } = [];

    /// <summary>Null = the example that comes with Naast.</summary>
    public Guid? IndelingId { get; private set; }

    public string Indeling { get; private set; } = "";

    /// <summary>The earlier delivery of the same quarter that this one corrects.</summary>
    public Guid? Verbetert { get; private set; }

    public string? Verbeterreden { get; private set; }

    public Kwartaalbestand Bestand { get; private set; } = new("", "", 0, 0, 0, [], null);

    public string Maker { get; private set; } = "";

    public string MakerNaam { get; private set; } = "";

    public DateTimeOffset Gemaakt { get; private set; }

    /// <summary>Day on which somebody put it in the portal of CBS.</summary>
    public DateOnly? Verzonden { get; private set; }

    public string? VerzendNaam { get; private set; }

    public override Stroom Stroom => Stroom.Beheer;

    public DateOnly Peildatum => Einde(Jaar, Kwartaal);

    public bool IsNul => Bestand.Personen == 0;

    /// <summary>The first year of which Naast delivers.</summary>
    public const int EersteJaar = 2023;

    /// <summary>Last day of a quarter.</summary>
    public static DateOnly Einde(int jaar, int kwartaal) => new DateOnly(jaar, 1, 1).AddMonths(3 * kwartaal).AddDays(-1);

    /// <summary>The quarter that was over last on a day.</summary>
    public static (int Jaar, int Kwartaal) Laatste(DateOnly dag) => ((dag.Month - 1) / 3) is > 0 and var over ? (dag.Year, over) : (dag.Year - 1, 4);

    /// <exception cref="ArgumentException">The quarter is not over, no municipality, or a correction of something else or without its reason.</exception>
    public static void MagMaken(int jaar, int kwartaal, IReadOnlyCollection<string> gemeenten, Kwartaallevering? verbetert, string? reden, DateOnly vandaag)
    {
        if (jaar < EersteJaar)
        {
            throw new ArgumentException($"Naast levert aan CBS vanaf {EersteJaar}. Kies een jaar vanaf {EersteJaar}.", nameof(jaar));
        }

        if (kwartaal is < 1 or > 4 || jaar > 9998 || Einde(jaar, kwartaal) >= vandaag)
        {
            throw new ArgumentException("Dit kwartaal is nog niet voorbij. Kies een kwartaal dat voorbij is.", nameof(kwartaal));
        }

        if (gemeenten.Count == 0)
        {
            throw new ArgumentException("Kies ten minste één gemeente.", nameof(gemeenten));
        }

        if (verbetert is not null && (verbetert.Jaar, verbetert.Kwartaal) != (jaar, kwartaal))
        {
            throw new ArgumentException("Een verbetering gaat over hetzelfde kwartaal.", nameof(kwartaal));
        }

        if (verbetert is { Verzonden: null })
        {
            throw new ArgumentException("De eerdere levering is niet verzonden. Maak een gewone levering.", nameof(verbetert));
        }

        if (verbetert is not null && string.IsNullOrWhiteSpace(reden))
        {
            throw new ArgumentException("Schrijf op wat er verbeterd is.", nameof(reden));
        }
    }

    /// <exception cref="ArgumentException">See <see cref="MagMaken"/>.</exception>
    public static Kwartaallevering Maak(
        Guid id, int jaar, int kwartaal, IReadOnlyList<string> gemeenten, Cbsindeling? indeling, string indelingnaam, Kwartaallevering? verbetert, string? reden, Kwartaalbestand bestand,
        (string Sub, string Naam) wie, DateTimeOffset nu, DateOnly vandaag)
    {
        MagMaken(jaar, kwartaal, gemeenten, verbetert, reden, vandaag);
        var levering = new Kwartaallevering
        {
            Id = id, Jaar = jaar, Kwartaal = kwartaal, Gemeenten = gemeenten, Gemeentecode = gemeenten is [var enige] ? enige : "", IndelingId = indeling?.Id, Indeling = indelingnaam,
            Verbetert = verbetert?.Id, Verbeterreden = verbetert is null ? null : reden!.Trim(), Bestand = bestand, Maker = wie.Sub, MakerNaam = wie.Naam, Gemaakt = nu,
        };
        levering.Meld(Cbsgebeurtenissen.LeveringGemaakt);
        return levering;
    }

    /// <summary>Somebody put the file in the portal.</summary>
    /// <exception cref="ArgumentException">It was sent before, or the day cannot be.</exception>
    public void Verzend(DateOnly dag, string wie, DateOnly vandaag)
    {
        if (Verzonden is not null)
        {
            throw new ArgumentException("Deze levering is al verzonden. Is er iets anders? Maak een verbetering.", nameof(dag));
        }

        if (dag > vandaag || dag <= Peildatum)
        {
            throw new ArgumentException("Deze dag kan niet: kies een dag na het kwartaal, en niet later dan vandaag.", nameof(dag));
        }

        (Verzonden, VerzendNaam) = (dag, wie);
        Meld(Cbsgebeurtenissen.LeveringVerzonden);
    }
}

public static class Cbsgebeurtenissen
{
    public static readonly Gebeurtenissoort IndelingBewaard = new("CbsIndelingBewaard", "Indeling voor het CBS bewaard", "columns");

    public static readonly Gebeurtenissoort LeveringGemaakt = new("CbsLeveringGemaakt", "Levering aan het CBS gemaakt", "file-text");

    public static readonly Gebeurtenissoort LeveringVerzonden = new("CbsLeveringVerzonden", "Levering aan het CBS verzonden", "send");
}
