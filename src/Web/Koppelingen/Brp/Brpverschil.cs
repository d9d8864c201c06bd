using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Brp;

/// <summary>Something that changes nothing here by itself, and that somebody must look at.</summary>
/// <param name="Dag">When it happened; null: the BRP does not know the day.</param>
internal sealed record Brpvoorval(string Wat, DateOnly? Dag);

/// <summary>What is to become other in a dossier by what the BRP says now; a part that is null stays as it is.</summary>
internal sealed record Brpverschil
{
    /// <summary>Municipality of persons who left the country.</summary>
    private const string Buitenland = "1999";

    private readonly List<string> _delen = [];
    private bool _onzeker;

    public Persoonsgegevens? Gegevens { get; private set; }

    public Bereikbaarheid? Adres { get; private set; }

    public DateOnly? Vestiging { get; private set; }

    /// <summary>Code of the municipality that the person moved to.</summary>
    public string? Verhuisd { get; private set; }

    /// <summary>Told once, beside what is written.</summary>
    public Brpvoorval? Kijk { get; private set; }

    /// <summary>There is nothing to write.</summary>
    public bool IsLeeg => _delen.Count == 0;

    /// <summary>What came from the BRP, without the values: those stand in the after-images.</summary>
    public string Reden => $"wijzigingen in de BRP: {string.Join(", ", _delen)}"
        + (_onzeker ? "; of een medewerker dit zelf had verbeterd is niet bekend, dus de BRP gaat voor" : "");

    public static Brpverschil Van(DossierBeeld beeld, Brppersoon brp, Brpgeheugen toen)
    {
        var verschil = new Brpverschil();
        if (beeld.Persoon is { } persoon)
        {
            verschil.Vergelijk(persoon, brp, toen);
        }

        if (brp.Overleden is not null || brp.Opschorting is not null)
        {
            verschil.Kijk = new(brp.Overleden is not null || brp.Opschorting?.Reden == "O" ? "overlijden" : "vertrek", (brp.Overleden ?? brp.Opschorting!.Sinds).Vroegst);
        }
        else if (brp.Gemeentecode == beeld.Dossier.Gemeentecode)
        {
            verschil.VergelijkAdres(beeld.Contact, brp, toen);
            verschil.VergelijkVestiging(beeld, brp);
        }
        else if (brp.Gemeentecode is { Length: 4 } elders && elders != Buitenland && beeld.Dossier.Fase != Fase.Koppeling)
        {
            verschil.VergelijkGemeente(beeld, elders, brp.IngeschrevenSinds);
        }

        if (brp.Geheim)
        {
            verschil.Kijk ??= new("geheim adres", null);
            verschil.NeemAdresWeg(beeld.Contact, toen);
        }

        return verschil;
    }

    private void Vergelijk(Persoon persoon, Brppersoon brp, Brpgeheugen toen)
    {
        var (nu, oud) = (brp.Gegevens, new Persoonsgegevens(persoon.Naam, persoon.Geboortedatum) { Geslacht = persoon.Geslacht });
        var nieuw = oud;
        if (Neem("naam", Brpgeheugen.Naamdeel(persoon.Naam), Brpgeheugen.Naamdeel(nu.Naam), toen.Naam))
        {
            nieuw = nieuw with { Naam = nu.Naam };
        }

        if (nu.Geboortedatum != OnvolledigeDatum.Onbekend && Neem("geboortedatum", persoon.Geboortedatum, nu.Geboortedatum, toen.Geboren is { } geboren ? (object)geboren : null))
        {
            nieuw = nieuw with { Geboortedatum = nu.Geboortedatum };
        }

        if (nu.Geslacht != Geslacht.Onbekend && Neem("geslacht", persoon.Geslacht, nu.Geslacht, toen.Geslacht is { } geslacht ? (object)geslacht : null))
        {
            nieuw = nieuw with { Geslacht = nu.Geslacht };
        }

        // The BRP gives nationalities in no fixed order: one of them is the same.
        if (nu.Nationaliteit is { } nationaliteit && !brp.Nationaliteiten.Contains(persoon.Nationaliteit, StringComparer.Ordinal)
            && Neem("nationaliteit", persoon.Nationaliteit, nationaliteit, toen.Nationaliteit))
        {
            nieuw = nieuw with { Nationaliteit = nationaliteit };
        }

        Gegevens = nieuw == oud ? null : nieuw;
    }

    private void VergelijkAdres(Contactgegevens? contact, Brppersoon brp, Brpgeheugen toen)
    {
        var (hier, daar) = (Brpgeheugen.Adresdeel(contact), Brpgeheugen.Adresdeel(brp.Adres));
        if (daar != new Bereikbaarheid() && Neem("adres", hier, daar, toen.Adres))
        {
            Adres = new Bereikbaarheid
            {
                Telefoon = contact?.Telefoon, Email = contact?.Email, Taal = contact?.Taal, TolkNodig = contact?.TolkNodig ?? false,
                Straat = daar.Straat, Huisnummer = daar.Huisnummer, Postcode = daar.Postcode, Plaats = daar.Plaats,
            };
        }
    }

    /// <summary>What the BRP gave before it became secret, goes; what a colleague put there stays.</summary>
    private void NeemAdresWeg(Contactgegevens? contact, Brpgeheugen toen)
    {
        var hier = Brpgeheugen.Adresdeel(contact);
        if (contact is not null && hier != new Bereikbaarheid() && hier == toen.Adres)
        {
            _delen.Add("adres is geheim");
            Adres = new Bereikbaarheid { Telefoon = contact.Telefoon, Email = contact.Email, Taal = contact.Taal, TolkNodig = contact.TolkNodig };
        }
    }

    private void VergelijkVestiging(DossierBeeld beeld, Brppersoon brp)
    {
        if (brp.IngeschrevenSinds is not { } sinds)
        {
            return;
        }

        var hier = beeld.Dossierfeiten.VestigingIn(beeld.Dossier.Gemeentecode);
        var toen = beeld.Feiten.LastOrDefault(f => f.Soort == Feitsoort.Vestiging && f.Waarde == beeld.Dossier.Gemeentecode && f.Bron is Feitbron.Brp or Feitbron.Duo)?.Van;
        if (Neem("inschrijving in de gemeente", hier, sinds, toen))
        {
            Vestiging = sinds;
        }
    }

    /// <summary>
    /// Who lives in a centre of the COA is registered there and never was here: that is no move. Who was registered here before is.
    /// </summary>
    private void VergelijkGemeente(DossierBeeld beeld, string elders, DateOnly? sinds)
    {
        if (beeld.Dossierfeiten.VestigingIn(beeld.Dossier.Gemeentecode) is not { } hier)
        {
            Kijk = new("andere gemeente", sinds);
        }
        else if (sinds is null || sinds >= hier)
        {
            Verhuisd = elders;
            _delen.Add("verhuizing");
        }
    }

    /// <returns>True: the value of the BRP becomes ours.</returns>
    private bool Neem(string deel, object? hier, object? daar, object? toen)
    {
        if (Equals(hier, daar) || (toen is not null && Equals(toen, daar)))
        {
            return false;
        }

        _onzeker |= toen is null && hier is not null && !Equals(hier, new Bereikbaarheid());
        _delen.Add(deel);
        return true;
    }
}
