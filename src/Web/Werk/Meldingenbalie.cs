using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Werk;

/// <summary>Notices in plain words.</summary>
public static class Meldingwoorden
{
    public static (string Tekst, string Icoon) Van(Nieuwssoort soort) => soort switch
    {
        Nieuwssoort.DossierGekregen => ("U heeft dit dossier gekregen", "user-check"),
        Nieuwssoort.BriefVanDuo => ("Nieuwe brief van DUO: de 10 weken lopen", "mail-opened"),
        Nieuwssoort.TermijnVanDuo => ("DUO gaf de termijn door", "clock"),
        Nieuwssoort.TaakVanDuo => ("DUO meldt iets waar u iets mee moet", "message-exclamation"),
        Nieuwssoort.BerichtVanBrp => ("De BRP meldt een overlijden, vertrek, andere gemeente of geheim adres. Kijk wat er nodig is", "alert-triangle"),
        Nieuwssoort.PlanTeruggestuurd => ("Uw plan is teruggestuurd", "arrow-back-up"),
        Nieuwssoort.PlanVastgesteld => ("Uw plan is vastgesteld", "signature"),
        Nieuwssoort.KomtNiet => ("Kan niet komen op de afspraak", "circle-x"),
        Nieuwssoort.KomtWel => ("Komt op de afspraak", "circle-check"),
        Nieuwssoort.NotitieVanPartner => ("Een partner deelde een notitie", "message"),
        Nieuwssoort.SchoolBerichtte => ("Bericht van de taalschool", "school"),
        Nieuwssoort.OverdrachtGevraagd => ("De nieuwe gemeente vraagt om de gegevens", "transfer"),
        Nieuwssoort.OverdrachtGegeven => ("De vorige gemeente gaf de gegevens", "transfer"),
        Nieuwssoort.PartnerAntwoordde => ("Een partner antwoordde op uw vraag", "heart-handshake"),
        Nieuwssoort.PartnerSchreef => ("Bericht van een partner over een taak", "message"),
        Nieuwssoort.PartnerZwijgt => ("Een partner antwoordde niet op tijd", "hourglass"),
        _ => ("Noodinzage in dit afgeschermde dossier", "alert-triangle"),
    };

    /// <summary>What somebody can switch off, as the setting says it.</summary>
    public static string Instelling(Nieuwssoort soort) => soort switch
    {
        Nieuwssoort.DossierGekregen => "Ik krijg een dossier van iemand anders",
        Nieuwssoort.BriefVanDuo => "Er komt een brief van DUO",
        Nieuwssoort.TermijnVanDuo => "DUO geeft een termijn door",
        Nieuwssoort.TaakVanDuo => "DUO meldt iets waar ik iets mee moet",
        Nieuwssoort.BerichtVanBrp => "De BRP meldt een overlijden, vertrek of geheim adres",
        Nieuwssoort.PlanTeruggestuurd => "Mijn plan is teruggestuurd",
        Nieuwssoort.PlanVastgesteld => "Mijn plan is vastgesteld",
        Nieuwssoort.KomtNiet => "Iemand kan niet komen",
        Nieuwssoort.KomtWel => "Iemand komt",
        Nieuwssoort.SchoolBerichtte => "Een taalschool stuurt een bericht",
        Nieuwssoort.OverdrachtGevraagd => "Na een verhuizing worden gegevens gevraagd",
        Nieuwssoort.OverdrachtGegeven => "Na een verhuizing komen er gegevens",
        Nieuwssoort.PartnerAntwoordde => "Een partner antwoordt op mijn vraag",
        Nieuwssoort.PartnerSchreef => "Een partner stuurt een bericht over een taak",
        Nieuwssoort.PartnerZwijgt => "Een partner antwoordt niet op tijd",
        _ => "Een partner deelt een notitie",
    };

