using Naast.Ketensimulator.Brp;

namespace Naast.Ketensimulator;

/// <summary>
/// A person that a host adds to the chain: what DUO and the BRP know of somebody. Fictitious persons only.
/// At least one of <see cref="Bsn"/> and <see cref="VNummer"/> is present.
/// </summary>
public sealed record Ketenpersoon
{
    /// <summary>Nine digits; null for a person who is known by V-number only (not in the BRP, no reads at DUO).</summary>
    public string? Bsn { get; init; }

    /// <summary>0..9999999999, as DUO sends it.</summary>
    public long? VNummer { get; init; }

    /// <summary>Municipality of residence (four digits).</summary>
    public required string Gemeentecode { get; init; }

    /// <summary>Settlement in that municipality; a PIP of the municipality cannot carry an earlier date (WI-DUO-02).</summary>
    public required DateOnly GevestigdOp { get; init; }

    /// <summary>Municipality that COA linked to; filled only while the person still lives in a COA location.</summary>
    public string? CoaKoppeling { get; init; }

    /// <summary>What the BRP holds.</summary>
    public required Brpgegevens Brp { get; init; }

    /// <summary>Duty; null: DUO has not noticed this person yet.</summary>
    public DuoPlicht? Plicht { get; init; }

    /// <summary>Target group; null only without a duty.</summary>
    public DuoDoelgroep? Doelgroep { get; init; }

    /// <summary>Current PIP at DUO.</summary>
    public DuoPip? Pip { get; init; }

    /// <summary>Current term; only with a PIP.</summary>
    public DuoTermijn? Termijn { get; init; }

    /// <summary>Number to plan the leerbaarheidstoets with (at most twelve characters).</summary>
    public string? Examennummer { get; init; }

    public IReadOnlyList<DuoLbtresultaat> Lbtresultaten { get; init; } = [];

    public IReadOnlyList<DuoGebeurtenis> Gebeurtenissen { get; init; } = [];

    public IReadOnlyList<DuoVerlengingsaanvraag> Verlengingen { get; init; } = [];

    public IReadOnlyList<DuoVrijstelling> Vrijstellingen { get; init; } = [];

    public IReadOnlyList<DuoOntheffing> Ontheffingen { get; init; } = [];

    public IReadOnlyList<DuoAanbod> Aanboden { get; init; } = [];

    public DuoResultaat? Map { get; init; }

    public DuoResultaat? Pvt { get; init; }

    public DateOnly? AfrondingZroute { get; init; }

    public IReadOnlyList<DuoUren> Uren { get; init; } = [];

    public IReadOnlyList<DuoInstellingsuren> Instellingsuren { get; init; } = [];

    public IReadOnlyList<DuoExamenresultaat> Examens { get; init; } = [];

    public IReadOnlyList<DuoBoete> Boetes { get; init; } = [];

    /// <summary>True: the scenario "nieuwe kennisgeving" may pick this person. Only for a person without a duty.</summary>
    public bool Kandidaat { get; init; } = true;

    /// <summary>What keeps this person out, in words for whoever sent it; null when nothing does. Messages from outside may leave anything empty.</summary>
    internal string? Gebrek()
    {
        if (this is { Bsn: null, VNummer: null } || (Bsn is { } bsn && !Cijfers(bsn, 9)) || VNummer is < 0 or > 9_999_999_999)
        {
            return "Een ketenpersoon heeft een BSN van negen cijfers of een V-nummer van hoogstens tien cijfers.";
        }

        if (Gemeentecode is null || !Cijfers(Gemeentecode, 4))
        {
            return "Een ketenpersoon heeft een gemeentecode van vier cijfers.";
        }

        if (GevestigdOp == default)
        {
            return "Een ketenpersoon heeft een dag waarop hij zich vestigde (gevestigdOp).";
        }

        if (Brp?.Geboortedatum is not { } geboren || !Brpdatum.Kan(geboren))
        {
            return "Een ketenpersoon heeft BRP-gegevens met een geboortedatum van acht cijfers; nullen voor wat onbekend is.";
        }

        IEnumerable<object?>?[] lijsten =
        [
            Brp.Nationaliteiten, Brp.Partners, Brp.Kinderen, Lbtresultaten, Gebeurtenissen, Verlengingen, Vrijstellingen, Ontheffingen, Aanboden, Uren,
            Instellingsuren, Examens, Boetes,
        ];
        return lijsten.Any(l => l is null || l.Contains(null)) ? "Een lijst van een ketenpersoon mag leeg zijn, maar niet ontbreken of lege plaatsen hebben." : Buitenlijn();
    }

