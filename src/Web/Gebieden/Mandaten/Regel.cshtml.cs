using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Mandaten;

/// <summary>One line of the register: what it says, what it rests on and what rests on it; and its end.</summary>
[Vereist(Recht.MandaatregisterInzien)]
public sealed class RegelModel(Db db, Regelboek regelboek, MandaatWijzigen wijzigen, TimeProvider klok) : Registerpagina(db, klok)
{
    public const string Vaststellen = "vaststellen";
    public const string Afwijzen = "afwijzen";
    public const string Instemmen = "instemmen";
    public const string Intrekken = "intrekken";

    [BindProperty]
    public Datuminvoer Dag { get; set; } = new();

    [BindProperty]
    public string? Reden { get; set; }

    [BindProperty]
    public bool Gezien { get; set; }

    public Mandaatregel Regel { get; private set; } = null!;

    public string Gemeente { get; private set; } = "";

    public Mandaatregister Register { get; private set; } = new([], [], []);

    public IReadOnlyDictionary<string, string> Organisaties { get; private set; } = new Dictionary<string, string>();

    /// <summary>Whether it carries decisions today, and why not; null when it does not hold today.</summary>
    public Mandaatlijn? Nu { get; private set; }

    /// <summary>The college's decision at the top of the chain.</summary>
    public Bestuursstap? Collegebesluit { get; private set; }

    /// <summary>Decisions that a withdrawal on the chosen day would come after.</summary>
    public IReadOnlyList<Genomenbesluit> Daarna { get; private set; } = [];

    public bool MagDossiers => Db.Toegang.Heeft(Recht.DossierInzien);

    public IReadOnlyList<Mandaatregel> Boven => [.. Register.Keten(Regel).Skip(1)];

    public IReadOnlyList<Mandaatregel> Onder => Register.Onder(Regel);

    /// <summary>Somebody else may give it force.</summary>
    public bool MagVastgesteld => MagVaststellen && Regel.MagVaststellen(Ik).Slaagt;

    protected override string Terug => $"/mandaten/{Regel.Id}";

    private Guid Id => Guid.Parse((string)RouteData.Values["id"]!);

    protected override async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await Db.Mandaatregels.AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, ct) is not { } regel)
        {
            return false;
        }

        Regel = regel;
        Gemeente = await Db.Gemeenten.AsNoTracking().Where(g => g.Code == regel.Gemeentecode).Select(g => g.Naam).SingleAsync(ct);
        Register = await regelboek.RegisterAsync(regel.Gemeentecode, regel.Bevoegdheid, ct);
        Organisaties = Register.Gemandateerden.ToDictionary(g => g.Organisatie, g => g.Naam, StringComparer.Ordinal);
        var beleid = (await regelboek.BeleidAsync(ct)).BeslissenOfNiets(regel.Bevoegdheid, regel.Gemeentecode, Vandaag, Db.Regels(regel.Gemeentecode));
        Nu = Mandaattoets.WieMag(regel.Bevoegdheid, regel.Gemeentecode, Vandaag, beleid, Register).FirstOrDefault(l => l.Regel.Id == regel.Id);
        Collegebesluit = Register.Stappen.FirstOrDefault(s => s.Id == Register.Keten(regel)[^1].CollegebesluitId);
        if (Doe == Intrekken)
        {
            Daarna = await wijzigen.BesluitenNaAsync(regel.Id, Dag.TryLees(out var dag) ? dag : Opmaak.Plandatum.Lees(Dag.Tekst ?? "", Vandaag) ?? Vandaag, ct);
        }

        return true;
    }

    protected override void Vul() => Dag = Datuminvoer.Van(Vandaag);

    protected override async Task<string?> DoeAsync(CancellationToken ct)
    {
        switch (Doe)
        {
            case Vaststellen:
                return await KlaarAsync(wijzigen.StelVastAsync(Id, Verzoeksleutel, ct), "Vastgesteld. De regel werkt vanaf het volgende verzoek.");
            case Afwijzen:
                return Gevuld(nameof(Reden), Reden, "Schrijf op waarom de regel niet doorgaat.")
                    ? await KlaarAsync(wijzigen.WijsAfAsync(Id, Reden!, Verzoeksleutel, ct), "De regel gaat niet door. Er is niets veranderd.") : null;
            case Instemmen:
                return Lees(nameof(Dag), Dag, "de dag van de instemming") is { } ingestemd
                    ? await KlaarAsync(wijzigen.StemInAsync(Id, ingestemd, Verzoeksleutel, ct), "De instemming is vastgelegd.") : null;
            case Intrekken:
                var goed = Gevuld(nameof(Reden), Reden, "Schrijf op waarom het mandaat eindigt.");
                return Lees(nameof(Dag), Dag, "de laatste dag") is { } laatste && goed
                    ? await KlaarAsync(wijzigen.TrekInAsync(Id, laatste, Reden!, Gezien, Verzoeksleutel, ct), $"Ingetrokken. De laatste dag is {Datumtekst.Lang(laatste)}.") : null;
            default:
                return null;
        }
    }
}
