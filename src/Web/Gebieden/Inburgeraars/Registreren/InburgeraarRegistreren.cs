using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Inburgeraars.Registreren;

/// <summary>There is a dossier with this BSN or V-number.</summary>
public sealed class AlBekend(Bekende bekende) : Exception("Van deze persoon is al een dossier.")
{
    public Bekende Bekende { get; } = bekende;
}

/// <summary>Registers a person and opens the dossier by hand; a later notice of DUO finds it by its numbers.</summary>
public sealed class InburgeraarRegistreren(Db db, Handelingen handelingen, Dossieropener opener, Dubbelcontrole dubbel, Herkoppeling herkoppeling)
{
    /// <summary>This very form was sent before: its answer is the dossier that it opened.</summary>
    public Task<bool> IsHerhaaldAsync(string? verzoeksleutel, CancellationToken ct) => handelingen.IsHerhaaldAsync("InburgeraarRegistreren", verzoeksleutel, ct);

    /// <exception cref="AlBekend">The BSN or V-number belongs to another dossier; nothing was written.</exception>
    /// <exception cref="RechtOntbreekt">The right is missing, or the municipality is not the asker's.</exception>
    public async Task<Guid> RegistreerAsync(NieuwDossier nieuw, string? verzoeksleutel, CancellationToken ct)
    {
        if (!db.Toegang.Gemeenten.Contains(nieuw.Gemeentecode))
        {
            throw new RechtOntbreekt(Recht.DossierRegistreren);
        }

        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("InburgeraarRegistreren", Recht.DossierRegistreren, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel },
            async (handeling, ct) =>
            {
                await opener.VergrendelAsync(nieuw.Bsn, ct);
                if (await dubbel.MetNummerAsync(nieuw.Bsn, nieuw.Persoon.Vnummer, ct) is { } bekende)
                {
                    throw new AlBekend(bekende);
                }

                return (await opener.OpenAsync(nieuw, handeling, ct)).Dossier.Id.ToString();
            }, ct);
        await herkoppeling.WekAsync(ct);
        return Guid.Parse(uitkomst.Resultaat);
    }
}
