using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Uitwisseling;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Gegevens;

/// <summary>A package that came in: what would happen, and then all of it or nothing.</summary>
[Vereist(Recht.GegevensOverdragen)]
public sealed class OvernemenModel(Db db, Pakketovername overname, Klussen klussen, TimeProvider klok) : Registerpagina(db, klok)
{
    /// <summary>Faults on the screen; the list has all.</summary>
    public const int Getoond = 100;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Doel { get; set; }

    public string Bestand { get; private set; } = "";

    public Pakketoordeel? Oordeel { get; private set; }

    /// <summary>Why it is no package.</summary>
    public string? Fout { get; private set; }

    public Klusstand? Klus { get; private set; }

    /// <summary>Who a code of the package is here, in words.</summary>
    public static string Hier(Pakkettoegang wie) => wie switch
    {
        { Hier: null } => "Kennen wij hier niet: ziet nog niets",
        { Botst: true } => $"Heet hier anders: {wie.Hier}",
        { Naam: null } => $"{wie.Hier}. Het pakket noemt geen naam: kijk of dit klopt",
        _ => "Dezelfde naam",
    };

    public static string Klussleutel(Guid id) => $"overname:{id:N}";

    protected override string Terug => $"/gegevens/overnemen/{Id}";

    protected override bool MagDoen(string doe) => doe == IndexModel.Overnemen;

    /// <summary>All faults as a file, to hand to who made the package.</summary>
    public async Task<IActionResult> OnGetFoutenAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct) || Oordeel is not { } oordeel)
        {
            return NotFound();
        }

        var blad = new Uitvoerblad("Bestand", "Rij", "Kolom", "Wat u moet doen");
        foreach (var fout in oordeel.Fouten)
        {
            blad.Voeg(fout.Bestand, fout.Rij, fout.Kolom, fout.Tekst);
        }

        return blad.Bestand(Uitvoerblad.Csv, "fouten-in-het-pakket");
    }

    protected override async Task<bool> LaadAsync(CancellationToken ct)
    {
        var sub = Db.Toegang.Sub;
        if (await Db.Uitvoerbestanden.AsNoTracking().SingleOrDefaultAsync(b => b.Id == Id && b.Soort == Uitvoersoort.Aangeboden && b.Medewerker == sub, ct) is not { } bestand)
        {
            return false;
        }

        Bestand = bestand.Naam;
        Klus = await klussen.VindAsync(Db.Toegang, Klussleutel(Id), ct);
        if (Klus is { Klus: { Klaar: not null, Gelezen: null } klaar })
        {
            await klussen.GezienAsync(Db.Toegang, klaar.Id, ct);
        }

        // Who takes over asks for the outcome once more anyway: looking through all of it twice helps nobody.
        if (!HttpMethods.IsPost(Request.Method))
        {
            await KeurAsync(ct);
        }

        return true;
    }

    private async Task KeurAsync(CancellationToken ct)
    {
        if (Klus is null or { Loopt: false, Klus.Gelukt: false })
        {
            (Oordeel, Fout) = await overname.KeurAsync(Id, _ => { }, ct);
        }
    }

    protected override async Task<string?> DoeAsync(CancellationToken ct)
    {
        if (!Gevuld(nameof(Doel), Doel, "Schrijf op waarvoor u dit doet, en wie de opdracht gaf."))
        {
            await KeurAsync(ct);
            return null;
        }

        var (id, doel) = (Id, Doel!.Trim());
        var stand = await klussen.DoeAsync(
            Db.Toegang, Klussleutel(id), $"Pakket overnemen: {Bestand}", $"/gegevens/overnemen/{id}", 2 * Pakketmaker.Stappen(Db),
            (diensten, voortgang, stop) => diensten.GetRequiredService<Pakketovername>().NeemOverAsync(id, doel, voortgang, stop), ct);
        return stand.Loopt ? "Het pakket wordt overgenomen." : stand.Klus.Uitkomst;
    }
}
