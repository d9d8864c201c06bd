using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Meedoen;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Meedoen;

/// <summary>
/// Ways to take part, side by side: what fits, what does not, and why, in words. No score: people weigh them together, and the
/// reason of the choice is kept.
/// </summary>
[Vereist(Recht.DossierInzien)]
public sealed class WegenModel(Db db, Dossieropening opening, WegVastleggen vastleggen, TimeProvider klok) : Dossierdaadpagina(klok)
{
    public const string Nieuw = "nieuw", Wijzigen = "wijzigen", Kiezen = "kiezen", Afvallen = "afvallen";

    [BindProperty]
    public Weginvoer Invoer { get; set; } = new();

    public IReadOnlyList<Meedoenweg> Wegen { get; private set; } = [];

    /// <summary>What the person brings along, in the words of the intake: to weigh the ways against.</summary>
    public IReadOnlyList<Antwoordrij> Profiel { get; private set; } = [];

    public Meedoenweg? Gekozen { get; private set; }

    public bool MagWijzigen => db.Toegang.Heeft(Recht.PipOpstellen);

    public IReadOnlyList<Meedoenweg> Overwogen => [.. Wegen.Where(w => w.Stand == Wegstand.Overwogen)];

    /// <summary>What was decided before, newest first.</summary>
    public IReadOnlyList<Meedoenweg> Besloten => [.. Wegen.Where(w => w.Stand != Wegstand.Overwogen).OrderByDescending(w => w.Besloten).ThenBy(w => w.Stand).ThenBy(w => w.Id)];

    public bool MagErbij => Overwogen.Count < Meedoenweg.Meeste;

    public static string Adres(Guid id, string? doe = null, Guid? op = null) =>
        Met(Dossierkop.Adres(id, Dossiertab.Wegen), doe, op);

    protected override int Gekozenversie => Gekozen?.Versie ?? 0;

    protected override string Terug(Guid id) => Adres(id);

    protected override void Vul(Guid? op)
    {
        Invoer = Weginvoer.Uit(Doe == Wijzigen ? Gekozen : null);
    }

    protected override async Task<IActionResult> DoeAsync(Guid id, CancellationToken ct)
    {
        if (Doe is Nieuw or Wijzigen)
        {
            return Invoer.Lees(ModelState, Vandaag) is not { } gegevens ? Fout()
                : Gekozen is { } bestaand
                    ? await KlaarAsync(id, "De weg is gewijzigd.", vastleggen.WijzigAsync(id, bestaand.Id, Versie, gegevens, Verzoeksleutel, ct))
                    : await KlaarAsync(id, "De weg staat erbij.", vastleggen.SchrijfAsync(id, gegevens, Verzoeksleutel, ct));
        }

        var motief = ModelState.EisTekst(
            nameof(Invoer.Motief), Invoer.Motief, "de reden", Weggegevens.LangsteTekst, Doe == Kiezen ? "Schrijf op waarom dit de beste weg is, en niet alleen de snelste." : "Schrijf op waarom deze weg afvalt.");
        return motief is null ? Fout()
            : Doe == Kiezen
                ? await KlaarAsync(id, $"Gekozen: {Gekozen!.Naam}. De reden staat erbij.", vastleggen.KiesAsync(id, Gekozen.Id, Versie, motief, Verzoeksleutel, ct))
                : await KlaarAsync(id, "Deze weg valt af.", vastleggen.LaatVallenAsync(id, Gekozen!.Id, Versie, motief, Verzoeksleutel, ct));
    }

    protected override async Task<bool> LaadAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/wegen", Dossiertab.Wegen, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        Wegen = await db.Wegen.AsNoTracking().Where(w => w.DossierId == id).OrderBy(w => w.Opgeschreven).ThenBy(w => w.Id).ToArrayAsync(ct);
        var antwoorden = dossier.Kern.Intake?.Antwoorden;
        var talenten = await db.Bekwaamheden.AsNoTracking().Where(b => b.DossierId == id && b.Vervallen == null).OrderBy(b => b.Id).ToArrayAsync(ct);
        Profiel =
        [
            .. Enum.GetValues<Kern.Intake.Bekwaamheidsoort>().Select(soort => new Antwoordrij(
                Tekstvorm.Hoofdletter(KeuzenaamAttribute.Van(soort)), string.Join(", ", talenten.Where(t => t.Soort == soort).Select(t => t.Uitkomst is null ? t.Wat : $"{t.Wat} ({t.Uitkomst})")))).Where(rij => rij.Waarde is { Length: > 0 }),
            .. antwoorden is null ? [] : new Antwoordrij[]
            {
                new("Wat deze persoon wil", antwoorden.EigenWens), new("Opleiding en werk", antwoorden.OpleidingEnWerk), new("Doet nu mee", antwoorden.Participatie), new("Taalniveau", antwoorden.Taalniveau),
            }.Where(rij => rij.Waarde is { Length: > 0 }),
        ];
        Gekozen = doe is Wijzigen or Kiezen or Afvallen ? Wegen.FirstOrDefault(w => w.Id == op) : null;
        var kan = doe == Nieuw ? MagErbij : Gekozen is not null && (Gekozen.Stand == Wegstand.Overwogen || HttpMethods.IsPost(Request.Method));
        Doe = kan && MagWijzigen ? doe : null;
        return true;
    }
}

