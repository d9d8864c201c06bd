using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Keten;

/// <summary>Records by hand the term that DUO set, as an officer read it in the portal. DUO is leading (WI-TERM-07).</summary>
public sealed class TermijnVastleggen(Handelingen handelingen, Db db, DossierBeelden beelden, Werkplanner werkplanner)
{
    /// <summary>Our own computation, to lay beside what DUO says; null when there is no plan to count from.</summary>
    public static Berekening<Termijn>? Eigen(DossierBeeld beeld) => Dagtekening(beeld) is { } dag ? PipTermijn.Inburgeringstermijn(dag, beeld.Regels) : null;

    public static DateOnly? Dagtekening(DossierBeeld beeld) => beeld.Dossierfeiten.EerstePip(beeld.EersteDagtekening);

    /// <summary>Why the dates of DUO may differ from ours, in sentences; empty when they are the same.</summary>
    public static IEnumerable<string> Verschillen(Termijn eigen, Termijn vanDuo)
    {
        if (vanDuo.Start != eigen.Start)
        {
            yield return vanDuo.Start == eigen.Start.AddDays(-1)
                ? "Het begin is één dag eerder dan wij berekenen. De termijn begint op de dag ná de dagtekening van het eerste plan."
                : "Het begin is een andere dag dan wij berekenen. Dat klopt als er al eerder een plan was, bijvoorbeeld in een andere gemeente.";
        }

        if (vanDuo.LaatsteDag == eigen.LaatsteDag.AddDays(1))
        {
            yield return "De laatste dag is één dag later dan wij berekenen. Soms noemt DUO de eerste dag ná de termijn. Vul hier de laatste dag in die nog meetelt.";
        }
        else if (vanDuo.LaatsteDag > eigen.LaatsteDag)
        {
            yield return "De laatste dag is later dan wij berekenen. Dat klopt als DUO de termijn heeft verlengd.";
        }
        else if (vanDuo.LaatsteDag < eigen.LaatsteDag)
        {
            yield return "De laatste dag is eerder dan wij berekenen. Kijk in het portaal na of u de datum goed overnam.";
        }
    }

    /// <returns>False when the dossier is not there for this asker.</returns>
    /// <exception cref="ArgumentException">The last day does not lie after the start, or the term starts before the law or far from now.</exception>
    public async Task<bool> LegVastAsync(Guid dossierId, Termijn termijn, string? verzoeksleutel, CancellationToken ct)
    {
        if (termijn.LaatsteDag <= termijn.Start)
        {
            throw new ArgumentException("Vul een laatste dag in die na het begin ligt.", nameof(termijn));
        }

        if (termijn.Start < new DateOnly(2022, 1, 1))
        {
            throw new ArgumentException("Vul een begin in op of na 1 januari 2022: eerder was er geen termijn onder deze wet.", nameof(termijn));
        }

        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("TermijnVastleggen", Recht.PortaalInvoeren, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel, Reden = "overgenomen uit het portaal van DUO" },
            async (handeling, ct) =>
            {
                if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { } beeld)
                {
                    return "";
                }

                var oud = beeld.Dossierfeiten.Laatste(Feitsoort.Inburgeringstermijn);
                if (oud is not null && oud.Van == termijn.Start && oud.Tot == termijn.LaatsteDag)
                {
                    return dossierId.ToString();
                }

                oud?.LaatVervallen("Andere termijn overgenomen uit het portaal van DUO", handeling.Tijdstip);
                var feit = Feit.LegVast(
                    handeling.NieuweId(), beeld.Dossier, Feitsoort.Inburgeringstermijn, termijn.Start, termijn.LaatsteDag, null, Feitbron.Medewerker, handeling.Tijdstip);
                db.Add(feit);
                await werkplanner.HerberekenAsync(beeld with { Feiten = [.. beeld.Feiten, feit] }, ct);
                return dossierId.ToString();
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }
}
