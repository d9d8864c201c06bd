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

    public string? Examennummer { get; init; }

    public IReadOnlyList<DuoLbtresultaat> Lbtresultaten { get; init; } = [];

    public IReadOnlyList<DuoGebeurtenis> Gebeurtenissen { get; init; } = [];

    public IReadOnlyList<DuoVerlengingsaanvraag> Verlengingen { get; init; } = [];

    public IReadOnlyList<DuoVrijstelling> Vrijstellingen { get; init; } = [];

    public IReadOnlyList<DuoOntheffing> Ontheffingen { get; init; } = [];

    public int? ContactpersoonId { get; init; }

    public IReadOnlyList<DuoAanbod> Aanboden { get; init; } = [];

    public DuoResultaat? Map { get; init; }

    public DuoResultaat? Pvt { get; init; }

    public DateOnly? AfrondingZroute { get; init; }

    public IReadOnlyList<DuoUren> Uren { get; init; } = [];

    public IReadOnlyList<DuoInstellingsuren> Instellingsuren { get; init; } = [];

    public IReadOnlyList<DuoExamenresultaat> Examens { get; init; } = [];

    public IReadOnlyList<DuoBoete> Boetes { get; init; } = [];

    public IReadOnlyList<Verloopregel> Verloop { get; init; } = [];

    /// <summary>Day of the last change of what the BRP holds.</summary>
    public DateOnly? BrpGewijzigdOp { get; init; }

    /// <summary>The municipality that DUO tells what happens: COA's link first, otherwise the place of residence.</summary>
    public string Bestemming => CoaKoppeling ?? Gemeentecode;

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

        var woontOfGekoppeld = string.Equals(Bestemming, gemeentecode, StringComparison.Ordinal);
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
        Examennummer = bron.Examennummer,
        Lbtresultaten = bron.Lbtresultaten,
        Gebeurtenissen = bron.Gebeurtenissen,
        Verlengingen = bron.Verlengingen,
        Vrijstellingen = bron.Vrijstellingen,
        Ontheffingen = bron.Ontheffingen,
        Aanboden = bron.Aanboden,
        Map = bron.Map,
        Pvt = bron.Pvt,
        AfrondingZroute = bron.AfrondingZroute,
        Uren = bron.Uren,
        Instellingsuren = bron.Instellingsuren,
        Examens = bron.Examens,
        Boetes = bron.Boetes,
    };
}
