using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Naast.Kern.Aansluitingen;
using Naast.Kern.Beleidsstukken;
using Naast.Kern.Besluiten;
using Naast.Kern.Brieven;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Opdrachtgever;
using Naast.Kern.Uitwisseling;
using Naast.Kern.Verantwoording;
using Naast.Web.Data;

namespace Naast.Web.Uitwisseling;

/// <summary>Every table of the model with what becomes of it: a table that is on no list goes along when it is of a dossier, and is a fault when not.</summary>
public static class Pakkettabellen
{
    private const string Register = "een register van de regio: wie het pakket overneemt heeft een eigen register";
    private const string Opnieuw = "wordt opnieuw berekend uit wat meegaat";
    private const string Werkplek = "van één medewerker op deze werkplek, geen gegeven van een inburgeraar";
    private const string Machine = "van deze installatie zelf";

    /// <summary>Goes along to be read: rows of the municipalities in the package, and of the region itself.</summary>
    public static IReadOnlyDictionary<Type, string> Naslag { get; } = new Dictionary<Type, string>
    {
        [typeof(Gemeente)] = Register, [typeof(Organisatie)] = Register, [typeof(Team)] = Register, [typeof(Medewerker)] = "wie hier voor deze gemeenten werkt, om namen te kunnen lezen: toegang geeft elke organisatie zelf",
        [typeof(Locatie)] = Register, [typeof(Mandaatregel)] = "mandaat gaat niet over met een bestand: het ontvangende college besluit zelf", [typeof(Gemandateerde)] = Register,
        [typeof(Bestuursstap)] = Register, [typeof(Taaktoedeling)] = Register, [typeof(Beleidsregel)] = Register, [typeof(Beleidsvoorstel)] = Register, [typeof(Beleidsstuk)] = Register,
        [typeof(Beleidsvaststelling)] = Register, [typeof(Aanwijzing)] = Register, [typeof(Steekproef)] = Register, [typeof(Brieftekst)] = Register, [typeof(Cbsindeling)] = Register,
        [typeof(Kwartaallevering)] = "wat hier aan het CBS is geleverd, als alle gemeenten van de levering in het pakket zitten", [typeof(Datapakket)] = "welke pakketten hier zijn gemaakt, als alle gemeenten ervan in dit pakket zitten",
        [typeof(Instellingnaam)] = Register, [typeof(Duocontactpersoon)] = Register, [typeof(Duotelling)] = "wat DUO telde, naast onze telling",
    };

    /// <summary>Stays here, with the reason.</summary>
    public static IReadOnlyDictionary<Type, string> Blijft { get; } = new Dictionary<Type, string>
    {
        [typeof(Werkrij)] = Opnieuw, [typeof(Signaalrij)] = Opnieuw, [typeof(Zoeknaam)] = Opnieuw, [typeof(Signaalronde)] = Opnieuw, [typeof(Beleidsproef)] = "een proef, geen gegeven",
        [typeof(Beleidsproefregel)] = "een proef, geen gegeven", [typeof(Steekproefregel)] = "welke besluiten nu open staan voor een steekproef; de steekproef zelf gaat mee",
        [typeof(Cbsregel)] = "het rapport bij een levering; de levering zelf gaat mee", [typeof(Uitvoerbestand)] = Machine, [typeof(Uitvoerdeel)] = Machine,
        [typeof(Verzoeksleutel)] = Machine, [typeof(Concept)] = Werkplek, [typeof(Lijstweergave)] = Werkplek, [typeof(Voorkeur)] = Werkplek, [typeof(Melding)] = Werkplek, [typeof(Kijker)] = Werkplek,
        [typeof(Klus)] = Werkplek, [typeof(Agendasleutel)] = Werkplek, [typeof(Bulkopdracht)] = "een opdracht voor meer dossiers; wat zij deed staat bij elk dossier", [typeof(Bulkregel)] = "een opdracht voor meer dossiers; wat zij deed staat bij elk dossier",
        [typeof(Wezencontrole)] = Machine, [typeof(Intrekking)] = Machine, [typeof(DataProtectionKey)] = Machine, [typeof(Duoverschil)] = Opnieuw, [typeof(Spiegelronde)] = Machine, [typeof(Duoinstelling)] = "de lijst van scholen van DUO: elke nacht opnieuw gelezen",
        [typeof(Aansluiting)] = "toegang voor een programma: die geeft elke organisatie zelf", [typeof(Aansluitinggebruik)] = Machine, [typeof(Anker)] = "het zegel over alle stromen van deze installatie",
    };

    /// <summary>Not of one dossier by a column of its own; read in their own way.</summary>
    public static IReadOnlyList<Type> Eigen { get; } = [typeof(Handelingrij), typeof(Gebeurtenisrij), typeof(Ketenhoofd), typeof(Inzageregel), typeof(InkomendBericht)];

    /// <summary>Tables that go along, in the order in which they can be taken over.</summary>
    /// <exception cref="InvalidOperationException">A table of which nobody said what becomes of it.</exception>
    public static IReadOnlyList<Pakkettabel> Alle(IModel model)
    {
        var soorten = model.GetEntityTypes().Where(soort => !Blijft.ContainsKey(soort.ClrType)).ToArray();
        if (soorten.FirstOrDefault(soort => !IsPerDossier(soort.ClrType) && !Eigen.Contains(soort.ClrType) && !Naslag.ContainsKey(soort.ClrType)) is { } vergeten)
        {
            throw new InvalidOperationException($"Wat er met {vergeten.GetTableName()} gebeurt als een gemeente weggaat, staat nergens.");
        }

        return
        [
            .. soorten.Select(soort => new Pakkettabel(soort, Naslag.ContainsKey(soort.ClrType) ? Pakketplaats.Naslag : Pakketplaats.Mee))
                .OrderBy(tabel => tabel.Plaats).ThenBy(tabel => Volgorde(tabel.Soort.ClrType)).ThenBy(tabel => tabel.Naam, StringComparer.Ordinal),
        ];
    }

    internal static bool IsPerDossier(Type soort) => soort == typeof(Dossier) || soort == typeof(Zichtregel) || typeof(IDossiergebonden).IsAssignableFrom(soort);

    private static int Volgorde(Type soort) => soort == typeof(Dossier) ? 0 : soort == typeof(Persoon) ? 1 : soort == typeof(Handelingrij) ? 2 : soort == typeof(Gebeurtenisrij) ? 3 : 4;
}
