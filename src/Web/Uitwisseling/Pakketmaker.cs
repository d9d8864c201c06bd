using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Kern.Uitwisseling;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Uitwisseling;

/// <summary>What somebody ordered.</summary>
public sealed record Pakketopdracht(Guid Id, IReadOnlyList<string> Gemeenten, string Doel);

/// <summary>The list that goes with a package: what is in it, and how to know that it is whole.</summary>
public sealed record Pakketmanifest
{
    public const string Soort = "naast-pakket";
    public const int Vorm = 1;

    public required string Formaat { get; init; }

    public required int Versie { get; init; }

    public required string Ggm { get; init; }

    public required string Naast { get; init; }

    public required DateTimeOffset Gemaakt { get; init; }

    public required IReadOnlyList<string> Gemeenten { get; init; }

    public required int Dossiers { get; init; }

    /// <summary>Shielded dossiers that are not in it.</summary>
    public required int Verborgen { get; init; }

    public required IReadOnlyList<Pakketdeel> Bestanden { get; init; }

    public required IReadOnlyList<Pakketdeel> Bijlagen { get; init; }

    /// <summary>Nothing in it is empty: a list that somebody wrote by hand may say so.</summary>
    internal bool IsHeel => Gemeenten is not null && Gemeenten.All(code => code is not null) && Bestanden is not null && Bijlagen is not null && Bestanden.Concat(Bijlagen).All(deel => deel?.Bestand is not null);
}

/// <summary>
/// Makes the package of municipalities at one moment: the dossiers that the asker may see, and of those everything. In portions, straight
/// into the safe; recorded as one deed, and in the read log of every dossier.
/// </summary>
public sealed class Pakketmaker(Db db, Dbfabriek fabriek, Sleutels sleutels, Uitvoerkluis kluis, Handelingen handelingen, Inzagelog inzage, TimeProvider klok)
{
    public const string Manifest = "manifest.json";
    public const string Doel = "overdracht van alle gegevens van een gemeente, in opdracht van het college";
    internal const int Portie = 100;

    /// <summary>Dossiers whose documents are in memory together.</summary>
    private const int Bijlageportie = 10;

    /// <summary>It holds everything: it is not kept longer than a transfer takes.</summary>
    public const int Bewaardagen = 14;

