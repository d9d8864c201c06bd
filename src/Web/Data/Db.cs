using System.Linq.Expressions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Naast.Kern.Aansluitingen;
using Naast.Kern.Begeleiding;
using Naast.Kern.Beleidsstukken;
using Naast.Kern.Besluiten;
using Naast.Kern.Brieven;
using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Kern.Intake;
using Naast.Kern.Keten;
using Naast.Kern.Onderweg;
using Naast.Kern.Opdrachtgever;
using Naast.Kern.Plan;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;
using Naast.Kern.Uitwisseling;
using Naast.Kern.Verantwoording;
using Naast.Web.Poort;

namespace Naast.Web.Data;

/// <summary>
/// The one context. The gate is in its model: every row about a person is filtered by the access snapshot it was made
/// with, and each kind of access has a model of its own (<see cref="Toegangsmodel"/>).
/// </summary>
public abstract class Db(DbContextOptions opties) : DbContext(opties), IDataProtectionKeyContext
{
    private Toegang? _toegang;

    /// <exception cref="InvalidOperationException">The context has been given back: it belongs to nobody.</exception>
    public Toegang Toegang => _toegang ?? throw new InvalidOperationException("Deze databasecontext is teruggegeven en hoort bij niemand.");

    /// <summary>From here on this request looks, and changes nothing but what these rights are for.</summary>
    public void BeperkTotLezen(params IReadOnlyList<Recht> behalve) => _toegang = Toegang with { AlleenLezen = true, Behalve = behalve };

    public DateOnly Vandaag { get; private set; }

    public Regelkast Regelkast { get; private set; } = null!;

    /// <summary>The parameters that hold for a municipality.</summary>
    public Regelset Regels(string gemeentecode) => Regelkast.Voor(gemeentecode);

    /// <summary>A row of the read log that the next query takes along; see <see cref="Onderweg"/>.</summary>
    internal Inzageregel? WachtendeInzage { get; set; }

    /// <summary>The row that the running query takes along.</summary>
    internal Inzageregel? InzageOnderweg { get; set; }

    /// <summary>The bundle that is being read with this context.</summary>
    internal Bundel? Bundel { get; set; }

    /// <summary>The draft (form) that goes away with the next handeling; see <see cref="Concepten.GooiWegMetHandeling"/>.</summary>
    internal string? ConceptWeg { get; set; }

    /// <summary>What a program sent with its key, as a print: the same key with something else is not a repeat.</summary>
    internal string? Verzoekmerk { get; set; }

    /// <summary>Set by <see cref="Handelingen"/> only: aggregates may be saved now.</summary>
    internal bool BinnenHandeling { get; set; }

    public DbSet<Dossier> Dossiers => Set<Dossier>();

    public DbSet<Persoon> Personen => Set<Persoon>();

    public DbSet<Persoonsnummer> Persoonsnummers => Set<Persoonsnummer>();

    public DbSet<Contactgegevens> Contactgegevens => Set<Contactgegevens>();

    public DbSet<Feit> Feiten => Set<Feit>();

    public DbSet<Notitie> Notities => Set<Notitie>();

    public DbSet<Overdracht> Overdrachten => Set<Overdracht>();

    public DbSet<BredeIntake> Intakes => Set<BredeIntake>();

    public DbSet<Gezondheidsgegevens> Gezondheid => Set<Gezondheidsgegevens>();

    public DbSet<Pip> Pips => Set<Pip>();

    public DbSet<Besluit> Besluiten => Set<Besluit>();

    public DbSet<Mandaatregel> Mandaatregels => Set<Mandaatregel>();

    public DbSet<Besluitvoorstel> Besluitvoorstellen => Set<Besluitvoorstel>();

    public DbSet<Bezwaarzaak> Bezwaarzaken => Set<Bezwaarzaak>();

    public DbSet<Handhavingszaak> Handhavingszaken => Set<Handhavingszaak>();

    public DbSet<Gemandateerde> Gemandateerden => Set<Gemandateerde>();

    public DbSet<Bestuursstap> Bestuursstappen => Set<Bestuursstap>();

