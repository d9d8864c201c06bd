using Naast.Kern.Gedeeld;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>The operations, one line each. A read answers <see cref="Duouitslag.NietGevonden"/> when DUO has nothing of it.</summary>
public sealed partial class Duoclient
{
    public Task<Duoantwoord<Inburgeringsplichtbericht>> HaalPlichtAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Inburgeringsplichtbericht>(oin, Van(bsn, "inburgeringsplicht"), ct);

    public Task<Duoantwoord<Inburgeringsplichtbericht[]>> HaalPlichthistorieAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Inburgeringsplichtbericht[]>(oin, Van(bsn, "inburgeringsplicht/historie"), ct);

    public Task<Duoantwoord<Doelgroepbericht>> HaalDoelgroepAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Doelgroepbericht>(oin, Van(bsn, "doelgroep"), ct);

    public Task<Duoantwoord<Doelgroepbericht[]>> HaalDoelgroephistorieAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Doelgroepbericht[]>(oin, Van(bsn, "doelgroep/historie"), ct);

    public Task<Duoantwoord<Termijnbericht>> HaalTermijnAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Termijnbericht>(oin, Van(bsn, "inburgeringstermijn"), ct);

    public Task<Duoantwoord<Termijnhistorie[]>> HaalTermijnhistorieAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Termijnhistorie[]>(oin, Van(bsn, "inburgeringstermijn/historie"), ct);

    public Task<Duoantwoord<Verlengingsgrondbericht[]>> HaalVerlengingsgrondenAsync(string oin, CancellationToken ct) => LeesAsync<Verlengingsgrondbericht[]>(oin, "verlengingsgronden", ct);

    public Task<Duoantwoord<Gemeentepip>> HaalPipAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Gemeentepip>(oin, Van(bsn, "PIP"), ct);

    public Task<Duoantwoord<Gemeentepip>> StuurPipAsync(string oin, Bsn bsn, Pipbericht pip, Guid berichtId, CancellationToken ct) =>
        VraagAsync<Gemeentepip>(HttpMethod.Post, oin, Van(bsn, "PIP"), pip, berichtId, ct);

    public Task<Duoantwoord<object>> VerwijderPipAsync(string oin, Bsn bsn, Guid berichtId, CancellationToken ct) => VraagAsync<object>(HttpMethod.Delete, oin, Van(bsn, "PIP"), null, berichtId, ct);

    public Task<Duoantwoord<Examennummerbericht>> HaalExamennummerAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Examennummerbericht>(oin, Van(bsn, "lbt/examennummer"), ct);

    public Task<Duoantwoord<object>> VerwijderExamennummerAsync(string oin, Bsn bsn, Guid berichtId, CancellationToken ct) =>
        VraagAsync<object>(HttpMethod.Delete, oin, Van(bsn, "lbt/examennummer"), null, berichtId, ct);

    public Task<Duoantwoord<Toetsresultaat[]>> HaalToetsresultatenAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Toetsresultaat[]>(oin, Van(bsn, "lbt/resultaten"), ct);

    public Task<Duoantwoord<Verlengingsaanvraag[]>> HaalVerlengingenAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Verlengingsaanvraag[]>(oin, Van(bsn, "verlengingen"), ct);

    public Task<Duoantwoord<Vrijstellingbericht[]>> HaalVrijstellingenAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Vrijstellingbericht[]>(oin, Van(bsn, "vrijstellingen"), ct);

    public Task<Duoantwoord<Ontheffingbericht[]>> HaalOntheffingenAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Ontheffingbericht[]>(oin, Van(bsn, "ontheffingen"), ct);

    public Task<Duoantwoord<Mapbericht>> HaalMapAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Mapbericht>(oin, Van(bsn, "map"), ct);

    public Task<Duoantwoord<Pvtbericht>> HaalPvtAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Pvtbericht>(oin, Van(bsn, "pvt"), ct);

