namespace Naast.Ketensimulator.Staat;

/// <summary>Everything the chain remembers of one person. The last item of each list is the current one.</summary>
internal sealed record Persoon
{
    /// <summary>Opaque and ours: the only identification in addresses of the management pages.</summary>
    public required string Id { get; init; }

    /// <summary>Order of arrival; scenarios choose by it, so that a run can be repeated.</summary>
    public required int Volgnummer { get; init; }

    public string? Bsn { get; init; }

    public long? VNummer { get; init; }

    public required string Gemeentecode { get; init; }

    public required DateOnly GevestigdOp { get; init; }

    public string? CoaKoppeling { get; init; }

    public bool Kandidaat { get; init; }

    public required Brpgegevens Brp { get; init; }

    public IReadOnlyList<DuoPlicht> Plichten { get; init; } = [];

    public IReadOnlyList<DuoDoelgroep> Doelgroepen { get; init; } = [];

    public IReadOnlyList<DuoPip> Pips { get; init; } = [];

    public IReadOnlyList<DuoTermijn> Termijnen { get; init; } = [];

    public DuoPlicht? Plicht() => Plichten is [.., var laatste] ? laatste : null;

    public DuoDoelgroep? Doelgroep() => Doelgroepen is [.., var laatste] ? laatste : null;

    public DuoPip? Pip() => Pips is [.., var laatste] ? laatste : null;

    public DuoTermijn? Termijn() => Termijnen is [.., var laatste] ? laatste : null;

    /// <summary>
    /// DUO's person scope: under the act and known; and a resident outside a COA location, or linked by COA while in one, or the
    /// current PIP is of the asking municipality, or that PIP is younger than a month and the one before it was.
    /// </summary>
    public bool ZichtbaarVoor(string gemeentecode, DateOnly vandaag)
    {
        if (Plicht() is null)
        {
            return false;
        }

        var woontOfGekoppeld = string.Equals(CoaKoppeling ?? Gemeentecode, gemeentecode, StringComparison.Ordinal);
        return woontOfGekoppeld
            || string.Equals(Pip()?.Gemeentecode, gemeentecode, StringComparison.Ordinal)
            || (Pips is [.., var vorige, var huidige]
                && huidige.DagtekeningPip > vandaag.AddMonths(-1)
                && string.Equals(vorige.Gemeentecode, gemeentecode, StringComparison.Ordinal));
    }

    public static Persoon Van(Ketenpersoon bron, string id, int volgnummer) => new()
    {
        Id = id,
        Volgnummer = volgnummer,
        Bsn = bron.Bsn,
        VNummer = bron.VNummer,
        Gemeentecode = bron.Gemeentecode,
        GevestigdOp = bron.GevestigdOp,
        CoaKoppeling = bron.CoaKoppeling,
        Kandidaat = bron.Kandidaat && bron.Plicht is null,
        Brp = bron.Brp,
        Plichten = bron.Plicht is null ? [] : [bron.Plicht],
        Doelgroepen = bron.Doelgroep is null ? [] : [bron.Doelgroep],
        Pips = bron.Pip is null ? [] : [bron.Pip],
        Termijnen = bron.Termijn is null ? [] : [bron.Termijn],
    };
}
