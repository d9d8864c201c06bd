using System.Collections.Frozen;

namespace Naast.Ketensimulator.Notificaties;

/// <summary>DUO's published event codes with their descriptions; what a person went through is told in these words.</summary>
internal static class Gebeurtenisboek
{
    /// <summary>Code, description, and the subjects to read next.</summary>
    public static IReadOnlyList<(string Code, string Omschrijving, string Lees)> Alle { get; } =
    [
        ("SS101", "Persoon is inburgeringsplichtig", "Inburgeringsplicht, Examen"),
        ("SS102", "Inburgeringstermijn gestart", "Inburgeringstermijn"),
        ("SS103", "Termijn ambtshalve verlengd", "Inburgeringstermijn"),
        ("SS104", "Termijn op verzoek verlengd", "Inburgeringstermijn, Verlenging"),
        ("SS106", "Diploma behaald", "Inburgeringsplicht"),
        ("SS107", "Gehele vrijstelling toegekend", "Inburgeringsplicht, Vrijstelling"),
        ("SS108", "Gehele ontheffing toegekend", "Inburgeringsplicht, Ontheffing"),
        ("SS109", "Tijdelijke vrijstelling toegekend", "Inburgeringsplicht, Vrijstelling"),
        ("SS110", "Inburgeringsplicht ingetrokken", "Inburgeringsplicht"),
        ("SS111", "Persoon is overleden", "Inburgeringsplicht"),
        ("SS112", "Verzoek verlenging ingediend", "Verlenging"),
        ("SS113", "Verzoek verlenging afgewezen", "Verlenging"),
        ("SS114", "Verzoek gehele vrijstelling afgewezen", "Vrijstelling"),
        ("SS115", "Verzoek tijdelijke vrijstelling afgewezen", "Vrijstelling"),
        ("SS116", "Verzoek gedeeltelijke vrijstelling afgewezen", "Vrijstelling"),
        ("SS117", "Verzoek gedeeltelijke vrijstelling toegekend", "Vrijstelling, Examen"),
        ("SS118", "Verzoek ontheffing afgewezen", "Ontheffing"),
        ("SS119", "Verzoek gedeeltelijke ontheffing toegekend", "Ontheffing, Examen"),
        ("SS120", "Inburgeringsplichtige in gemeente gevestigd zonder PIP", "Inburgeringsplicht, Examen"),
        ("SS121", "Inburgeringsplichtige in gemeente gevestigd met PIP vorige gemeente", "Inburgeringsplicht, Inburgeringstermijn, PIP"),
        ("SS122", "Vertrokken naar andere gemeente", "Gebeurtenis"),
        ("SS123", "Vertrokken uit Nederland", "Gebeurtenis"),
        ("SS124", "Doelgroep van asielstatushouder naar gezinsmigrant en overige migrant gewijzigd", "Inburgeringsplicht"),
        ("SS125", "Doelgroep van gezinsmigrant en overige migrant naar asielstatushouder gewijzigd", "Inburgeringsplicht"),
        ("SS126", "Termijn van 10 weken verstreken, nog geen leerroute", "Gebeurtenis"),
        ("SS127", "Nog geen inburgeringsaanbod ontvangen", "Gebeurtenis"),
        ("SS128", "Persoon is inburgeringsplichtig, maar bereikt AOW-leeftijd binnen 6 maanden", "Inburgeringsplicht, Examen"),
        ("SS129", "Tijdelijke vrijstelling ingetrokken, nog geen leerroute bekend", "Inburgeringsplicht, Vrijstelling"),
        ("SS130", "Tijdelijke vrijstelling ingetrokken, PIP al bekend", "Inburgeringsplicht, Inburgeringstermijn, PIP, Vrijstelling"),
        ("SS131", "Leerbaarheidstoets is afgenomen en resultaat is bekend", "Leerbaarheidstoets"),
        ("SS132", "Opleidingscontract ontvangen, nog geen PIP", "Gebeurtenis"),
        ("SS133", "Opleidingscontract ontvangen met taalniveau niet conform de opgegeven leerroute", "Gebeurtenis"),
        ("SS135", "Opleidingscontract ontvangen met te hoog taalniveau conform de PIP (Z-route)", "Gebeurtenis"),
        ("SS136", "Opleidingscontract voor taalschakeltraject ontvangen, geen onderwijsroute", "Gebeurtenis"),
        ("SS137", "Persoon is aangemeld voor de leerbaarheidstoets", "Leerbaarheidstoets"),
        ("SS139", "Persoon is inburgeringsplichtig en de termijn van 10 weken voor vaststellen leerroute is gestart", "Inburgeringsplicht, Examen"),
        ("SS140", "Verzoek ontheffing bijzondere individuele omstandigheden, advies gevraagd", "Gebeurtenis"),
        ("SS141", "Tekst voor certificaat Z-route beschikbaar", "Gebeurtenis"),
        ("SS142", "Niet-vrijstellende opleiding beëindigd wegens uitschrijving", "Gebeurtenis"),
        ("SS199", "Uitslag examen bekend", "Examen"),
    ];

    private static readonly FrozenDictionary<string, string> Omschrijvingen = Alle.ToFrozenDictionary(g => g.Code, g => g.Omschrijving, StringComparer.Ordinal);

    public static string Omschrijving(string code) => Omschrijvingen.GetValueOrDefault(code, "Gebeurtenis die niet gepubliceerd is");
}
