using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Plicht;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Verhuizing;

/// <summary>What a move changed for who lives here now, each with its rule.</summary>
public sealed record Verhuisgevolg(Pipuiterste? Plan, Leerroute? Leerroute, DateOnly? TermijnTot, Berekening<DateOnly>? DuoTot);

/// <summary>A move out of this municipality or into it, and the hand-over that belongs to it.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(Db db, Dossieropening opening, DossierBeelden beelden, VerhuizingVastleggen vastleggen, Verhuizer verhuizer, TimeProvider klok) : PageModel
{
    public const string Verhuizen = "verhuizen", Komst = "komst", Vragen = "vragen", Geven = "geven", Aannemen = "aannemen", Terug = "terug", Ontvangen = "ontvangen", Terugkomst = "terugkomst";

    [BindProperty]
    public Verhuisinvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    [BindProperty]
    public int Versie { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    /// <summary>The last one; null when nobody moved.</summary>
    public Overdracht? Overdracht { get; private set; }

    /// <summary>This is the dossier of the municipality that was left.</summary>
    public bool IsOud => Overdracht is { Soort: not Overdrachtsoort.VanBuiten } o && o.DossierId == Kop.Id;

    /// <summary>The dossier on the other side, when the asker may see it.</summary>
    public Guid? Ander { get; private set; }

    /// <summary>Names of the municipalities: the one that is left and the new one.</summary>
    public (string Van, string Naar) Gemeenten { get; private set; }

    public IReadOnlyList<Onderdeelinhoud> Inhoud { get; private set; } = [];

    /// <summary>What there is besides the parts of the law.</summary>
    public IReadOnlyList<Onderdeelinhoud> Extra => [.. Inhoud.Where(i => !Overdracht.VanDeWet.Contains(i.Onderdeel) && !i.Leeg)];

    public Verhuisgevolg? Gevolg { get; private set; }

    /// <summary>Names of the colleagues that this person had, first one first.</summary>
    public IReadOnlyList<string> Regisseurs { get; private set; } = [];

    public string? Doe { get; private set; }

    public bool Verouderd { get; private set; }

    /// <summary>Conditions that a package does not meet.</summary>
    public Toets? Toets { get; private set; }

    public bool IsLopend { get; private set; }

    public bool MagKomst { get; private set; }

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public bool MagWijzigen => db.Toegang.Heeft(Recht.FeitVastleggen);

    public static string Adres(Guid id, string? doe = null) => Dossierkop.Adres(id, Dossiertab.Verhuizing) + (doe is null ? "" : $"?doe={doe}#doen");

    public async Task<IActionResult> OnGetAsync(Guid id, string? doe, CancellationToken ct)
    {
        if (!await LaadAsync(id, doe, ct))
        {
            return NotFound();
        }

        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString();
        Versie = Overdracht?.Versie ?? 0;
        Invoer = new() { Plan = true, Voortgang = true, Boetes = true, Gevraagd = Doe is Vragen or Komst ? Datuminvoer.Van(Vandaag) : null };
        Invoer.Extra = [.. Extra.Select(e => new Onderdeelvorm { Onderdeel = e.Onderdeel.ToString() })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? doe, CancellationToken ct)
    {
        if (!await LaadAsync(id, doe, ct))
        {
            return NotFound();
        }

        if (Doe is null)
        {
            return doe is null ? NotFound() : Ouder();
        }

        try
        {
            return await DoeAsync(id, ct);
        }
        catch (FormulierVerouderd)
        {
            return Ouder();
        }
        catch (RegelGeschonden fout)
        {
            Toets = fout.Toets;
            return Fout();
        }
    }

    private async Task<IActionResult> DoeAsync(Guid id, CancellationToken ct)
    {
        switch (Doe)
        {
            case Verhuizen:
                if (Invoer.LeesVerhuizing(ModelState, Kop.Gemeentecode, Vandaag) is not { } v)
                {
                    return Fout();
                }

                return await vastleggen.VerhuisAsync(id, v.Gemeente, v.Dag, Verzoeksleutel, ct) is not { } naar ? NotFound()
                    : await KlaarAsync(naar == id ? "De verhuizing is vastgelegd. De nieuwe gemeente kan de gegevens opvragen." : "De verhuizing is vastgelegd. Dit is het dossier van de nieuwe gemeente: de 10 weken lopen, en de gegevens zijn gevraagd.", id, naar, ct);
            case Terugkomst:
                if (Invoer.LeesTerugkomst(ModelState, Overdracht!, Vandaag) is not { } weer)
                {
                    return Fout();
                }

                return await vastleggen.KomTerugAsync(id, weer, Verzoeksleutel, ct) is not { } hier ? NotFound()
                    : await KlaarAsync("Vastgelegd. Dit is een nieuw dossier: de 10 weken lopen opnieuw. Vraag de gemeente ertussen om haar plan.", id, hier, ct);
            case Komst:
                return Invoer.LeesKomst(ModelState, Kop.Gemeentecode, Vandaag) is not { } k ? Fout()
                    : await KlaarAsync(id, "De komst is vastgelegd. De 10 weken tellen vanaf de inschrijving hier.", vastleggen.KwamAsync(id, k.Gemeente, k.Hier, k.Daar, k.Gevraagd, Verzoeksleutel, ct));
            case Vragen:
                return Invoer.LeesVraag(ModelState, Overdracht!, Vandaag) is not { } dag ? Fout()
                    : await KlaarAsync(id, "Vastgelegd. Geef nu het plan, de voortgang en de boetes.", vastleggen.VraagAsync(Overdracht!.Id, Versie, dag, Verzoeksleutel, ct));
            case Geven:
                return Invoer.LeesPakket(ModelState, Inhoud, Vandaag) is not { } p ? Fout()
                    : await KlaarAsync(id, Overdracht!.Soort == Overdrachtsoort.NaarBuiten ? "Vastgelegd. Druk het pakket af en verstuur het veilig." : "De gegevens zijn gegeven. De nieuwe gemeente kijkt ze na.",
                        vastleggen.VerstrekAsync(Overdracht!.Id, Versie, p.Delen, p.Ontbreekt, p.Gesprek, Verzoeksleutel, ct));
            case Aannemen:
                return await KlaarAsync(id, "Aangenomen. Wat is gegeven, staat nu in dit dossier.", vastleggen.NeemAanAsync(Overdracht!.Id, Versie, Verzoeksleutel, ct));
            case Terug:
                return ModelState.EisTekst(nameof(Invoer.Reden), Invoer.Reden, "de reden", Overdrachtdeel.LangsteTekst, "Schrijf op wat ontbreekt of niet klopt.") is not { } reden ? Fout()
                    : await KlaarAsync(id, "Teruggestuurd. De vorige gemeente ziet wat ontbreekt.", vastleggen.StuurTerugAsync(Overdracht!.Id, Versie, reden, Verzoeksleutel, ct));
            default:
                return Invoer.LeesOntvangst(ModelState, Vandaag) is not { } o ? Fout()
                    : await KlaarAsync(id, o.Terug is null ? "Aangenomen. Het plan en de uren staan nu in dit dossier." : "Vastgelegd dat u het terugstuurt.",
                        vastleggen.OntvangAsync(Overdracht!.Id, Versie, o.Delen, o.Ontbreekt, o.Gesprek, o.Elders, o.Terug, Verzoeksleutel, ct));
        }
    }

    private PageResult Fout()
    {
        // What there is may have changed between the form and now: each part has its line again, with what was chosen.
        Invoer.Extra = [.. Extra.Select(e => new Onderdeelvorm { Onderdeel = e.Onderdeel.ToString(), Grond = Invoer.Extra.FirstOrDefault(v => v.Onderdeel == e.Onderdeel.ToString())?.Grond })];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private PageResult Ouder()
    {
        (Verouderd, Versie) = (true, Overdracht?.Versie ?? 0);
        ModelState.Remove(nameof(Versie));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<IActionResult> KlaarAsync(Guid id, string zin, Task<bool> daad) => await daad ? Klaar(id, zin) : NotFound();

    /// <summary>To the new dossier when the asker works there too, else back to this one.</summary>
    private async Task<IActionResult> KlaarAsync(string zin, Guid oud, Guid nieuw, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        return await db.Dossiers.AnyAsync(d => d.Id == nieuw, ct) ? Klaar(nieuw, zin)
            : await db.Dossiers.AnyAsync(d => d.Id == oud, ct) ? Klaar(oud, "De verhuizing is vastgelegd. Een collega van de nieuwe gemeente gaat verder.")
            : Redirect("/werkvoorraad");
    }

    private RedirectResult Klaar(Guid id, string zin)
    {
        TempData["Gelukt"] = zin;
        return Redirect(Adres(id));
    }

    private async Task<bool> LaadAsync(Guid id, string? doe, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/verhuizing", Dossiertab.Verhuizing, ct) is not { } dossier)
        {
            return false;
        }

        (Kop, IsLopend) = (dossier.Kop, dossier.Kern.Dossier.IsLopend);
        Overdracht = await db.Overdrachten.AsNoTracking().Where(o => o.DossierId == id || o.AnderDossier == id).OrderByDescending(o => o.Id).FirstOrDefaultAsync(ct);
        MagKomst = IsLopend && dossier.Kern.Dossier.KomtUit is null;
        if (Overdracht is { } o)
        {
            var andere = await verhuizer.NaamAsync(o.DossierId == id ? o.AndereGemeente : o.Gemeentecode, ct);
            Gemeenten = IsOud ? (dossier.Kern.Gemeente.Naam, andere) : (andere, dossier.Kern.Gemeente.Naam);
            var ander = o.DossierId == id ? o.AnderDossier : o.DossierId;
            Ander = ander is { } zoek && await db.Dossiers.AnyAsync(d => d.Id == zoek, ct) ? zoek : null;
        }

        Doe = MagWijzigen && Kan(doe) ? doe : null;
        if (IsOud && Overdracht!.Stand == Overdrachtstand.Gevraagd)
        {
            Inhoud = await Overdrachtinhoud.LeesAsync(db, id, ct);
        }

        var subs = dossier.Kern.Dossier.Regisseurs;
        var namen = await db.Medewerkers.AsNoTracking().Where(m => subs.Contains(m.Sub)).ToDictionaryAsync(m => m.Sub, m => m.Naam, ct);
        Regisseurs = [.. subs.Select(sub => namen.GetValueOrDefault(sub, sub))];
        if (Overdracht is not null && !IsOud)
        {
            await LaadGevolgAsync(id, dossier.Kern.Gemeente.Code, ct);
        }

        return true;
    }

    private bool Kan(string? doe) => doe switch
    {
        Verhuizen => IsLopend && !IsOud,
        Komst => MagKomst,
        Terugkomst => IsOud && Overdracht!.Soort == Overdrachtsoort.NaarBuiten,
        Vragen => IsOud && Overdracht!.Stand == Overdrachtstand.NietGevraagd,
        Geven => IsOud && Overdracht!.Stand == Overdrachtstand.Gevraagd,
        Aannemen or Terug => !IsOud && Overdracht is { Soort: Overdrachtsoort.BinnenRegio, Stand: Overdrachtstand.Verstrekt },
        Ontvangen => !IsOud && Overdracht is { Soort: Overdrachtsoort.VanBuiten, Stand: Overdrachtstand.Gevraagd },
        _ => false,
    };

    private async Task LaadGevolgAsync(Guid id, string gemeente, CancellationToken ct)
    {
        if (await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return;
        }

        var feiten = beeld.Dossierfeiten;
        var termijn = feiten.Laatste(Feitsoort.Inburgeringstermijn)?.Tot ?? feiten.Laatste(Feitsoort.VoorlopigeTermijn)?.Tot
            ?? Berekenbaar.OfNiets(() => PipTermijn.Inburgeringstermijn(feiten, beeld.Signaalplan.EerstePip, beeld.Regels))?.Waarde.LaatsteDag;
        Gevolg = new(
            beeld.Vastgesteld is null ? Berekenbaar.OfNiets(() => PipTermijn.Bereken(Pipankerfeiten.Van(feiten, gemeente), beeld.Regels)) : null,
            Planovername.Van(feiten)?.Leerroute, termijn,
            beeld.Vastgesteld?.Dagtekening is { } dag
                ? Berekenbaar.OfNiets(() => Kern.Plicht.Verhuizing.ToegangVorigeTot(new Planstand(gemeente, dag, Overdracht!.DossierId == id ? Overdracht.AndereGemeente : Overdracht.Gemeentecode), beeld.Regels))
                : null);
    }
}
