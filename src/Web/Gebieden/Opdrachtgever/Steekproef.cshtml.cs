using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Opdrachtgever;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Opdrachtgever;

/// <summary>The decisions that were drawn, one at a time and without the person; what was found, and what the sample teaches.</summary>
[Vereist(Recht.OpdrachtgeverZijn)]
public sealed class SteekproefModel(Db db, OpdrachtUitvoeren uitvoeren, Inzagelog inzage, TimeProvider klok) : Registerpagina(db, klok)
{
    public const string Noteren = "noteren";
    public const string Afronden = "afronden";
    public const string Heroverwegen = "heroverwegen";

    /// <summary>Id of the decision that is open.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Bekijk { get; set; }

    /// <summary>"ja" or "nee".</summary>
    [BindProperty]
    public string? InOrde { get; set; }

    [BindProperty]
    public string? Tekst { get; set; }

    [BindProperty]
    public string? Kenmerk { get; set; }

    public Steekproef Proef { get; private set; } = null!;

    /// <summary>The open one; the gate gives only what was drawn, for as long as the sample is open.</summary>
    public Besluit? Besluit { get; private set; }

    /// <summary>Kinds and days of what was drawn, by id.</summary>
    public IReadOnlyDictionary<Guid, (Bevoegdheid Bevoegdheid, DateOnly Dagtekening)> Regels { get; private set; } = new Dictionary<Guid, (Bevoegdheid, DateOnly)>();

    public Berekening<DateOnly>? Bezwaar { get; private set; }

    public bool IsOpen => Vandaag <= Proef.Open;

    public string Adres(string? doe = null, Guid? bekijk = null) =>
        $"/namens/steekproef/{Proef.Id}?{(bekijk is null ? "" : $"Bekijk={bekijk}&")}{(doe is null ? "" : $"doe={doe}")}".TrimEnd('?', '&');

    protected override string Terug => Adres();

    protected override bool MagDoen(string doe) => Db.Toegang.Heeft(Recht.OpdrachtgeverZijn);

    protected override async Task<bool> LaadAsync(CancellationToken ct)
    {
        var (id, sub) = (Guid.TryParse(RouteData.Values["id"]?.ToString(), out var gevraagd) ? gevraagd : Guid.Empty, Db.Toegang.Sub);
        if (await Db.Steekproeven.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.Medewerker == sub, ct) is not { } proef)
        {
            return false;
        }

        Proef = proef;
        var ids = proef.Besluiten;
        Regels = (await Db.Besluiten.AsNoTracking().Where(b => ids.Contains(b.Id)).Select(b => new { b.Id, b.Bevoegdheid, b.Dagtekening }).ToArrayAsync(ct)).ToDictionary(b => b.Id, b => (b.Bevoegdheid, b.Dagtekening));
        if (Bekijk is not { } bekijk)
        {
            return Doe is null or Afronden;
        }

        if (!ids.Contains(bekijk) || await Db.Besluiten.AsNoTracking().SingleOrDefaultAsync(b => b.Id == bekijk, ct) is not { } besluit)
        {
            return false;
        }

        await inzage.NoteerMetDoelAsync("namens/steekproef", $"toezicht van het college: {proef.Doel}", besluit.DossierId, ct);
        Besluit = besluit;
        Bezwaar = besluit.Bezwaartermijn(Db.Regels(besluit.Gemeentecode));
        return true;
    }

    protected override void Vul()
    {
        if (Bekijk is { } bekijk && Proef.Over(bekijk) is { } bevinding)
        {
            (InOrde, Tekst) = (bevinding.InOrde ? "ja" : "nee", bevinding.Tekst);
        }
    }

    protected override async Task<string?> DoeAsync(CancellationToken ct)
    {
        switch (Doe)
        {
            case Noteren when Besluit is { } besluit:
                if (InOrde is not ("ja" or "nee"))
                {
                    ModelState.AddModelError(nameof(InOrde), "Kies of het in orde is.");
                    return null;
                }

                return await KlaarAsync(uitvoeren.NoteerAsync(Proef.Id, new(besluit.Id, InOrde == "ja", Tekst ?? ""), Verzoeksleutel, ct), "De bevinding is bewaard.");
            case Heroverwegen when Besluit is { } besluit:
                return await KlaarAsync(
                    uitvoeren.GeefAsync(Proef.Gemeentecode, Aanwijzingsoort.Heroverweging, besluit.Bevoegdheid, Tekst ?? "", Kenmerk ?? "", besluit.Id, Vandaag, null, Verzoeksleutel, ct),
                    "Het verzoek is vastgelegd. De sociale dienst antwoordt bij Namens het college.");
            case Afronden:
                return await KlaarAsync(uitvoeren.RondAfAsync(Proef.Id, Tekst ?? "", Verzoeksleutel, ct), "De steekproef is afgerond. De besluiten zijn niet meer te openen.");
            default:
                return null;
        }
    }
}
