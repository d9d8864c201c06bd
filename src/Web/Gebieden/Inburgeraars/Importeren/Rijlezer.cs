using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Web.Dossiervorming;

namespace Naast.Web.Gebieden.Inburgeraars.Importeren;

/// <summary>Reads one row into a dossier, and notes what is wrong with it.</summary>
internal sealed class Rijlezer(Importstaat staat, Gegevenscontrole controle, DateOnly vandaag, List<Importbezwaar> bezwaren)
{
    /// <summary>By name or subject, folded.</summary>
    public required IReadOnlyDictionary<string, string> Regisseurs { get; init; }

    /// <returns>Null when the row has a fault.</returns>
    public Importklaar? Lees(Importrij rij)
    {
        var eerder = bezwaren.Count;
        string? Cel(string veld) => staat.Kolommen.TryGetValue(veld, out var kolom) && kolom < rij.Cellen.Length && rij.Cellen[kolom].Length > 0 ? rij.Cellen[kolom] : null;
        void Mis(string veld, string tekst) => bezwaren.Add(new Importbezwaar(
            rij.Nummer, staat.Kolommen.TryGetValue(veld, out var kolom) ? staat.Koppen[kolom] : Naam(veld),
            veld == nameof(Ruwegegevens.Bsn) ? "" : Cel(veld) ?? "", tekst));
        DateOnly? Datum(string veld)
        {
            if (Cel(veld) is not { } tekst)
            {
                return null;
            }

            if (Importwaarden.TryDatum(tekst, out var dag))
            {
                return dag;
            }

            Mis(veld, $"Deze datum bestaat niet, of wij kunnen hem niet lezen. {Importwaarden.Datumuitleg}");
            return null;
        }

        OnvolledigeDatum geboren = default;
        if (Cel(nameof(Ruwegegevens.Geboren)) is { } geboorte && !Importwaarden.TryOnvolledig(geboorte, out geboren))
        {
            Mis(nameof(Ruwegegevens.Geboren), $"Deze geboortedatum bestaat niet, of wij kunnen hem niet lezen. {Importwaarden.Datumuitleg} Alleen het jaar mag ook.");
        }

        var tolk = false;
        if (Cel(nameof(Ruwegegevens.TolkNodig)) is { } tolktekst && !Importwaarden.TryJaNee(tolktekst, out tolk))
        {
            Mis(nameof(Ruwegegevens.TolkNodig), "Vul ja of nee in.");
        }

        string? regisseur = null;
        if (Cel(Importvelden.Casusregisseur) is { } wie && !Regisseurs.TryGetValue(Zoekvorm.Van(wie), out regisseur))
        {
            Mis(Importvelden.Casusregisseur, "Deze collega kennen wij niet. Gebruik de naam zoals die in Naast staat, of laat de cel leeg.");
        }

        var ruw = new Ruwegegevens
        {
            Voornamen = Cel(nameof(Ruwegegevens.Voornamen)), Voorvoegsel = Cel(nameof(Ruwegegevens.Voorvoegsel)), Geslachtsnaam = Cel(nameof(Ruwegegevens.Geslachtsnaam)),
            Geboren = geboren, Geslacht = Cel(nameof(Ruwegegevens.Geslacht)), Nationaliteit = Cel(nameof(Ruwegegevens.Nationaliteit)),
            Vnummer = Cel(nameof(Ruwegegevens.Vnummer)), Bsn = Cel(nameof(Ruwegegevens.Bsn)), Gemeente = Cel(nameof(Ruwegegevens.Gemeente)) ?? staat.Gemeente,
            Telefoon = Cel(nameof(Ruwegegevens.Telefoon)), Email = Cel(nameof(Ruwegegevens.Email)), Straat = Cel(nameof(Ruwegegevens.Straat)),
            Huisnummer = Cel(nameof(Ruwegegevens.Huisnummer)), Postcode = Cel(nameof(Ruwegegevens.Postcode)), Plaats = Cel(nameof(Ruwegegevens.Plaats)),
            Taal = Cel(nameof(Ruwegegevens.Taal)), TolkNodig = tolk, Doelgroep = Cel(nameof(Ruwegegevens.Doelgroep)),
            BeginPlicht = Datum(nameof(Ruwegegevens.BeginPlicht)), Kennisgeving = Datum(nameof(Ruwegegevens.Kennisgeving)), Vestiging = Datum(nameof(Ruwegegevens.Vestiging)),
        };
        var nieuw = controle.Controleer(ruw, staat.Kanaal, Feitbron.Import, Mis);
        var begin = Datum(Importvelden.BeginTermijn);
        var plan = Plan(Datum(Importvelden.DagtekeningPip), Cel(Importvelden.Leerroute), begin, Datum(Importvelden.LaatsteDagTermijn), Mis);
        foreach (var voorwaarde in plan?.MagOvernemen(ruw.BeginPlicht, vandaag).NietVervuld ?? [])
        {
            Mis(Importvelden.DagtekeningPip, $"Niet waar: {voorwaarde.Omschrijving}. {voorwaarde.Herstel}");
        }

        var behaald = Behaald.Lees(Cel, Datum, begin, vandaag, Mis);
        return nieuw is null || bezwaren.Count > eerder ? null : new Importklaar(rij.Nummer, nieuw with { Casusregisseur = regisseur }, plan, behaald);
    }

    private static Planovername? Plan(DateOnly? dagtekening, string? route, DateOnly? begin, DateOnly? laatste, Action<string, string> mis)
    {
        Leerroute leerroute = default;
        var goed = true;
        void Mis(string veld, string tekst)
        {
            goed = false;
            mis(veld, tekst);
        }

        if (route is not null && !Importwaarden.TryLeerroute(route, out leerroute))
        {
            Mis(Importvelden.Leerroute, "Deze leerroute kennen wij niet. Kies uit: B1, Onderwijs, Z.");
        }

        if (dagtekening is null && (route ?? (object?)begin ?? laatste) is not null)
        {
            Mis(Importvelden.DagtekeningPip, "Vul ook de dagtekening van het PIP in, of laat leerroute en termijn leeg.");
        }
        else if (dagtekening is not null && route is null)
        {
            Mis(Importvelden.Leerroute, "Vul ook de leerroute van het PIP in: B1, Onderwijs of Z.");
        }

        if (begin is null != laatste is null)
        {
            Mis(begin is null ? Importvelden.BeginTermijn : Importvelden.LaatsteDagTermijn, "Vul het begin én de laatste dag van de termijn in, of laat ze allebei leeg.");
        }

        return goed && dagtekening is { } dag ? new Planovername(dag, leerroute, begin is { } b && laatste is { } l ? new Termijn(b, l) : null) : null;
    }

    private static string Naam(string veld) => Importvelden.Alle.FirstOrDefault(v => v.Sleutel == veld)?.Naam ?? veld;
}
