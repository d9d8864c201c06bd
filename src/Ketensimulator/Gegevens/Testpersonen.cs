namespace Naast.Ketensimulator.Gegevens;

/// <summary>The public BRP test persons, placed in the region.</summary>
internal static class Testpersonen
{
    private const string Nederland = "6030";

    private static readonly DateOnly EersteVestiging = new(2023, 1, 2);

    /// <summary>All test persons, spread over the given municipalities in a fixed way.</summary>
    public static IEnumerable<Ketenpersoon> Alle(IReadOnlyList<string> gemeentecodes)
    {
        var volgnummer = 0;
        foreach (var rij in Csvtekst.Rijen("testpersonen.csv"))
        {
            var gemeente = gemeentecodes[volgnummer % gemeentecodes.Count];
            var gevestigd = EersteVestiging.AddDays(volgnummer * 3);
            var nationaliteiten = rij[10].Split(';', StringSplitOptions.RemoveEmptyEntries);
            yield return new Ketenpersoon
            {
                Bsn = rij[0],
                Gemeentecode = gemeente,
                GevestigdOp = gevestigd,
                Kandidaat = rij[9] != Nederland && Waardetabellen.KanPlichtigZijn(nationaliteiten),
                Brp = new Brpgegevens
                {
                    ANummer = rij[1],
                    Voornamen = Of(rij[2]),
                    Voorvoegsel = Of(rij[3]),
                    Geslachtsnaam = Of(rij[4]),
                    Geslacht = Of(rij[5]) ?? "O",
                    Geboortedatum = rij[6],
                    GeboorteplaatsCode = Of(rij[7]),
                    Geboorteplaats = Of(rij[8]),
                    Geboorteland = Of(rij[9]),
                    Nationaliteiten = nationaliteiten,
                    Adres = Woonadressen.In(gemeente, volgnummer, gevestigd),
                    DatumVestigingInNederland = Brp.Brpdatum.Tekst(gevestigd.AddDays(-120)),
                    LandVanwaarIngeschreven = Of(rij[9]),
                },
            };
            volgnummer++;
        }
    }

    private static string? Of(string waarde) => waarde.Length == 0 ? null : waarde;
}
