using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Verzoeken;

/// <summary>Takes in what a person asks by phone, on paper or in a talk, and records the answer.</summary>
public sealed class VerzoekVastleggen(Db db, Dossierdeeldaad daad)
{
    public Task<bool> OntvangAsync(Guid dossierId, Verzoeksoort soort, Verzoekweg weg, string wat, DateOnly ontvangen, DateOnly antwoordVoor, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("VerzoekOntvangen", dossierId, (h, dossier) => Burgerverzoek.Ontvang(h.NieuweId(), dossier, soort, weg, wat, ontvangen, antwoordVoor), sleutel, ct, recht: Recht.NotitieSchrijven);

    public Task<bool> BeantwoordAsync(Guid dossierId, Guid id, int versie, string antwoord, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("VerzoekBeantwoorden", db.Verzoeken, dossierId, id, versie, (v, h) => v.Beantwoordt(antwoord, h.Dag), v => v.IsOpen, sleutel, ct, recht: Recht.NotitieSchrijven);
}