    internal static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public async Task<Klusuitkomst> MaakAsync(Pakketopdracht opdracht, Voortgang voortgang, CancellationToken ct)
    {
        if (await db.Datapakketten.AnyAsync(p => p.Id == opdracht.Id, ct))
        {
            return new(false, "Dit pakket is er al. Open de pagina opnieuw en maak een nieuw pakket.");
        }

        var gemeenten = opdracht.Gemeenten.ToArray();
        await using var alles = fabriek.Maak(Toegang.Systeem("pakket van een gemeente maken"));
        alles.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await using var moment = await alles.EenMomentAsync(ct);
        // Which dossiers, the gate of the asker says; what is in them goes along as a whole, and as it was at the one moment.
        var alle = await alles.Dossiers.Where(d => gemeenten.Contains(d.Gemeentecode)).Select(d => d.Id).ToArrayAsync(ct);
        var zichtbaar = (await db.Dossiers.Where(d => gemeenten.Contains(d.Gemeentecode)).Select(d => d.Id).ToArrayAsync(ct)).ToHashSet();
        Guid[] ids = [.. alle.Where(zichtbaar.Contains).OrderBy(id => id.ToString(), StringComparer.Ordinal)];
        var bereik = new Pakketbereik(ids, gemeenten, await alles.Gemeenten.Where(g => gemeenten.Contains(g.Code)).Select(g => g.Oin).ToArrayAsync(ct));
        var naam = $"naast-{(gemeenten is [var enige] ? enige : "regio")}-{klok.Vandaag():yyyy-MM-dd}.zip";
        await using var schrijver = await kluis.BeginAsync(
            new Uitvoerbestand
            {
                Id = opdracht.Id, Soort = Uitvoersoort.Datapakket, Naam = naam, Medewerker = db.Toegang.Sub, Gemeenten = string.Join(',', gemeenten), Begonnen = klok.Nu(),
                BewaarTot = klok.Vandaag().AddDays(Bewaardagen),
            }, ct);
        List<Pakketdeel> bestanden = [], bijlagen = [];
        var nu = klok.Nu();
        using (var zip = new ZipArchive(schrijver, ZipArchiveMode.Create, leaveOpen: true))
        {
            var tabellen = Pakkettabellen.Alle(alles.Model);
            var stap = 0;
            foreach (var ggm in Ggmobjecten.Alle)
            {
                bestanden.Add(await GgmAsync(alles, zip, schrijver, ggm, ids, ct));
                voortgang.Zet(++stap);
            }

            foreach (var tabel in tabellen)
            {
                bestanden.Add(await TabelAsync(alles, zip, schrijver, tabel, bereik, ct));
                bijlagen.AddRange(await BijlagenAsync(alles, zip, schrijver, tabel, ids, ct));
                voortgang.Zet(++stap);
            }

            await using var stroom = zip.CreateEntry(Manifest).Open();
            await JsonSerializer.SerializeAsync(stroom, new Pakketmanifest
            {
                Formaat = Pakketmanifest.Soort, Versie = Pakketmanifest.Vorm, Ggm = Ggmobjecten.Versie, Naast = Rekenregels.Kernversie, Gemaakt = nu, Gemeenten = gemeenten, Dossiers = ids.Length,
                Verborgen = alle.Length - ids.Length, Bestanden = bestanden, Bijlagen = bijlagen,
            }, Json, ct);
        }

        await schrijver.SluitAsync(ct);
        foreach (var deel in ids.Chunk(500))
        {
            await inzage.NoteerExportAsync("gegevens/uit", opdracht.Doel, deel, ct);
        }

        await handelingen.VoerUitAsync(new("GegevensMeegeven", Recht.GegevensOverdragen, Doel) { Reden = opdracht.Doel, Verzoeksleutel = $"pakket:{opdracht.Id:N}" }, async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Beheer, ct);
            db.Add(Datapakket.LegVast(opdracht.Id, Pakketrichting.Uit, gemeenten, opdracht.Doel, ids.Length, alle.Length - ids.Length, schrijver.Bytes, schrijver.Afdruk, bestanden, db.Toegang.Naam, handeling.Tijdstip));
            return opdracht.Id.ToString();
        }, ct);
        return new(true, ids.Length == 1 ? "Het pakket is klaar. Er zit 1 dossier in." : $"Het pakket is klaar. Er zitten {ids.Length} dossiers in.");
    }

    /// <summary>How many steps a package takes.</summary>
    public static int Stappen(Db db) => Ggmobjecten.Alle.Count + Pakkettabellen.Alle(db.Model).Count;

    private async Task<Pakketdeel> GgmAsync(Db alles, ZipArchive zip, Uitvoerschrijver schrijver, Ggmobject ggm, Guid[] ids, CancellationToken ct)
    {
        await using var stroom = zip.CreateEntry(ggm.Bestand).Open();
        using var blad = new Pakketblad(stroom, [.. ggm.Kolommen, Ggmobjecten.Dossierkolom]);
        foreach (var deel in ids.Chunk(Portie))
        {
            foreach (var (dossier, cellen) in (await ggm.LeesAsync(alles, deel, sleutels, ct)).OrderBy(rij => rij.Dossier.ToString(), StringComparer.Ordinal).ThenBy(rij => rij.Cellen[0]?.ToString(), StringComparer.Ordinal))
            {
                blad.Voeg([.. cellen.Select(Ggmobjecten.Cel), dossier.ToString()]);
            }

            await schrijver.LoosAsync(ct);
        }

        return new(ggm.Bestand, blad.Rijen, blad.Afdruk());
    }

    private async Task<Pakketdeel> TabelAsync(Db alles, ZipArchive zip, Uitvoerschrijver schrijver, Pakkettabel tabel, Pakketbereik bereik, CancellationToken ct)
    {
        await using var stroom = zip.CreateEntry(tabel.Bestand).Open();
        using var blad = new Pakketblad(stroom, [.. tabel.Kolommen.Select(k => k.Naam), .. Extra(tabel)]);
        await foreach (var portie in bereik.LeesAsync(alles, tabel, ct))
        {
            foreach (var rij in portie.Select(rij => Cellen(tabel, rij)).OrderBy(cellen => tabel.Dossierkolom < 0 ? "" : cellen[tabel.Dossierkolom], StringComparer.Ordinal).ThenBy(cellen => Sorteer(tabel, cellen), StringComparer.Ordinal))
            {
                blad.Voeg(rij);
            }

            await schrijver.LoosAsync(ct);
        }

        return new(tabel.Bestand, blad.Rijen, blad.Afdruk());
    }

    private string[] Cellen(Pakkettabel tabel, object rij) =>
    [
        .. tabel.Kolommen.Select(kolom => kolom.Schrijf(rij, sleutels, () => Bijlagenaam(tabel, kolom, rij))),
        .. rij is Kern.Inburgeraars.Persoonsnummer nummer ? [sleutels.Ontsleutel(nummer.BsnVersleuteld)] : Array.Empty<string>(),
    ];

    /// <summary>Columns that are not in the table: a BSN can be read by who gets the package.</summary>
    internal static string[] Extra(Pakkettabel tabel) => tabel.Soort.ClrType == typeof(Kern.Inburgeraars.Persoonsnummer) ? ["bsn"] : [];

    /// <summary>Numbers in a key as wide as they get, so that text sorts as numbers do.</summary>
    private static string Sorteer(Pakkettabel tabel, string[] cellen) => string.Join('|', tabel.Sleutel.Select((_, i) => tabel.Kolommen[i].Eigenschap.ClrType == typeof(long) ? cellen[i].PadLeft(20, '0') : cellen[i]));

    private async Task<List<Pakketdeel>> BijlagenAsync(Db alles, ZipArchive zip, Uitvoerschrijver schrijver, Pakkettabel tabel, Guid[] ids, CancellationToken ct)
    {
        List<Pakketdeel> uit = [];
        if (!tabel.HeeftBijlagen)
        {
            return uit;
        }

        foreach (var deel in ids.Chunk(Bijlageportie))
        {
            foreach (var (naam, kolom, bewaard) in (await tabel.LeesMetBijlagenAsync(alles, deel, ct))
                .SelectMany(rij => tabel.Kolommen.Where(kolom => kolom.IsBijlage).Select(kolom => (Naam: Bijlagenaam(tabel, kolom, rij), Kolom: kolom, Bewaard: (byte[]?)kolom.Waarde(rij))))
                .OrderBy(bijlage => bijlage.Naam, StringComparer.Ordinal))
            {
                if (bewaard is null)
                {
                    continue;
                }

                var inhoud = kolom.Bytes == Bytewijze.Versleuteldebijlage ? sleutels.OntsleutelBytes(bewaard) : bewaard;
                await using (var stroom = zip.CreateEntry(naam).Open())
                {
                    stroom.Write(inhoud);
                }

                uit.Add(new(naam, 1, Convert.ToHexStringLower(SHA256.HashData(inhoud))));
                await schrijver.LoosAsync(ct);
            }
        }

        return uit;
    }

    private static string Bijlagenaam(Pakkettabel tabel, Pakketkolom kolom, object rij) =>
        $"bijlagen/{tabel.Naam}/{string.Join('_', tabel.Kolommen.Take(tabel.Sleutel.Count).Select(k => k.Waarde(rij)))}.{kolom.Naam}";
}
