using Microsoft.EntityFrameworkCore;
using Naast.Kern.Uitwisseling;
using Naast.Kern.Verantwoording;

namespace Naast.Web.Data;

/// <summary>Tables of what leaves as a file: the delivery to CBS, and packages of a municipality.</summary>
internal static class Uitvoertabellen
{
    public static void Bouw(ModelBuilder model)
    {
        Tabellen.Aggregaat<Cbsindeling>(model, "cbs_indelingen", tabel => tabel.HasIndex(i => i.Nummer).IsUnique());
        Tabellen.Aggregaat<Kwartaallevering>(model, "kwartaalleveringen", tabel =>
        {
            Tabellen.Json(tabel.Property(l => l.Gemeenten));
            Tabellen.Json(tabel.Property(l => l.Bestand));
            tabel.HasIndex(l => new { l.Jaar, l.Kwartaal });
        });
        Tabellen.Aggregaat<Datapakket>(model, "datapakketten", tabel =>
        {
            Tabellen.Json(tabel.Property(p => p.Gemeenten));
            Tabellen.Json(tabel.Property(p => p.Delen));
        });
        model.Entity<Cbsregel>(tabel =>
        {
            tabel.ToTable("cbs_regels").HasKey(r => new { r.LeveringId, r.DossierId });
            tabel.Property(r => r.Gemeentecode).HasMaxLength(4);
        });
        model.Entity<Uitvoerbestand>().ToTable("uitvoerbestanden").HasKey(b => b.Id);
        model.Entity<Uitvoerdeel>(tabel =>
        {
            tabel.ToTable("uitvoerdelen").HasKey(d => new { d.BestandId, d.Nummer });
            tabel.HasOne<Uitvoerbestand>().WithMany().HasForeignKey(d => d.BestandId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
