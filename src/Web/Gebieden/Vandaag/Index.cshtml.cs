using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Gedeeld;
using Naast.Kern.Meedoen;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Vandaag;

/// <summary>Where everybody lands: what you can do today.</summary>
[VereistAanmelding]
public sealed class IndexModel(Db db, Vandaagbeeld beeld, Besluitwerk besluitwerk, Inzagelog inzage, TimeProvider klok, Gemeentenamen gemeentenamen) : PageModel
{
    public Toegang Toegang => db.Toegang;

    public DateOnly Vandaag => db.Vandaag;

    public bool IsCasusregisseur => Toegang.Heeft(Recht.IntakeUitvoeren);

    public IReadOnlyDictionary<string, string> Gemeenten { get; private set; } = new Dictionary<string, string>();

    public Werktelling Telling { get; private set; } = new();

    public IReadOnlyList<Werkregel> Eerst { get; private set; } = [];

    public IReadOnlyList<Afspraakregel> Afspraken { get; private set; } = [];

    public IReadOnlyList<Nieuwsregel> Kennisgevingen { get; private set; } = [];

    /// <summary>What DUO asks: of the own dossiers, or of the team.</summary>
    public (int Aantal, IReadOnlyList<Duotaak> Eerste) VanDuo { get; private set; } = (0, []);

    public (int Aantal, IReadOnlyList<Plantaak> Eerste) TeBeslissen { get; private set; } = (0, []);

    public (int Aantal, IReadOnlyList<Plantaak> Eerste) Bekendmaken { get; private set; } = (0, []);

    /// <summary>Decisions beside the plan that wait for the asker.</summary>
    public (int Aantal, IReadOnlyList<Besluitregel> Eerste) Besluiten { get; private set; } = (0, []);

    public IReadOnlyList<Werklast> Team { get; private set; } = [];

    public IReadOnlyList<(Partnertaaksoort Soort, int Aantal)> Taken { get; private set; } = [];

    public IReadOnlyList<Ketenstand> Keten { get; private set; } = [];

    /// <summary>Whose work the tiles count, as it stands in the address of the worklist.</summary>
    public string Van => IsCasusregisseur ? Toegang.Sub : "team";

    public string Groet => klok.GetUtcNow().InNederland().Hour switch { < 12 => "Goedemorgen", < 18 => "Goedemiddag", _ => "Goedenavond" };

    public string Datum => Datumtekst.MetDag(Vandaag);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Toegang.Heeft(Recht.EigenPlanInzien))
        {
            return LocalRedirect("/mijn");
        }

        if (Toegang.Heeft(Recht.DossierInzien))
        {
            await VoorMedewerkerAsync(ct);
        }

        if (Toegang.Heeft(Recht.PartnertaakUitvoeren))
        {
            Taken = await beeld.TakenAsync(ct);
        }

        if (Toegang.Heeft(Recht.KetenBeheren))
        {
            Keten = await beeld.KetenAsync(ct);
        }

        return Page();
    }

    private async Task VoorMedewerkerAsync(CancellationToken ct)
    {
        Gemeenten = await gemeentenamen.AlleAsync(ct);
        var filter = new Werkfilter { Casusregisseur = IsCasusregisseur ? Toegang.Sub : null };
        Telling = await Werkvragen.TelAsync(db, filter, Vandaag);
        Eerst = await Werkvragen.OpTermijnAsync(db, filter, Urgentievak.Nu(Vandaag), 0, Vandaagbeeld.Eerste, ct);
        if (IsCasusregisseur)
        {
            Afspraken = await beeld.AfsprakenAsync(ct);
            Kennisgevingen = await beeld.KennisgevingenAsync(ct);
        }

        if (IsCasusregisseur || Toegang.Heeft(Recht.WerkToewijzen))
        {
            VanDuo = await beeld.VanDuoAsync(IsCasusregisseur, ct);
        }

        if (Toegang.Heeft(Recht.PipVaststellen))
        {
            TeBeslissen = await beeld.TeBeslissenAsync(ct);
        }

        if (Toegang.Heeft(Recht.BesluitAdviseren))
        {
            Besluitregel[] opMij = [.. (await besluitwerk.WachtAsync(ct)).Where(regel => regel.Wacht != Besluitwacht.Voorgelegd)];
            Besluiten = (opMij.Length, await besluitwerk.NoemAsync([.. opMij.Take(Vandaagbeeld.Eerste)], ct));
        }

        if (Toegang.Heeft(Recht.WerkToewijzen))
        {
            Team = await Werklasten.LeesAsync(db, ct);
        }

        if (!Toegang.Heeft(Recht.PipOpstellen) && !Toegang.Heeft(Recht.WerkToewijzen))
        {
            Bekendmaken = await beeld.SoortAsync(Werksoort.Bekendmaken, ct);
        }

        var gezien = Eerst.Select(r => r.DossierId).Concat(Afspraken.Select(a => a.DossierId)).Concat(Kennisgevingen.Select(k => k.DossierId)).Concat(VanDuo.Eerste.Select(t => t.DossierId))
            .Concat(TeBeslissen.Eerste.Select(p => p.DossierId)).Concat(Bekendmaken.Eerste.Select(p => p.DossierId)).Concat(Besluiten.Eerste.Select(b => b.DossierId)).Distinct().ToArray();
        if (gezien.Length > 0)
        {
            await inzage.NoteerLijstAsync("vandaag", gezien, ct);
        }
    }
}
