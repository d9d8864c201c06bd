using Microsoft.EntityFrameworkCore;

namespace Naast.Web.Data;

/// <summary>Tables of what is kept of DUO beside the facts.</summary>
internal static class Duotabellen
{
    public static void Zet(ModelBuilder model)
    {
        model.Entity<Duostand>().ToTable("duostanden").HasKey(d => new { d.DossierId, d.Onderwerp });
        model.Entity<Duoverschil>(tabel =>
        {
            tabel.ToTable("duoverschillen").HasKey(v => new { v.DossierId, v.Onderwerp, v.Veld });
            tabel.HasIndex(v => new { v.Gemeentecode, v.Onderwerp, v.Sinds });
        });
        model.Entity<Spiegelronde>().ToTable("spiegelrondes").HasKey(r => r.Dag);
        model.Entity<Duoinstelling>().ToTable("duo_instellingen").HasKey(i => i.Nummer);
        model.Entity<Instellingnaam>().ToTable("instellingnamen").HasKey(i => i.Naam);
        model.Entity<Duocontactpersoon>().ToTable("duo_contactpersonen").HasKey(c => new { c.Medewerker, c.Gemeentecode });
        model.Entity<Duotelling>().ToTable("duotellingen").HasKey(d => new { d.Gemeentecode, d.Peildatum, d.Cohort, d.Soort });
    }
}
