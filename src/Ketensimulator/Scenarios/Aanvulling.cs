using System.Globalization;
using Naast.Ketensimulator.Brp;
using Naast.Ketensimulator.Gegevens;

namespace Naast.Ketensimulator.Scenarios;

/// <summary>Makes further fictitious persons when the candidates run out, so that a demonstration or a load test never ends.</summary>
internal sealed class Aanvulling(Ketenstaat staat, Ketenadressen adressen, Ketenklok klok)
{
    // A part of the test range that neither public test set uses; when it is full, what is free in the rest of the test range.
    private const int EersteNummer = 999_980_000;
    private const int LaatsteNummer = 999_999_999;
    private const int BeginTestreeks = 999_900_000;
    private const long EersteVnummer = 2_900_000_000;

    private static readonly (string Nationaliteit, string Land, string[] Mannen, string[] Vrouwen, string[] Familie)[] Herkomsten =
    [
        ("0336", "7009", ["Khaled", "Samer", "Fadi", "Wael", "Firas"], ["Rania", "Hala", "Lina", "Reem", "Dima"], ["Al Halabi", "Haddad", "Darwish", "Hamdan", "Najjar"]),
        ("0084", "9003", ["Yonas", "Filmon", "Robel", "Henok", "Awet"], ["Selam", "Feven", "Luwam", "Winta", "Senait"], ["Tesfamariam", "Haile", "Woldu", "Zerai", "Russom"]),
        ("0300", "6023", ["Najib", "Farid", "Mirwais", "Omid", "Wahid"], ["Shabnam", "Nargis", "Laila", "Roya", "Yalda"], ["Ahmadi", "Rahimi", "Noori", "Wardak", "Safi"]),
        ("0339", "6043", ["Baran", "Serhat", "Welat", "Rojhat"], ["Berîvan", "Rojda", "Zîlan", "Evîn"], ["Demir", "Aslan", "Yıldız", "Aydın", "Karataş"]),
        ("0058", "5048", ["Saleh", "Nasser", "Hamza", "Majed"], ["Arwa", "Huda", "Afrah", "Samah"], ["Al Adani", "Al Hamdani", "Al Yafei", "Mohsen"]),
        ("0149", "6013", ["Liban", "Farah", "Warsame", "Mahad"], ["Hodan", "Ifrah", "Deqa", "Hibo"], ["Omar Hersi", "Ali Nur", "Osman Dirie", "Mohamud Elmi"]),
        ("0131", "5022", ["Youssef", "Karim"], ["Salma", "Imane"], ["Amrani", "Bennani", "El Idrissi"]),
    ];

    private readonly Lock slot = new();

    private int laatsteNummer = EersteNummer;
    private long laatsteVnummer = EersteVnummer;

    /// <summary>Adds candidates; none for zero or less.</summary>
    /// <param name="tekort">How many.</param>
    /// <param name="gemeentecode">Null: spread over the municipalities of the region.</param>
    /// <param name="metBsn">False: known by V-number only.</param>
    /// <returns>The own ids of who came; fewer than asked when the test range of BSNs is used up.</returns>
    public IReadOnlyList<string> VulAan(int tekort, string? gemeentecode, bool metBsn = true)
    {
        string[] gemeenten = gemeentecode is not null ? [gemeentecode] : [.. adressen.Gemeenten.Where(g => g.Regio).Select(g => g.Code)];
        var ids = new List<string>();
        lock (slot)
        {
            for (var nog = tekort; nog > 0; nog--)
            {
                if (metBsn)
                {
                    if (VolgendVrij(laatsteNummer) is not { } vrij)
                    {
                        break;
                    }

                    laatsteNummer = vrij;
                }
                else
                {
                    do
                    {
                        laatsteVnummer++;
                    }
                    while (staat.PersoonIdVan(laatsteVnummer) is not null);
                }

                var volgnummer = staat.AantalPersonen() + 1;
                var persoon = Maak(metBsn ? laatsteNummer : null, metBsn ? null : laatsteVnummer, volgnummer, gemeenten[volgnummer % gemeenten.Length]);
                staat.Registreer(persoon);
                ids.Add((persoon.Bsn is { } bsn ? staat.PersoonIdVan(bsn) : staat.PersoonIdVan(laatsteVnummer))!);
            }
        }

        return ids;
    }

    private int? VolgendVrij(int vanaf)
    {
        var nummer = vanaf;
        do
        {
            nummer = nummer == LaatsteNummer ? BeginTestreeks : nummer + 1;
            if (nummer == EersteNummer)
            {
                return null;
            }
        }
        while (!VoldoetAanElfproef(nummer) || staat.BijBsn(nummer.ToString(CultureInfo.InvariantCulture)) is not null);

        return nummer;
    }

    private Ketenpersoon Maak(int? bsn, long? vnummer, int volgnummer, string gemeentecode)
    {
        var (nationaliteit, land, mannen, vrouwen, familie) = Herkomsten[volgnummer % Herkomsten.Length];
        var man = volgnummer % 2 == 0;
        var voornamen = man ? mannen : vrouwen;
        var gevestigd = klok.Vandaag.AddDays(-40 - (volgnummer % 60));

        // One in four was born "on 1 January", one in twelve has only a year: so it is in the real population.
        var jaar = klok.Vandaag.Year - 20 - (volgnummer * 7 % 40);
        var dag = volgnummer % 12 == 0 ? "0000" : volgnummer % 4 == 0 ? "0101" : $"{1 + (volgnummer % 12):00}{1 + (volgnummer * 5 % 28):00}";
        return new Ketenpersoon
        {
            Bsn = bsn?.ToString(CultureInfo.InvariantCulture),
            VNummer = vnummer,
            Gemeentecode = gemeentecode,
            GevestigdOp = gevestigd,
            Brp = new Brpgegevens
            {
                Voornamen = voornamen[volgnummer / 2 % voornamen.Length],
                Geslachtsnaam = familie[volgnummer / 3 % familie.Length],
                Geslacht = man ? "M" : "V",
                Geboortedatum = jaar.ToString("0000", CultureInfo.InvariantCulture) + dag,
                Geboorteland = land,
                Nationaliteiten = [nationaliteit],
                Adres = Woonadressen.In(gemeentecode, volgnummer, gevestigd),
                DatumVestigingInNederland = Brpdatum.Tekst(gevestigd.AddDays(-200)),
                LandVanwaarIngeschreven = land,
            },
        };
    }

    private static bool VoldoetAanElfproef(int nummer)
    {
        var som = -(nummer % 10);
        var rest = nummer / 10;
        for (var gewicht = 2; gewicht <= 9; gewicht++, rest /= 10)
        {
            som += gewicht * (rest % 10);
        }

        return som % 11 == 0;
    }
}
