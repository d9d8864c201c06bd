using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Verantwoording;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Cbs;

/// <summary>Records a delivery that was made, and that somebody sent it.</summary>
public sealed class LeveringVastleggen(Db db, Handelingen handelingen)
{
    public const string Doel = "levering van gegevens aan het CBS, artikel 9.1 Regeling inburgering 2021";

    /// <summary>The file is there: now it counts, with its rows.</summary>
    public async Task MaakAsync(Leveringsopdracht opdracht, Gekozenindeling indeling, Kwartaalbestand bestand, IReadOnlyList<Cbsregel> regels, CancellationToken ct)
    {
        var verzoek = new Handelingsverzoek("CbsLeveringMaken", Recht.CbsLeveren, Doel) { Reden = opdracht.Reden, Verzoeksleutel = $"cbs:{opdracht.Id:N}" };
        await handelingen.VoerUitAsync(verzoek, async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Beheer, ct);
            var verbetert = opdracht.Verbetert is { } id ? await db.Kwartaalleveringen.SingleAsync(l => l.Id == id, ct) : null;
            db.Cbsregels.AddRange(regels);
            db.Add(Kwartaallevering.Maak(
                opdracht.Id, opdracht.Jaar, opdracht.Kwartaal, opdracht.Gemeenten, indeling.Bewaard, indeling.Naam, verbetert, opdracht.Reden, bestand, (db.Toegang.Sub, db.Toegang.Naam), handeling.Tijdstip, handeling.Dag));
            return opdracht.Id.ToString();
        }, ct);
    }

    /// <exception cref="ArgumentException">See <see cref="Kwartaallevering.Verzend"/>.</exception>
    public async Task<bool> VerzendAsync(Guid id, DateOnly dag, string? sleutel, CancellationToken ct) =>
        (await handelingen.VoerUitAsync(new("CbsLeveringVerzenden", Recht.CbsLeveren, Doel) { Verzoeksleutel = sleutel is null ? null : $"{id}:{sleutel}" }, async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Beheer, ct);
            if (await db.Kwartaalleveringen.SingleOrDefaultAsync(l => l.Id == id, ct) is not { } levering || !IsVan(db.Toegang, levering))
            {
                return "";
            }

            levering.Verzend(dag, db.Toegang.Naam, handeling.Dag);
            return id.ToString();
        }, ct)).Resultaat.Length > 0;

    /// <summary>All municipalities of the delivery are the asker's: else it holds persons of others.</summary>
    public static bool IsVan(Toegang toegang, Kwartaallevering levering) => levering.Gemeenten.All(toegang.Gemeenten.Contains);
}

/// <summary>What somebody ordered.</summary>
public sealed record Leveringsopdracht(Guid Id, int Jaar, int Kwartaal, IReadOnlyList<string> Gemeenten, Guid? Verbetert, string? Reden);
