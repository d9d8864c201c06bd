using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Inburgeraars;

/// <summary>What somebody asks of us about the own dossier.</summary>
public enum Verzoeksoort
{
    /// <summary>Who looked into my dossier, and what stands in it (art. 15 AVG).</summary>
    [Keuzenaam("inzage: wat staat er, en wie keek")]
    Inzage,

    /// <summary>Something is not right (art. 16 AVG).</summary>
    [Keuzenaam("verbetering van gegevens")]
    Verbetering,

    [Keuzenaam("een tolk")]
    Tolk,

    [Keuzenaam("iets anders")]
    Anders,
}

/// <summary>How it was asked.</summary>
public enum Verzoekweg
{
    [Keuzenaam("in een gesprek")]
    Gesprek,

    [Keuzenaam("telefonisch")]
    Telefoon,

    [Keuzenaam("op papier")]
    Papier,
}

/// <summary>A question of the person, with the day on which there is an answer at the latest.</summary>
public sealed class Burgerverzoek : Aggregaat, IDossiergebonden
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 500;

    private Burgerverzoek()
    {
    }

    public Guid DossierId { get; private set; }

    public Verzoeksoort Soort { get; private set; }

    public Verzoekweg Weg { get; private set; }

    public string Wat { get; private set; } = "";

    public DateOnly Ontvangen { get; private set; }

    /// <summary>Last day for the answer.</summary>
    public DateOnly AntwoordVoor { get; private set; }

    public DateOnly? Beantwoord { get; private set; }

    public string? Antwoord { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public bool IsOpen => Beantwoord is null;

    public bool TeLaat(DateOnly dag) => IsOpen && AntwoordVoor < dag;

    /// <summary>
    /// A month for what the AVG gives a right to (art. 12 lid 3 AVG); for the rest what the region promises. Weekends and holidays
    /// do not move it: a promise is not a term of the Awb.
    /// </summary>
    /// <exception cref="GeenVersie">The day lies before the law.</exception>
    public static Berekening<DateOnly> Uiterste(Verzoeksoort soort, DateOnly ontvangen, Regelset regels)
    {
        var parameter = soort is Verzoeksoort.Inzage or Verzoeksoort.Verbetering ? Verzoekparameters.Avg : Verzoekparameters.Gewoon;
        var versie = regels.Versie(parameter.Sleutel, ontvangen);
        var dag = Termijnrekening.LaatsteDagNa(ontvangen, parameter.Lees(versie.Waarde), regels.Feestdagen).Ongewijzigd;
        return new(dag, new Onderbouwing("Antwoord uiterlijk op {0}.", [dag], versie.Bron,
            [Onderbouwing.Toegepast("Ontvangen op {0}. Het antwoord komt binnen {1}.", versie, ontvangen, versie.Waarde)]), [versie]);
    }

    public static Burgerverzoek Ontvang(Guid id, Dossier dossier, Verzoeksoort soort, Verzoekweg weg, string wat, DateOnly ontvangen, DateOnly antwoordVoor)
    {
        var verzoek = new Burgerverzoek
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Soort = soort, Weg = weg, Wat = wat.Trim(), Ontvangen = ontvangen, AntwoordVoor = antwoordVoor,
        };
        verzoek.Meld(Inburgeraarsgebeurtenissen.VerzoekOntvangen);
        return verzoek;
    }

    /// <exception cref="InvalidOperationException">It was answered before.</exception>
    public void Beantwoordt(string antwoord, DateOnly dag)
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("Dit verzoek is al beantwoord.");
        }

        (Antwoord, Beantwoord) = (antwoord.Trim(), dag);
        Meld(Inburgeraarsgebeurtenissen.VerzoekBeantwoord);
    }
}