/// <summary>One point of comparison as it was typed.</summary>
public sealed class Puntinvoer
{
    public string? Past { get; set; }

    public string? Waarom { get; set; }
}

/// <summary>The form as it was typed.</summary>
public sealed class Weginvoer
{
    private const int LangsteNaam = 100;

    [Display(Name = "Welke weg?")]
    public string? Naam { get; set; }

    /// <summary>One for each <see cref="Wegkenmerk"/>, in that order.</summary>
    public IList<Puntinvoer> Punten { get; set; } = [.. Enum.GetValues<Wegkenmerk>().Select(_ => new Puntinvoer())];

    [Display(Name = "Welk niveau Nederlands is nodig?")]
    public string? Niveau { get; set; }

    [Display(Name = "Reistijd heen, in minuten")]
    public string? Reistijd { get; set; }

    [Display(Name = "Kan beginnen op")]
    public Datuminvoer? Start { get; set; }

    [Display(Name = "Waarom?")]
    public string? Motief { get; set; }

    public static Weginvoer Uit(Meedoenweg? weg) => weg is null ? new() : new()
    {
        Naam = weg.Naam, Niveau = weg.Taalniveau?.ToString(), Reistijd = weg.Reistijd?.ToString(CultureInfo.InvariantCulture), Start = weg.Start is { } start ? Datuminvoer.Van(start) : null,
        Punten = [.. Enum.GetValues<Wegkenmerk>().Select(k => new Puntinvoer { Past = weg.Oordeel(k).Past.ToString(), Waarom = weg.Oordeel(k).Waarom })],
    };

    internal Weggegevens? Lees(ModelStateDictionary staat, DateOnly vandaag)
    {
        // A form that was sent in part still has its six points.
        Punten = [.. Punten, .. Enumerable.Range(0, Math.Max(0, Enum.GetValues<Wegkenmerk>().Length - Punten.Count)).Select(_ => new Puntinvoer())];
        var naam = staat.EisTekst(nameof(Naam), Naam, "de naam", LangsteNaam, "Schrijf op welke weg het is, bijvoorbeeld: leren en werken in de zorg.");
        var oordelen = new List<Wegoordeel>();
        foreach (var kenmerk in Enum.GetValues<Wegkenmerk>())
        {
            var (punt, veld) = (Punten[(int)kenmerk], $"{nameof(Punten)}[{(int)kenmerk}]");
            var past = staat.Kies<Pasvorm>($"{veld}.{nameof(Puntinvoer.Past)}", punt.Past) ?? Pasvorm.Onbekend;
            var waarom = staat.LeesTekst($"{veld}.{nameof(Puntinvoer.Waarom)}", punt.Waarom, "de reden", Weggegevens.LangsteTekst);
            if (past is not Pasvorm.Onbekend && waarom is null)
            {
                staat.Fout($"{veld}.{nameof(Puntinvoer.Waarom)}", $"Schrijf op waarom: {KeuzenaamAttribute.Van(kenmerk).ToLowerInvariant()}, {KeuzenaamAttribute.Van(past)}.");
            }

            oordelen.Add(new(kenmerk, past, waarom));
        }

        var niveau = staat.Kies<Taalniveau>(nameof(Niveau), Niveau);
        var reistijd = staat.LeesGetal(nameof(Reistijd), Reistijd, "de reistijd", 0, Voorzieninggegevens.LangsteReis);
        var start = staat.LeesDag(nameof(Start), Start, "de datum", vandaag, geweest: false);
        return staat.IsValid ? new(naam!, oordelen) { Taalniveau = niveau, Reistijd = reistijd, Start = start } : null;
    }
}
