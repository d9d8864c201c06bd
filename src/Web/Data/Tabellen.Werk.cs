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

/// <summary>Rows of the workplace and of the exchange with DUO.</summary>
internal static partial class Tabellen
{
    private static void Werkrijen(ModelBuilder model)
    {
        model.Entity<Werkrij>(tabel =>
        {
            tabel.ToTable("werkvoorraad").HasKey(w => w.DossierId);
            tabel.HasIndex(w => new { w.Casusregisseur, w.Volgdag });
            tabel.HasIndex(w => new { w.Gemeentecode, w.Volgdag });
        });
        model.Entity<Lijstweergave>(tabel =>
        {
            tabel.ToTable("weergaven").HasKey(w => w.Id);
            tabel.HasIndex(w => w.Eigenaar);
            tabel.HasIndex(w => new { w.Organisatie, w.Team });
        });
        model.Entity<Voorkeur>().ToTable("voorkeuren").HasKey(v => new { v.Medewerker, v.Sleutel });
        model.Entity<Bulkopdracht>(tabel =>
        {
            tabel.ToTable("bulkopdrachten").HasKey(b => b.Id);
            tabel.HasIndex(b => b.Begonnen);
        });
        model.Entity<Bulkregel>(tabel =>
        {
            tabel.ToTable("bulkregels").HasKey(b => new { b.OpdrachtId, b.DossierId });
            tabel.HasOne<Bulkopdracht>().WithMany().HasForeignKey(b => b.OpdrachtId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Bestand>(tabel =>
        {
            tabel.ToTable("bestanden").HasKey(b => new { b.DossierId, b.Afdruk });
            tabel.Property(b => b.Afdruk).HasMaxLength(64);
        });
        model.Entity<Herinnering>(tabel =>
        {
            tabel.ToTable("herinneringen").HasKey(h => new { h.AfspraakId, h.Dag });
            tabel.HasIndex(h => h.DossierId);
            tabel.HasIndex(h => new { h.Stand, h.NietVoor });
        });
        model.Entity<Melding>(tabel =>
        {
            tabel.ToTable("meldingen").HasKey(m => m.Id);
            tabel.HasIndex(m => new { m.Medewerker, m.Gelezen, m.Tijdstip });
        });
        model.Entity<Kijker>(tabel =>
        {
            tabel.ToTable("kijkers").HasKey(k => new { k.DossierId, k.Medewerker });
            tabel.HasIndex(k => k.Gezien);
        });
        model.Entity<Klus>(tabel =>
        {
            tabel.ToTable("klussen").HasKey(k => k.Id);
            tabel.HasIndex(k => new { k.Medewerker, k.Sleutel }).IsUnique();
        });
        model.Entity<Agendasleutel>(tabel =>
        {
            tabel.ToTable("agendasleutels").HasKey(a => a.Medewerker);
            tabel.HasIndex(a => a.Hash).IsUnique();
        });
        model.Entity<Wezencontrole>().ToTable("wezencontroles").HasKey(w => w.Dag);
        model.Entity<Signaalrij>(tabel =>
        {
            tabel.ToTable("signalen").HasKey(s => new { s.DossierId, s.Soort });
            tabel.Property(s => s.Gemeentecode).HasMaxLength(4);
        });
        model.Entity<Steekproefregel>(tabel =>
        {
            tabel.ToTable("steekproefregels").HasKey(s => new { s.SteekproefId, s.BesluitId });
            tabel.HasIndex(s => new { s.BesluitId, s.Medewerker });
        });
        model.Entity<Beleidsproef>(tabel =>
        {
            tabel.ToTable("beleidsproeven").HasKey(p => p.Id);
            tabel.HasIndex(p => p.StukId);
            tabel.HasIndex(p => p.Klaar);
        });
        model.Entity<Beleidsproefregel>(tabel =>
        {
            tabel.ToTable("beleidsproefregels").HasKey(r => new { r.ProefId, r.DossierId });
            tabel.Property(r => r.Gemeentecode).HasMaxLength(4);
            tabel.HasOne<Beleidsproef>().WithMany().HasForeignKey(r => r.ProefId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Signaalronde>().ToTable("signaalrondes").HasKey(r => r.Dag);
        model.Entity<Zoeknaam>(tabel =>
        {
            tabel.ToTable("zoeknamen").HasKey(z => new { z.DossierId, z.Naam });
            tabel.Property(z => z.Naam).HasMaxLength(450);
        });
        model.Entity<Brief>(tabel =>
        {
            tabel.ToTable("brieven").HasKey(b => b.Id);
            tabel.HasIndex(b => b.BesluitId).IsUnique();
            tabel.HasIndex(b => b.PdfStatus);
            tabel.HasIndex(b => b.DossierId);
        });
        model.Entity<Intrekking>().ToTable("intrekkingen").HasKey(i => i.Id);
        model.Entity<InkomendBericht>(tabel =>
        {
            tabel.ToTable("inkomende_berichten").HasKey(b => b.Id);
            tabel.HasIndex(b => new { b.Bron, b.BerichtId }).IsUnique();
            tabel.HasIndex(b => new { b.Status, b.NietVoor });
        });
        model.Entity<UitgaandBericht>(tabel =>
        {
            tabel.ToTable("uitgaande_berichten").HasKey(b => b.Id);
            tabel.HasIndex(b => new { b.Status, b.NietVoor });
            tabel.HasIndex(b => b.DossierId);
        });
        Duotabellen.Zet(model);
    }
}