    public DbSet<Taaktoedeling> Taaktoedelingen => Set<Taaktoedeling>();

    public DbSet<Beleidsregel> Beleidsregels => Set<Beleidsregel>();

    public DbSet<Aansluiting> Aansluitingen => Set<Aansluiting>();

    public DbSet<Aansluitinggebruik> Aansluitinggebruik => Set<Aansluitinggebruik>();

    public DbSet<Beleidsvoorstel> Beleidsvoorstellen => Set<Beleidsvoorstel>();

    public DbSet<Beleidsstuk> Beleidsstukken => Set<Beleidsstuk>();

    public DbSet<Beleidsvaststelling> Beleidsvaststellingen => Set<Beleidsvaststelling>();

    public DbSet<Beleidsproef> Beleidsproeven => Set<Beleidsproef>();

    public DbSet<Beleidsproefregel> Beleidsproefregels => Set<Beleidsproefregel>();

    public DbSet<Aanwijzing> Aanwijzingen => Set<Aanwijzing>();

    public DbSet<Steekproef> Steekproeven => Set<Steekproef>();

    public DbSet<Steekproefregel> Steekproefregels => Set<Steekproefregel>();

    public DbSet<Handelingrij> Handelingen => Set<Handelingrij>();

    public DbSet<Gebeurtenisrij> Gebeurtenissen => Set<Gebeurtenisrij>();

    public DbSet<Ketenhoofd> Ketenhoofden => Set<Ketenhoofd>();

    public DbSet<Anker> Ankers => Set<Anker>();

    public DbSet<Inzageregel> Inzage => Set<Inzageregel>();

    public DbSet<Verzoeksleutel> Verzoeksleutels => Set<Verzoeksleutel>();

    public DbSet<Concept> Concepten => Set<Concept>();

    public DbSet<Werkrij> Werkvoorraad => Set<Werkrij>();

    public DbSet<Contactmoment> Contactmomenten => Set<Contactmoment>();

    public DbSet<Afscherming> Afschermingen => Set<Afscherming>();

    public DbSet<Noodinzage> Noodinzages => Set<Noodinzage>();

    public DbSet<Brieftekst> Briefteksten => Set<Brieftekst>();

    public DbSet<Herinnering> Herinneringen => Set<Herinnering>();

    public DbSet<Samenvoeging> Samenvoegingen => Set<Samenvoeging>();

    public DbSet<Gezinslid> Gezinsleden => Set<Gezinslid>();

    public DbSet<Partnervraag> Partnervragen => Set<Partnervraag>();

    public DbSet<Doel> Doelen => Set<Doel>();

    public DbSet<Actie> Acties => Set<Actie>();

    public DbSet<Leefgebiedmeting> Leefgebieden => Set<Leefgebiedmeting>();

    public DbSet<Begeleidingsafspraak> Begeleiding => Set<Begeleidingsafspraak>();

    public DbSet<Voorziening> Voorzieningen => Set<Voorziening>();

    public DbSet<Taakovername> Overnames => Set<Taakovername>();

    public DbSet<Zorgnotitie> Zorgnotities => Set<Zorgnotitie>();

    public DbSet<Meedoenweg> Wegen => Set<Meedoenweg>();

    public DbSet<Casusoverleg> Overleggen => Set<Casusoverleg>();

    public DbSet<Vastelast> Vastelasten => Set<Vastelast>();

    public DbSet<Ontzorgbesluit> Ontzorgbesluiten => Set<Ontzorgbesluit>();

    public DbSet<Begeleidingsstap> Begeleidingsstappen => Set<Begeleidingsstap>();

    public DbSet<Intakegesprek> Intakegesprekken => Set<Intakegesprek>();

    public DbSet<Bekwaamheid> Bekwaamheden => Set<Bekwaamheid>();

    public DbSet<Burgerverzoek> Verzoeken => Set<Burgerverzoek>();

    public DbSet<Urenmelding> Uren => Set<Urenmelding>();

    public DbSet<Examenuitslag> Examens => Set<Examenuitslag>();

