using Naast.Kern.Gedeeld;
using Naast.Kern.Keten;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>Asks DUO about one person, for one municipality.</summary>
public sealed class Duolezer(Duoclient duo)
{
    public static readonly IReadOnlyList<Duoonderwerp> Alles = Enum.GetValues<Duoonderwerp>();

    public bool Beschikbaar => duo.Beschikbaar;

    /// <summary>Everything that was asked, or nothing: half an answer would look like something that is gone.</summary>
    /// <param name="weigerbaar">True: a subject that DUO refuses to give is left out, and nothing is said about it.</param>
    /// <returns>Null when DUO could not be asked, or refused; the reason beside it.</returns>
    public async Task<(Duokennis? Kennis, string? Reden)> LeesAsync(
        string oin, Bsn bsn, IReadOnlyCollection<Duoonderwerp> onderwerpen, CancellationToken ct, bool weigerbaar = false)
    {
        if (!duo.Beschikbaar)
        {
            return (null, Berichtverwerking.DuoWeg);
        }

        if (onderwerpen.Count == 0)
        {
            return (new Duokennis(), null);
        }

        // The duty first: who has none for this municipality is not ours to see, and everything else would answer "nothing".
        var plicht = await duo.HaalPlichtAsync(oin, bsn, ct);
        if (plicht.Uitslag is Duouitslag.Storing or Duouitslag.Geweigerd)
        {
            return (null, Reden(plicht.Uitslag, plicht.Foutteksten));
        }

        if (plicht.Uitslag == Duouitslag.NietGevonden)
        {
            return (new Duokennis { Onzichtbaar = true }, null);
        }

        var kennis = new Duokennis();
        kennis.Zet(Duoonderwerp.Plicht, plicht.Waarde);
        var antwoorden = await Task.WhenAll(onderwerpen.Where(o => o != Duoonderwerp.Plicht).Select(async o => (Onderwerp: o, Antwoord: await HaalAsync(oin, bsn, o, ct))));
        foreach (var (onderwerp, antwoord) in antwoorden)
        {
            if (antwoord.Reden is null)
            {
                kennis.Zet(onderwerp, antwoord.Waarde);
            }
            else if (!weigerbaar || antwoord.Reden == Berichtverwerking.DuoWeg)
            {
                return (null, antwoord.Reden);
            }
        }

        return (kennis, null);
    }

    private async Task<(string? Reden, object? Waarde)> HaalAsync(string oin, Bsn bsn, Duoonderwerp onderwerp, CancellationToken ct) => onderwerp switch
    {
        Duoonderwerp.Doelgroep => Open(await duo.HaalDoelgroepAsync(oin, bsn, ct)),
        Duoonderwerp.Termijn => Open(await duo.HaalTermijnAsync(oin, bsn, ct)),
        Duoonderwerp.Pip => Open(await duo.HaalPipAsync(oin, bsn, ct)),
        Duoonderwerp.Leerbaarheidstoets => await HaalToetsAsync(oin, bsn, ct),
        Duoonderwerp.Verlengingen => Open(await duo.HaalVerlengingenAsync(oin, bsn, ct)),
        Duoonderwerp.Vrijstellingen => Open(await duo.HaalVrijstellingenAsync(oin, bsn, ct)),
        Duoonderwerp.Ontheffingen => Open(await duo.HaalOntheffingenAsync(oin, bsn, ct)),
        Duoonderwerp.Map => Open(await duo.HaalMapAsync(oin, bsn, ct)),
        Duoonderwerp.Pvt => Open(await duo.HaalPvtAsync(oin, bsn, ct)),
        Duoonderwerp.Uren => Open(await duo.HaalUrenAsync(oin, bsn, ct)),
        Duoonderwerp.Examens => Open(await duo.HaalExamensAsync(oin, bsn, ct)),
        Duoonderwerp.GratisPogingen => Open(await duo.HaalGratisPogingenAsync(oin, bsn, ct)),
        Duoonderwerp.Boetes => Open(await duo.HaalBoetesAsync(oin, bsn, ct)),
        Duoonderwerp.Gebeurtenissen => Open(await duo.HaalGebeurtenissenAsync(oin, bsn, ct)),
        _ => Open(await duo.HaalPlichtAsync(oin, bsn, ct)),
    };

    private async Task<(string? Reden, object? Waarde)> HaalToetsAsync(string oin, Bsn bsn, CancellationToken ct)
    {
        var (nummer, resultaten) = (duo.HaalExamennummerAsync(oin, bsn, ct), duo.HaalToetsresultatenAsync(oin, bsn, ct));
        await Task.WhenAll(nummer, resultaten);
        var (n, r) = (await nummer, await resultaten);
        return (Open(n).Reden ?? Open(r).Reden) is { } reden ? (reden, null)
            : (null, n.Waarde is null && r.Waarde is not { Length: > 0 } ? null : new Leerbaarheid(n.Waarde?.Examennummer, r.Waarde ?? []));
    }

    // A refusal of a read tells nothing of the person: it is asked again later, and stands in the exchange monitor meanwhile.
    private static (string? Reden, object? Waarde) Open<T>(Duoantwoord<T> antwoord)
        where T : class => (Reden(antwoord.Uitslag, antwoord.Foutteksten), antwoord.Waarde);

    private static string? Reden(Duouitslag uitslag, IReadOnlyList<string> teksten) => uitslag switch
    {
        Duouitslag.Gelukt or Duouitslag.NietGevonden => null,
        Duouitslag.Geweigerd => $"DUO geeft dit niet: {string.Join(" ", teksten)}",
        _ => Berichtverwerking.DuoWeg,
    };
}