    /// <summary>Where the notice leads.</summary>
    public static string Adres(Nieuwssoort soort, Guid dossier) => soort switch
    {
        Nieuwssoort.TaakVanDuo => $"/dossiers/{dossier}/duo",
        Nieuwssoort.BerichtVanBrp => $"/dossiers/{dossier}/gegevens",
        Nieuwssoort.TermijnVanDuo => $"/dossiers/{dossier}/termijnen",
        Nieuwssoort.PlanTeruggestuurd => $"/dossiers/{dossier}/plan",
        Nieuwssoort.PlanVastgesteld => $"/dossiers/{dossier}/besluit",
        Nieuwssoort.KomtNiet or Nieuwssoort.KomtWel => $"/dossiers/{dossier}/afspraken",
        Nieuwssoort.NotitieVanPartner => $"/dossiers/{dossier}/tijdlijn",
        Nieuwssoort.SchoolBerichtte => $"/dossiers/{dossier}/voortgang",
        Nieuwssoort.OverdrachtGevraagd or Nieuwssoort.OverdrachtGegeven => $"/dossiers/{dossier}/verhuizing",
        Nieuwssoort.PartnerAntwoordde or Nieuwssoort.PartnerSchreef or Nieuwssoort.PartnerZwijgt => $"/dossiers/{dossier}/partners",
        Nieuwssoort.Noodinzage => "/afgeschermd",
        _ => $"/dossiers/{dossier}",
    };
}

/// <summary>How many notices somebody has not read. Believed for some seconds: every page shows it.</summary>
public sealed class Meldingenbalie(Dbfabriek fabriek, Schrijfpoort poort, Voorkeuren voorkeuren, TimeProvider klok)
{
    private const string Uit = "meldingen.uit";

    private readonly Kortgeheugen<int> _ongelezen = new(klok);

    public async Task<int> OngelezenAsync(Toegang toegang, CancellationToken ct)
    {
        if (_ongelezen.Weet(toegang.Sub, out var bekend))
        {
            return bekend;
        }

        var uit = await UitAsync(toegang.Sub, ct);
        await using var db = fabriek.Maak(toegang);
        var aantal = await db.Meldingen.CountAsync(m => m.Medewerker == toegang.Sub && m.Gelezen == null && !uit.Contains(m.Soort), ct)
            + await db.Klussen.CountAsync(k => k.Medewerker == toegang.Sub && k.Klaar != null && k.Gelezen == null, ct);
        _ongelezen.Onthoud(toegang.Sub, aantal);
        return aantal;
    }

    /// <summary>Kinds that this user does not want to hear of.</summary>
    public async Task<IReadOnlyList<Nieuwssoort>> UitAsync(string sub, CancellationToken ct) =>
        (await voorkeuren.LeesAsync(sub, [Uit], ct)).GetValueOrDefault(Uit) is { Length: > 0 } tekst
            ? [.. tekst.Split(',').Select(deel => Enum.TryParse<Nieuwssoort>(deel, out var soort) ? soort : (Nieuwssoort?)null).OfType<Nieuwssoort>()]
            : [];

    public async Task ZetUitAsync(Toegang toegang, IReadOnlyCollection<Nieuwssoort> uit, CancellationToken ct)
    {
        // Somebody looked into a shielded dossier: that is always told.
        await voorkeuren.ZetAsync(toegang.Sub, Uit, string.Join(',', uit.Where(soort => soort != Nieuwssoort.Noodinzage).Distinct()), ct);
        _ongelezen.Vergeet(toegang.Sub);
    }

    /// <summary>Marks one notice, or all, as read.</summary>
    public async Task LeesAsync(Toegang toegang, Guid? melding, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = fabriek.Maak(toegang);
        DateTimeOffset? nu = klok.Nu();
        await db.Meldingen.Where(m => m.Medewerker == toegang.Sub && m.Gelezen == null && (melding == null || m.Id == melding)).ExecuteUpdateAsync(zet => zet.SetProperty(m => m.Gelezen, nu), ct);
        await db.Klussen.Where(k => k.Medewerker == toegang.Sub && k.Klaar != null && k.Gelezen == null && (melding == null || k.Id == melding)).ExecuteUpdateAsync(zet => zet.SetProperty(k => k.Gelezen, nu), ct);
        _ongelezen.Vergeet(toegang.Sub);
    }

    /// <summary>Something was written for this user elsewhere.</summary>
    public void Vergeet(string sub) => _ongelezen.Vergeet(sub);
}