    public Task<Duoantwoord<Gemeenteuren[]>> HaalUrenAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Gemeenteuren[]>(oin, Van(bsn, "uren"), ct);

    public Task<Duoantwoord<Examenbericht[]>> HaalExamensAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Examenbericht[]>(oin, Van(bsn, "examens/resultaten"), ct);

    public Task<Duoantwoord<Pogingbericht[]>> HaalGratisPogingenAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Pogingbericht[]>(oin, Van(bsn, "examens/gratispogingen"), ct);

    public Task<Duoantwoord<Boetebericht[]>> HaalBoetesAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Boetebericht[]>(oin, Van(bsn, "boetes"), ct);

    public Task<Duoantwoord<Gebeurtenisbericht[]>> HaalGebeurtenissenAsync(string oin, Bsn bsn, CancellationToken ct) => LeesAsync<Gebeurtenisbericht[]>(oin, Van(bsn, "gebeurtenissen"), ct);

    public Task<Duoantwoord<Instellingbericht[]>> HaalInstellingenAsync(string oin, CancellationToken ct) => LeesAsync<Instellingbericht[]>(oin, "instellingen", ct);

    public Task<Duoantwoord<object>> StuurAanbodAsync(string oin, Bsn bsn, string instelling, Aanbodbericht aanbod, Guid berichtId, CancellationToken ct) =>
        VraagAsync<object>(HttpMethod.Post, oin, Van(bsn, $"Inburgeringsaanbod/{instelling}"), aanbod, berichtId, ct);

    public Task<Duoantwoord<object>> VerwijderAanbodAsync(string oin, Bsn bsn, string instelling, Guid berichtId, CancellationToken ct) =>
        VraagAsync<object>(HttpMethod.Delete, oin, Van(bsn, $"Inburgeringsaanbod/{instelling}"), null, berichtId, ct);

    /// <summary>MAP, PVT, Z-route and hours: the whole is replaced, so the same twice is the same once.</summary>
    /// <param name="deel">What is replaced, such as <c>map</c> or <c>uren/participatietaalles</c>.</param>
    public Task<Duoantwoord<object>> VervangAsync(string oin, Bsn bsn, string deel, object inhoud, Guid berichtId, CancellationToken ct) =>
        VraagAsync<object>(HttpMethod.Put, oin, Van(bsn, deel), inhoud, berichtId, ct);

    public Task<Duoantwoord<Contactpersoonbericht>> MaakContactAsync(string oin, Contactbericht contact, Guid berichtId, CancellationToken ct) =>
        VraagAsync<Contactpersoonbericht>(HttpMethod.Post, oin, "contactpersonen", contact, berichtId, ct);

    public Task<Duoantwoord<object>> WijzigContactAsync(string oin, int id, Contactbericht contact, Guid berichtId, CancellationToken ct) =>
        VraagAsync<object>(HttpMethod.Put, oin, $"contactpersonen/{id}", contact, berichtId, ct);

    public Task<Duoantwoord<object>> VerwijderContactAsync(string oin, int id, Guid berichtId, CancellationToken ct) =>
        VraagAsync<object>(HttpMethod.Delete, oin, $"contactpersonen/{id}", null, berichtId, ct);

    public Task<Duoantwoord<object>> KoppelContactAsync(string oin, int id, Bsn bsn, Guid berichtId, CancellationToken ct) =>
        VraagAsync<object>(HttpMethod.Post, oin, $"contactpersonen/{id}/personen/{bsn.Cijfers}", null, berichtId, ct);

    public Task<Duoantwoord<object>> OntkoppelContactAsync(string oin, int id, Bsn bsn, Guid berichtId, CancellationToken ct) =>
        VraagAsync<object>(HttpMethod.Delete, oin, $"contactpersonen/{id}/personen/{bsn.Cijfers}", null, berichtId, ct);

    private static string Van(Bsn bsn, string rest) => $"personen/{bsn.Cijfers}/{rest}";
}