    /// <summary>What DUO would never answer: whoever reads this person would get what the published contracts do not allow.</summary>
    private string? Buitenlijn()
    {
        (bool Kan, string Zin)[] eisen =
        [
            (Doelgroep is null or { Indeling: DuoDoelgroep.Asiel or DuoDoelgroep.GezinEnOverig }, $"De indeling van een doelgroep is \"{DuoDoelgroep.Asiel}\" of \"{DuoDoelgroep.GezinEnOverig}\"."),
            (Pip is null or { Leerroute: "B" or "O" or "Z" }, "De leerroute van een PIP is B, O of Z."),
            (Pip is null or { Niveau: null or "A2" or "B1" }, "Het niveau van een PIP is A2, B1 of leeg."),
            (Pip is null or { IndicatorAlfabetiseringsonderwijs: null or "A" or "AA" or "NVT" }, "De indicator alfabetiseringsonderwijs is A, AA, NVT of leeg."),
            (Pip is null or { GeschatteIntensiteitB1Route: null or (>= 1 and <= 9999) }, "De geschatte intensiteit van de B1-route is 1 tot en met 9999 uren."),
            (Pip is null || (Cijfers(Pip.Gemeentecode ?? "", 4) && Pip.DagtekeningPip != default), "Een PIP heeft een gemeentecode van vier cijfers en een dagtekening."),
            (Termijn is null || Termijn.Startdatum < Termijn.Einddatum, "Een termijn begint voor hij eindigt."),
            (Boetes.All(boete => boete.Bedrag > 0), "Een boete is meer dan 0 euro."),
            (Examens.All(e => e is { Onderdeel: "KNM" or "LE" or "LU" or "SC" or "SP", Resultaat: "Geslaagd" or "Gezakt" or "Geen" } && e.Examendatum != default),
                "Een examen heeft een dag, een onderdeel (KNM, LE, LU, SC of SP) en een resultaat (Geslaagd, Gezakt of Geen)."),
        ];
        return Array.Find(eisen, eis => !eis.Kan).Zin;
    }

    private static bool Cijfers(string tekst, int aantal) => tekst.Length == aantal && tekst.All(char.IsAsciiDigit);
}

/// <summary>Duty at DUO. Begin and end are both inclusive.</summary>
public sealed record DuoPlicht
{
    public bool Plichtig { get; init; } = true;

    public DateOnly? Begindatum { get; init; }

    public DateOnly? Einddatum { get; init; }

    public DateOnly? Wijzigingsdatum { get; init; }

    public DateOnly? DatumKennisgeving { get; init; }

    /// <summary>One of the eight published reasons, such as "Overlijden".</summary>
    public string? RedenGeenInburgeringsplicht { get; init; }
}

/// <summary>Target group at DUO.</summary>
public sealed record DuoDoelgroep
{
    /// <summary>Group with asylum rights, as published.</summary>
    public const string Asiel = "Asielstatushouder";

    /// <summary>The other group, as published.</summary>
    public const string GezinEnOverig = "Gezinsmigrant en overige migrant";

    public required string Indeling { get; init; }

    public DateOnly? Begindatum { get; init; }

    public DateOnly? Einddatum { get; init; }

    /// <summary>One of the seven published detailed groups.</summary>
    public string? GedetailleerdeDoelgroep { get; init; }

    /// <summary>One of the four published texts.</summary>
    public string? AsielrechtenWijzigingVerblijfsdoel { get; init; }
}

/// <summary>PIP as DUO holds it.</summary>
public sealed record DuoPip
{
    /// <summary>Municipality that delivered it (four digits).</summary>
    public required string Gemeentecode { get; init; }

    public required DateOnly DagtekeningPip { get; init; }

    /// <summary>B, O or Z.</summary>
    public required string Leerroute { get; init; }

    /// <summary>A2, B1 or null.</summary>
    public string? Niveau { get; init; }

    /// <summary>Hours, 1..9999.</summary>
    public int? GeschatteIntensiteitB1Route { get; init; }

    public bool? IndicatorMagOpleidingAfmaken { get; init; }

    /// <summary>A, AA, NVT or null.</summary>
    public string? IndicatorAlfabetiseringsonderwijs { get; init; }
}

/// <summary>Term at DUO: start inclusive, end EXCLUSIVE.</summary>
public sealed record DuoTermijn
{
    public required DateOnly Startdatum { get; init; }

    public required DateOnly Einddatum { get; init; }

    public DateOnly? Wijzigingsdatum { get; init; }

    /// <summary>A code of <c>GET /verlengingsgronden</c>.</summary>
    public string? Verlengingsgrondcode { get; init; }
}
