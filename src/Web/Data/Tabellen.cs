using System.Text.Json;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
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

namespace Naast.Web.Data;

/// <summary>Tables, keys and indexes; the names are the domain's own words in snake_case.</summary>
internal static partial class Tabellen
{
    public static void Bouw(ModelBuilder model)
    {
        Aggregaten(model);
        Logboeken(model);
        Werkrijen(model);
        Register(model);
        Uitvoertabellen.Bouw(model);
        model.Entity<DataProtectionKey>().ToTable("sleutelring");
    }

    private static void Aggregaten(ModelBuilder model)
    {
        Aggregaat<Dossier>(model, "dossiers", tabel =>
        {
            tabel.Property(d => d.Casusregisseur).HasMaxLength(100);
            tabel.HasIndex(d => new { d.Gemeentecode, d.Fase });
            tabel.HasIndex(d => d.OpgegaanIn).HasFilter("opgegaan_in IS NOT NULL");
            tabel.Property(d => d.VerhuisdNaar).HasMaxLength(4);
            tabel.Property(d => d.KomtUit).HasMaxLength(4);
            Json(tabel.Property(d => d.Regisseurs));
        });
        Dossierdeel<Persoon>(model, "personen", uniek: true, tabel =>
        {
            tabel.HasIndex(p => p.Vnummer);

            // A notice of somebody new asks who was born on that day and has no BSN here.
            tabel.HasIndex(p => new { p.Gemeentecode, p.Geboren });
            tabel.Property(p => p.Vnummer).HasMaxLength(10);
            tabel.Property(p => p.Geboren).HasMaxLength(8);
            Json(tabel.Property(p => p.AndereNamen));
        });
        Dossierdeel<Persoonsnummer>(model, "persoonsnummers", uniek: true, tabel => tabel.HasIndex(p => p.BsnZoeksleutel));
        Dossierdeel<Contactgegevens>(model, "contactgegevens", uniek: true, tabel =>
        {
            tabel.Property(c => c.Telefoonsleutel).HasMaxLength(15);
            tabel.HasIndex(c => c.Telefoonsleutel);
        });
        Dossierdeel<Feit>(model, "feiten", uniek: false);
        Dossierdeel<Notitie>(model, "notities", uniek: false);
        Dossierdeel<Afspraak>(model, "afspraken", uniek: false, tabel =>
        {
            tabel.Ignore(a => a.Gegevens);
            tabel.HasIndex(a => new { a.Met, a.Dag });
            tabel.HasIndex(a => new { a.Gemeentecode, a.Dag });
        });
        Dossierdeel<Gezinslid>(model, "gezinsleden", uniek: false);
        Dossierdeel<Overdracht>(model, "overdrachten", uniek: false, tabel =>
        {
            tabel.HasIndex(o => o.AnderDossier).HasFilter("ander_dossier IS NOT NULL");
            tabel.HasIndex(o => new { o.Gemeentecode, o.Stand });
            Json(tabel.Property(o => o.Delen));
            JsonOfNiets(tabel.Property(o => o.Gesprek));
        });
        Dossierdeel<Partnervraag>(model, "partnervragen", uniek: false, tabel =>
        {
            tabel.HasIndex(v => v.TaakId);
            tabel.HasIndex(v => new { v.Organisatie, v.Soort });
            JsonOfNiets(tabel.Property(v => v.Lessen));
            Json(tabel.Property(v => v.Berichten));
        });
        Dossierdeel<Doel>(model, "doelen", uniek: false);
        Dossierdeel<Actie>(model, "acties", uniek: false);
        Dossierdeel<Leefgebiedmeting>(model, "leefgebiedmetingen", uniek: false);
        Dossierdeel<Begeleidingsafspraak>(model, "begeleidingsafspraken", uniek: false);
        Dossierdeel<Voorziening>(model, "voorzieningen", uniek: false, tabel =>
        {
            tabel.Ignore(v => v.Gegevens);
            tabel.Ignore(v => v.Blokken);
        });
        Dossierdeel<Urenmelding>(model, "urenmeldingen", uniek: false, tabel => tabel.HasIndex(u => new { u.Organisatie, u.Tijdstip }));
        Dossierdeel<Examenuitslag>(model, "examenuitslagen", uniek: false);
        Dossierdeel<Trajectmoment>(model, "trajectmomenten", uniek: false);
        Dossierdeel<Voortgangsgesprek>(model, "voortgangsgesprekken", uniek: false);
        Dossierdeel<Casusoverleg>(model, "casusoverleggen", uniek: false, tabel => Json(tabel.Property(o => o.Punten)));
        Dossierdeel<Vastelast>(model, "vaste_lasten", uniek: false);
        Dossierdeel<Ontzorgbesluit>(model, "ontzorgbesluiten", uniek: false);
        Dossierdeel<Begeleidingsstap>(model, "begeleidingsstappen", uniek: false);
        Dossierdeel<Schoolbericht>(model, "schoolberichten", uniek: false);
        Dossierdeel<Ketenmelding>(model, "ketenmeldingen", uniek: false, tabel =>
        {
            tabel.HasIndex(m => new { m.BerichtId, m.DossierId }).IsUnique();
            tabel.HasIndex(m => new { m.Gemeentecode, m.Open, m.Soort });
        });
        Dossierdeel<Taakovername>(model, "taakovernames", uniek: false);
        Dossierdeel<Zorgnotitie>(model, "zorgnotities", uniek: false);
        Dossierdeel<Meedoenweg>(model, "meedoenwegen", uniek: false, tabel =>
        {
            tabel.Ignore(w => w.Gegevens);
            Json(tabel.Property(w => w.Oordelen));
        });
        Dossierdeel<Samenvoeging>(model, "samenvoegingen", uniek: false, tabel => Json(tabel.Property(s => s.Overgenomen)));
        Dossierdeel<Document>(model, "documenten", uniek: false, tabel => tabel.Property(d => d.Afdruk).HasMaxLength(64));
        Dossierdeel<Contactmoment>(model, "contactmomenten", uniek: false);
        Dossierdeel<Afscherming>(model, "afschermingen", uniek: false, tabel => Json(tabel.Property(a => a.Aangewezen)));
        Dossierdeel<Noodinzage>(model, "noodinzages", uniek: false, tabel => tabel.HasIndex(n => new { n.Medewerker, n.Einde }));
        Dossierdeel<BredeIntake>(model, "brede_intakes", uniek: true, tabel => Json(tabel.Property(i => i.Antwoorden)));
        Dossierdeel<Intakegesprek>(model, "intakegesprekken", uniek: false, tabel => Json(tabel.Property(g => g.Onderdelen)));
        Dossierdeel<Bekwaamheid>(model, "bekwaamheden", uniek: false, tabel => tabel.Ignore(b => b.Gegevens));
        Dossierdeel<Burgerverzoek>(model, "burgerverzoeken", uniek: false, tabel => tabel.HasIndex(v => new { v.Beantwoord, v.AntwoordVoor }));
        Dossierdeel<Gezondheidsgegevens>(model, "gezondheidsgegevens", uniek: true);
        Dossierdeel<Pip>(model, "pips", uniek: false, tabel =>
        {
            Json(tabel.Property(p => p.Inhoud));
            JsonOfNiets(tabel.Property(p => p.Wijziging));
        });
        Dossierdeel<Besluit>(model, "besluiten", uniek: false, tabel =>
        {
            Json(tabel.Property(b => b.Toets));
            Json(tabel.Property(b => b.Bewijzen));
            Json(tabel.Property(b => b.Uitleg));
            tabel.HasIndex(b => b.OnderwerpId).IsUnique();
            tabel.HasIndex(b => new { b.MandaatregelId, b.Dagtekening });
        });
        Dossierdeel<Besluitvoorstel>(model, "besluitvoorstellen", uniek: false, tabel =>
        {
            Json(tabel.Property(v => v.Inhoud));
            Json(tabel.Property(v => v.Opstellers));
            Json(tabel.Property(v => v.Adviezen));
            tabel.HasIndex(v => new { v.Gemeentecode, v.Stand });
        });
        Dossierdeel<Bezwaarzaak>(model, "bezwaarzaken", uniek: false, tabel =>
        {
            Json(tabel.Property(z => z.OokTegen));
            JsonOfNiets(tabel.Property(z => z.Horen));
            tabel.HasIndex(z => new { z.Gemeentecode, z.Stand });
        });
        Dossierdeel<Handhavingszaak>(model, "handhavingszaken", uniek: false, tabel =>
        {
            Json(tabel.Property(z => z.Stappen));
            Json(tabel.Property(z => z.Oproepen));
            Json(tabel.Property(z => z.Betalingen));
            JsonOfNiets(tabel.Property(z => z.Weging));
            tabel.HasIndex(z => new { z.Gemeentecode, z.Stand });
        });
        Aggregaat<Mandaatregel>(model, "mandaatregels", tabel =>
        {
            Json(tabel.Property(m => m.Functies));
            tabel.HasIndex(m => new { m.Gemeentecode, m.Bevoegdheid });
        });
        Aggregaat<Gemandateerde>(model, "gemandateerden", tabel => tabel.HasIndex(g => g.Organisatie).IsUnique());
        Aggregaat<Bestuursstap>(model, "bestuursstappen", tabel => tabel.HasIndex(s => s.Gemeentecode));
        Aggregaat<Taaktoedeling>(model, "taaktoedelingen", tabel => tabel.HasIndex(t => t.Gemeentecode));
        Aggregaat<Beleidsregel>(model, "beleidsregels");
        Aggregaat<Beleidsvoorstel>(model, "beleidsvoorstellen");
        Aggregaat<Aansluiting>(model, "aansluitingen", tabel =>
        {
            Json(tabel.Property(a => a.Scopes));
            Json(tabel.Property(a => a.Gemeenten));
            // Withdrawn ones stay to be read; of one client only one works.
            tabel.HasIndex(a => new { a.Uitgever, a.ClientId }).IsUnique().HasFilter("ingetrokken IS NULL");
        });
        Aggregaat<Aanwijzing>(model, "aanwijzingen", tabel => tabel.HasIndex(a => a.Gemeentecode));
        Aggregaat<Steekproef>(model, "steekproeven", tabel =>
        {
            Json(tabel.Property(s => s.Besluiten));
            Json(tabel.Property(s => s.Bevindingen));
            tabel.HasIndex(s => s.Gemeentecode);
        });
        Aggregaat<Beleidsstuk>(model, "beleidsstukken", tabel =>
        {
            Json(tabel.Property(s => s.Hoofdstukken));
            Json(tabel.Property(s => s.Waarden));
            Json(tabel.Property(s => s.Afwijkingen));
            Json(tabel.Property(s => s.Opstellers));
            tabel.HasIndex(s => new { s.Soort, s.Nummer }).IsUnique();
        });
        Aggregaat<Beleidsvaststelling>(model, "beleidsvaststellingen", tabel =>
        {
            Json(tabel.Property(v => v.Toets));
            tabel.HasIndex(v => new { v.StukId, v.Gemeentecode }).IsUnique();
        });
        Aggregaat<Brieftekst>(model, "briefteksten", tabel =>
        {
            JsonOfNiets(tabel.Property(t => t.Voorstel));
            JsonOfNiets(tabel.Property(t => t.Vorige));
            tabel.HasIndex(t => t.Sleutel).IsUnique();
        });
    }

