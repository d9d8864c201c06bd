using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Werk;

/// <summary>A kind of work in plain words.</summary>
/// <param name="Wat">What must happen.</param>
/// <param name="Grond">Why then, with the article, in one short line.</param>
public sealed record Werkwoorden(string Wat, string Grond)
{
    private const string TienWeken = "10 weken voor het PIP (art. 5.3 Besluit)";

    public static Werkwoorden Van(Werksoort soort) => soort switch
    {
        Werksoort.WachtOpKennisgeving => new("Wacht op de brief van DUO", "Met die brief beginnen de 10 weken (art. 5.3 Besluit)"),
        Werksoort.IntakeStarten => new("Brede intake starten", TienWeken),
        Werksoort.IntakeAfronden => new("Brede intake afronden", TienWeken),
        Werksoort.PipOpstellen => new("Plan (PIP) opstellen", TienWeken),
        Werksoort.PipBeslissen => new("Beslissen over het plan (PIP)", TienWeken),
        Werksoort.Bekendmaken => new("Besluit bekendmaken", "Het besluit werkt pas na bekendmaking (art. 3:40 Awb)"),
        Werksoort.InvoerenBijDuo => new("Plan invoeren in het portaal van DUO", "DUO stelt daarna de termijn vast (art. 11 Wet)"),
        Werksoort.WachtOpTermijn => new("Wacht op de termijn van DUO", "DUO stelt de termijn van 3 jaar vast (art. 11 Wet)"),
        Werksoort.GegevensNakijken => new("Gegevens nakijken", "Met deze feiten kan niets berekend worden"),
        Werksoort.CursusAanbieden => new("Cursus aanbieden", "Binnen 3 maanden na het PIP (art. 16 Wet, art. 4.1 Regeling)"),
        Werksoort.CursusLatenStarten => new("Taalschakeltraject laten starten", "Binnen 6 maanden na het PIP (art. 4.1 Regeling). Wacht op: taalschool"),
        Werksoort.UrenBespreken => new("Bespreken of B1 haalbaar is", "600 uur taalles gevolgd (art. 5.5 Besluit)"),
        Werksoort.Herbeoordelen => new("Opnieuw bekijken hoe het gaat", "Afgesproken dag (art. 17 Wet)"),
        Werksoort.ContactZoeken => new("Contact zoeken", "Het ritme dat met deze persoon is afgesproken"),
        Werksoort.OntzorgenAfronden => new("Ontzorgen afronden", "Na 6 maanden stopt de plicht (art. 56a Participatiewet)"),
        Werksoort.RouteBekijken => new("Past de leerroute nog?", "Wisselen kan tot 18 maanden (art. 5.4 Besluit)"),
        Werksoort.LaatsteMaandenBespreken => new("Laatste zes maanden bespreken", "Verlenging vragen kan nu (art. 12 Wet)"),
        Werksoort.PvtAfronden => new("PVT laten afronden", "Binnen de termijn (art. 6 en 24 Wet). Wacht op: inburgeraar"),
        Werksoort.MapAfronden => new("MAP laten afronden", "Binnen de termijn (art. 6 en 24 Wet). Wacht op: inburgeraar"),
        Werksoort.EindgesprekHouden => new("Eindgesprek Z-route houden", "Alleen het college mag dit gesprek voeren (art. 3.14 Besluit)"),
        Werksoort.WachtOpInformatie => new("Wacht op informatie van een ander", "Het plan kan niet zonder (art. 5.3 Besluit, lid 2)"),
        Werksoort.WachtOpDuo => new("Wacht op DUO", "De termijn is voorbij of de plicht is onderbroken: DUO beslist (art. 24 Wet)"),
        _ => new("Voortgang volgen", "Einde van de termijn van 3 jaar (art. 11 Wet)"),
    };
}

/// <summary>The one button of a row: what it says and where it leads, by what the asker may do.</summary>
public readonly record struct Werkknop(string Tekst, string Adres)
{
    public static Werkknop Van(Werksoort soort, Guid dossier, Toegang toegang)
    {
        var basis = $"/dossiers/{dossier}";
        return soort switch
        {
            Werksoort.IntakeStarten when toegang.Heeft(Recht.IntakeUitvoeren) => new("Starten", basis + "/intake"),
            Werksoort.IntakeAfronden when toegang.Heeft(Recht.IntakeUitvoeren) => new("Verder", basis + "/intake"),
            Werksoort.PipOpstellen when toegang.Heeft(Recht.PipOpstellen) => new("Plan maken", basis + "/plan"),
            Werksoort.PipBeslissen when toegang.Heeft(Recht.PipVaststellen) => new("Beoordelen", basis + "/plan/beslissen"),
            Werksoort.Bekendmaken => new("Bekendmaken", basis + "/besluit"),
            Werksoort.InvoerenBijDuo when toegang.Heeft(Recht.PortaalInvoeren) => new("Invoeren", "/keten/portaal"),
            Werksoort.GegevensNakijken => new("Nakijken", basis + "/termijnen"),
            Werksoort.Herbeoordelen or Werksoort.LaatsteMaandenBespreken or Werksoort.UrenBespreken when toegang.Heeft(Recht.FeitVastleggen) =>
                new("Afspreken", $"{basis}/wat-als?soort={Feitsoort.Herbeoordeling}"),
            Werksoort.WachtOpInformatie when toegang.Heeft(Recht.FeitVastleggen) => new("Vastleggen", $"{basis}/wat-als?soort={Feitsoort.InformatieVanDerde}"),
            _ when Feit(soort) is { } feit && toegang.Heeft(Recht.FeitVastleggen) => new("Vastleggen", $"{basis}/wat-als?soort={feit}"),
            _ => new("Bekijken", basis),
        };
    }

    /// <summary>The fact that ends this work; null when no single fact does.</summary>
    public static Feitsoort? Feit(Werksoort soort) => soort switch
    {
        Werksoort.CursusAanbieden => Feitsoort.Cursusaanbod,
        Werksoort.CursusLatenStarten => Feitsoort.Cursusstart,
        Werksoort.PvtAfronden => Feitsoort.PvtAfgerond,
        Werksoort.MapAfronden => Feitsoort.MapAfgerond,
        Werksoort.EindgesprekHouden => Feitsoort.Eindgesprek,
        Werksoort.RouteBekijken => Feitsoort.Schakeling,
        _ => null,
    };
}

/// <summary>Names and places of the phases on the bar of five.</summary>
public static class Faseweergave
{
    private const int Delen = 5;
    private static readonly Dictionary<Fase, Microsoft.AspNetCore.Html.IHtmlContent> Balken =
        Enum.GetValues<Fase>().ToDictionary(fase => fase, fase => Opmaak.FasebalkTagHelper.Html(Plaats(fase), Delen, Naam(fase)));

    public static string Naam(Fase fase) => fase switch
    {
        Fase.Kennisgeving => "Brief van DUO",
        Fase.TerBeslissing => "Ter beslissing",
        Fase.Beeindigd => "Beëindigd",
        _ => fase.ToString(),
    };

    public static Microsoft.AspNetCore.Html.IHtmlContent Balk(Fase fase) => Balken[fase];

    private static int Plaats(Fase fase) => fase switch
    {
        Fase.Koppeling or Fase.Kennisgeving => 1,
        Fase.Intake => 2,
        Fase.Plan or Fase.TerBeslissing => 3,
        Fase.Leerroute => 4,
        _ => 5,
    };
}