    public DbSet<Trajectmoment> Momenten => Set<Trajectmoment>();

    public DbSet<Voortgangsgesprek> Gesprekken => Set<Voortgangsgesprek>();

    public DbSet<Schoolbericht> Schoolberichten => Set<Schoolbericht>();

    /// <summary>What messages of DUO mean for who works on a dossier.</summary>
    public DbSet<Ketenmelding> Ketenmeldingen => Set<Ketenmelding>();

    public DbSet<Duostand> Duostanden => Set<Duostand>();

    public DbSet<Duoverschil> Duoverschillen => Set<Duoverschil>();

    public DbSet<Spiegelronde> Spiegelrondes => Set<Spiegelronde>();

    public DbSet<Duoinstelling> Duoinstellingen => Set<Duoinstelling>();

    public DbSet<Instellingnaam> Instellingnamen => Set<Instellingnaam>();

    public DbSet<Duocontactpersoon> Duocontactpersonen => Set<Duocontactpersoon>();

    public DbSet<Duotelling> Duotellingen => Set<Duotelling>();

    public DbSet<Document> Documenten => Set<Document>();

    public DbSet<Bestand> Bestanden => Set<Bestand>();

    public DbSet<Melding> Meldingen => Set<Melding>();

    public DbSet<Kijker> Kijkers => Set<Kijker>();

    public DbSet<Klus> Klussen => Set<Klus>();

    public DbSet<Agendasleutel> Agendasleutels => Set<Agendasleutel>();

    public DbSet<Locatie> Locaties => Set<Locatie>();

    public DbSet<Lijstweergave> Weergaven => Set<Lijstweergave>();

    public DbSet<Voorkeur> Voorkeuren => Set<Voorkeur>();

    public DbSet<Bulkopdracht> Bulkopdrachten => Set<Bulkopdracht>();

    public DbSet<Bulkregel> Bulkregels => Set<Bulkregel>();

    public DbSet<Wezencontrole> Wezencontroles => Set<Wezencontrole>();

    public DbSet<Cbsindeling> Cbsindelingen => Set<Cbsindeling>();

    public DbSet<Kwartaallevering> Kwartaalleveringen => Set<Kwartaallevering>();

    public DbSet<Cbsregel> Cbsregels => Set<Cbsregel>();

    public DbSet<Datapakket> Datapakketten => Set<Datapakket>();

    public DbSet<Uitvoerbestand> Uitvoerbestanden => Set<Uitvoerbestand>();

    public DbSet<Uitvoerdeel> Uitvoerdelen => Set<Uitvoerdeel>();

    public DbSet<Signaalrij> Signalen => Set<Signaalrij>();

    public DbSet<Signaalronde> Signaalrondes => Set<Signaalronde>();

    public DbSet<Zoeknaam> Zoeknamen => Set<Zoeknaam>();

    public DbSet<Brief> Brieven => Set<Brief>();

    public DbSet<Gemeente> Gemeenten => Set<Gemeente>();

    public DbSet<Organisatie> Organisaties => Set<Organisatie>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<Medewerker> Medewerkers => Set<Medewerker>();

    public DbSet<Zichtregel> Zicht => Set<Zichtregel>();

    public DbSet<Partnertaak> Partnertaken => Set<Partnertaak>();

    public DbSet<InkomendBericht> InkomendeBerichten => Set<InkomendBericht>();

    public DbSet<UitgaandBericht> UitgaandeBerichten => Set<UitgaandBericht>();

    public DbSet<Afspraak> Afspraken => Set<Afspraak>();

    public DbSet<Intrekking> Intrekkingen => Set<Intrekking>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>True on PostgreSQL: the few places where SQL differs ask this.</summary>
    public abstract bool IsPostgres { get; }