    private static void Logboeken(ModelBuilder model)
    {
        model.Entity<Handelingrij>(tabel =>
        {
            tabel.ToTable("handelingen").HasKey(h => h.Id);
            tabel.HasIndex(h => new { h.StroomId, h.Tijdstip });
        });
        model.Entity<Gebeurtenisrij>(tabel =>
        {
            tabel.ToTable("gebeurtenissen").HasKey(g => new { g.Stroomsoort, g.StroomId, g.Volgnummer });
            tabel.HasOne<Handelingrij>().WithMany().HasForeignKey(g => g.HandelingId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Ketenhoofd>().ToTable("ketenhoofden").HasKey(k => new { k.Stroomsoort, k.StroomId });
        model.Entity<Anker>().ToTable("ankers").HasKey(a => a.Dag);
        model.Entity<Inzageregel>(tabel =>
        {
            tabel.ToTable("inzagelog").HasKey(i => i.Id);
            tabel.HasIndex(i => new { i.DossierId, i.Tijdstip });
            tabel.HasIndex(i => i.Tijdstip);
        });
        model.Entity<Verzoeksleutel>().ToTable("verzoeksleutels").HasKey(v => v.Sleutel);
        model.Entity<Concept>().ToTable("concepten").HasKey(c => new { c.Medewerker, c.Formulier });
    }

    private static void Register(ModelBuilder model)
    {
        model.Entity<Gemeente>().ToTable("gemeenten").HasKey(g => g.Code);
        model.Entity<Gemeente>().Ignore(g => g.College).HasIndex(g => g.Oin).IsUnique();
        model.Entity<Organisatie>().ToTable("organisaties").HasKey(o => o.Slug);
        model.Entity<Locatie>(tabel =>
        {
            tabel.ToTable("locaties").HasKey(l => l.Slug);
            tabel.Ignore(l => l.Plaats).HasIndex(l => l.Gemeentecode);
        });
        model.Entity<Team>().ToTable("teams").HasKey(t => t.Slug);
        model.Entity<Medewerker>().ToTable("medewerkers").HasKey(m => m.Sub);
        model.Entity<Aansluitinggebruik>().ToTable("aansluitinggebruik").HasKey(g => g.AansluitingId);
        model.Entity<Zichtregel>(tabel =>
        {
            tabel.ToTable("zicht").HasKey(z => z.Id);
            tabel.HasIndex(z => new { z.Organisatie, z.DossierId, z.Veldgroep });
        });
        model.Entity<Partnertaak>(tabel =>
        {
            tabel.ToTable("partnertaken").HasKey(t => t.Id);
            tabel.HasIndex(t => new { t.Organisatie, t.DossierId });
            tabel.HasIndex(t => t.DossierId);
        });
    }

    internal static void Aggregaat<T>(ModelBuilder model, string naam, Action<EntityTypeBuilder<T>>? meer = null)
        where T : Aggregaat
    {
        var tabel = model.Entity<T>();
        tabel.ToTable(naam).HasKey(a => a.Id);
        tabel.Property(a => a.Id).ValueGeneratedNever();
        tabel.Property(a => a.Gemeentecode).HasMaxLength(4);
        tabel.Property(a => a.Versie).IsConcurrencyToken();
        tabel.Ignore(a => a.Stroom);
        meer?.Invoke(tabel);
    }

    private static void Dossierdeel<T>(ModelBuilder model, string naam, bool uniek, Action<EntityTypeBuilder<T>>? meer = null)
        where T : Aggregaat, IDossiergebonden => Aggregaat<T>(model, naam, tabel =>
    {
        var index = tabel.HasIndex(a => a.DossierId);
        if (uniek)
        {
            index.IsUnique();
        }

        tabel.HasOne<Dossier>().WithMany().HasForeignKey(a => a.DossierId).OnDelete(DeleteBehavior.Restrict);
        meer?.Invoke(tabel);
    });

    /// <summary>A record kept as JSON text: the same text on both databases.</summary>
    private static void JsonOfNiets<T>(PropertyBuilder<T?> eigenschap)
        where T : class => eigenschap.HasConversion(
            waarde => JsonSerializer.Serialize(waarde, Nabeelden.Opties),
            tekst => JsonSerializer.Deserialize<T>(tekst, Nabeelden.Opties),
            new ValueComparer<T?>((a, b) => Equals(a, b), waarde => waarde == null ? 0 : waarde.GetHashCode()));

    internal static void Json<T>(PropertyBuilder<T> eigenschap)
        where T : class => eigenschap.HasConversion(
            waarde => JsonSerializer.Serialize(waarde, Nabeelden.Opties),
            tekst => JsonSerializer.Deserialize<T>(tekst, Nabeelden.Opties)!,
            new ValueComparer<T>(
                (a, b) => JsonSerializer.Serialize(a, Nabeelden.Opties) == JsonSerializer.Serialize(b, Nabeelden.Opties),
                waarde => JsonSerializer.Serialize(waarde, Nabeelden.Opties).GetHashCode(StringComparison.Ordinal),
                waarde => waarde));
}
