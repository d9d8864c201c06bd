namespace Naast.Web.Demo;

/// <summary>Names as the naming systems have them: a father's first name in Eritrea, one shared name in Türkiye, two in Colombia.</summary>
internal static class Namen
{
    /// <summary>Turkish and Western couples may share a name; elsewhere a wife keeps her own.</summary>
    private static readonly string[] GedeeldePartnernaam = ["TR", "TR-KU", "IN", "US", "GB", "PH"];

    public static void Geef(Concept lid, Toeval t)
    {
        var pool = lid.Herkomst.Namen;
        var voornaam = t.Kies(lid.Vrouw ? pool.Vrouwen : pool.Mannen);
        while (lid.Huis.Leden.Any(ander => ander != lid && ander.Voornamen == voornaam.Latijns))
        {
            voornaam = t.Kies(lid.Vrouw ? pool.Vrouwen : pool.Mannen);
        }

        lid.Voornamen = voornaam.Latijns;
        var (achternaam, eigen) = Achternaam(lid, voornaam, t);
        var (voorvoegsel, naam) = Splits(lid.Herkomst.Code, achternaam);
        lid.Voorvoegsel = voorvoegsel;
        lid.Geslachtsnaam = naam;
        lid.NaamEigenSchrift = voornaam.EigenSchrift is { } eigenVoornaam && eigen is not null ? $"{eigenVoornaam} {eigen}" : null;
    }

    /// <summary>Lower-case ASCII for a mail address; letters that do not decompose (ı, ø) have their own row.</summary>
    public static string Kaal(string naam)
    {
        var letters = naam.Normalize(System.Text.NormalizationForm.FormD).Select(teken => teken switch
        {
            'ı' => 'i',
            'ø' or 'Ø' => 'o',
            'ł' or 'Ł' => 'l',
            'đ' or 'Đ' => 'd',
            _ => char.ToLowerInvariant(teken),
        });
        return string.Concat(letters.Where(char.IsAsciiLetter));
    }

    private static (string Latijns, string? Eigen) Achternaam(Concept lid, Naamvorm voornaam, Toeval t)
    {
        var pool = lid.Herkomst.Namen;
        if (Gedeeld(lid) is { } gedeeld)
        {
            return gedeeld;
        }

        if (lid.Herkomst.Patroniem)
        {
            var vader = t.Kies(t.Kans(50) ? pool.Mannen : pool.Geslachtsnamen);
            while (vader.Latijns == voornaam.Latijns)
            {
                vader = t.Kies(pool.Mannen);
            }

            var grootvader = t.Kies(pool.Geslachtsnamen);
            return t.Kans(35) && grootvader.Latijns != vader.Latijns
                ? ($"{vader.Latijns} {grootvader.Latijns}", $"{vader.EigenSchrift} {grootvader.EigenSchrift}")
                : (vader.Latijns, vader.EigenSchrift);
        }

        var naam = t.Kies(pool.Geslachtsnamen);
        if (lid.Herkomst.Code is "RU" && lid.Vrouw && naam.Latijns.EndsWith('v'))
        {
            return (naam.Latijns + "a", naam.EigenSchrift is null ? null : naam.EigenSchrift + "а");
        }

        if (lid.Herkomst.Code is "CO" or "BR")
        {
            var tweede = t.Kies(pool.Geslachtsnamen);
            return tweede == naam ? (naam.Latijns, null) : ($"{naam.Latijns} {tweede.Latijns}", null);
        }

        return (naam.Latijns, naam.EigenSchrift);
    }

    private static (string Latijns, string? Eigen)? Gedeeld(Concept lid)
    {
        var ouder = lid.Huis.Leden.FirstOrDefault(ander => ander != lid && ander.Voornamen is not null && ander.Rol is HuishoudRol.Partner);
        if (ouder is null)
        {
            return null;
        }

        var vader = lid.Huis.Leden.FirstOrDefault(ander => ander is { Vrouw: false, Rol: HuishoudRol.Partner, Voornamen: not null });
        if (lid.Rol is HuishoudRol.Kind && vader is not null)
        {
            return lid.Herkomst.Patroniem
                ? (vader.Voornamen!, vader.NaamEigenSchrift?.Split(' ')[0])
                : (vader.Geslachtsnaam!, vader.NaamEigenSchrift is { } eigen ? eigen[(eigen.IndexOf(' ', StringComparison.Ordinal) + 1)..] : null);
        }

        return GedeeldePartnernaam.Contains(lid.Herkomst.Code) ? (ouder.Geslachtsnaam!, null) : null;
    }

    /// <summary>Only Spanish particles are split; an Arabic Al or El may be part of the name (BRP keeps what the document says).</summary>
    private static (string? Voorvoegsel, string Naam) Splits(string herkomst, string naam)
    {
        if (herkomst is not "PH")
        {
            return (null, naam);
        }

        foreach (var voorvoegsel in new[] { "delos", "dela", "del", "de" })
        {
            if (naam.StartsWith(voorvoegsel + " ", StringComparison.Ordinal))
            {
                return (voorvoegsel, naam[(voorvoegsel.Length + 1)..]);
            }
        }

        return (null, naam);
    }
}