    /// <summary>
    /// Contexts are used again, for making one costs more than a small query. Here begins the use for one asker: everything
    /// of the one before is gone.
    /// </summary>
    internal void Begin(Toegang toegang, DateOnly vandaag, Regelkast regelkast)
    {
        (_toegang, Vandaag, Regelkast) = (toegang, vandaag, regelkast);
        (WachtendeInzage, InzageOnderweg, Bundel, ConceptWeg, Verzoekmerk, BinnenHandeling) = (null, null, null, null, null, false);

        // Whoever begins a transaction gives up all of it when something fails: points to go back to would cost two round trips.
        Database.AutoSavepointsEnabled = false;
    }

    public override void Dispose()
    {
        _toegang = null;
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    public override ValueTask DisposeAsync()
    {
        _toegang = null;
        GC.SuppressFinalize(this);
        return base.DisposeAsync();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Tabellen.Bouw(modelBuilder);
        var poort = new Poortfilters(this, modelBuilder);
        poort.Zet();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(60);
        if (!IsPostgres)
        {
            // SQLite cannot order or compare a DateTimeOffset; UTC ticks it can.
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Tijdstipomzetter>();
        }
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        EisHandeling();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        EisHandeling();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <summary>
    /// Inside a transaction: the head of a stream, locked until the end of it, so that whoever changes the same dossier waits
    /// and then works on what is there. Null when the stream has no event yet.
    /// </summary>
    internal async Task<Ketenhoofd?> VergrendelAsync(Stroom stroom, CancellationToken ct) =>
        Ketenhoofden.Local.FirstOrDefault(k => k.Stroomsoort == stroom.Soort && k.StroomId == stroom.Id)
        ?? (await Vergrendeling(stroom).ToArrayAsync(ct)).SingleOrDefault();

    /// <summary>The heads of many dossiers, locked in the order of their id; a dossier without an event yet is left out.</summary>
    internal Task<Ketenhoofd[]> VergrendelAsync(IReadOnlyCollection<Guid> dossiers, CancellationToken ct) =>
        Ketenhoofden.TagWith(Slot).Where(k => k.Stroomsoort == Stroom.Dossiersoort && dossiers.Contains(k.StroomId)).OrderBy(k => k.StroomId).ToArrayAsync(ct);

    /// <summary>The same as a query, to read together with others. At most one row.</summary>
    internal IAsyncEnumerable<Ketenhoofd> Vergrendeling(Stroom stroom) => OpSlot.Voor(this)(this, stroom.Soort, stroom.Id);

    /// <summary>
    /// Inside a transaction: who opens a dossier under one of these numbers waits for who is doing so, and then finds it. SQLite has one writer
    /// at a time anyway.
    /// </summary>
    /// <param name="zoeksleutels">Of a BSN each; see <see cref="Sleutels.Zoeksleutel"/>.</param>
    /// <param name="ct">Stops waiting.</param>
    internal async Task VergrendelNummersAsync(IEnumerable<byte[]> zoeksleutels, CancellationToken ct)
    {
        // Always in one order: two that open the same people never wait for each other.
        long[] sloten = [.. zoeksleutels.Select(sleutel => System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(sleutel)).Distinct().Order()];
        if (IsPostgres && sloten.Length > 0)
        {
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(slot) FROM unnest({sloten}) AS slot", ct);
        }
    }

    /// <summary>Marks a statement whose rows stay locked until the end of the transaction; SQLite has one writer at a time anyway.</summary>
    internal const string Slot = "op slot";

    private static readonly GecompileerdeVraag<Func<Db, string, Guid, IAsyncEnumerable<Ketenhoofd>>> OpSlot = new(() => EF.CompileAsyncQuery(
        (Db db, string soort, Guid id) => db.Ketenhoofden.TagWith(Slot).Where(k => k.Stroomsoort == soort && k.StroomId == id)));

    private void EisHandeling()
    {
        if (!BinnenHandeling && ChangeTracker.Entries<Aggregaat>().Any(e => e.State is not EntityState.Unchanged))
        {
            throw new InvalidOperationException("Een feit of besluit wordt alleen in een handeling bewaard.");
        }
    }

    internal sealed class Tijdstipomzetter() : ValueConverter<DateTimeOffset, long>(
        tijdstip => tijdstip.UtcTicks, tikken => new DateTimeOffset(tikken, TimeSpan.Zero));
}
