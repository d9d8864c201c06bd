using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Intake;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Intake;

/// <summary>What is typed in a step, as it was typed; the fields of other steps stay empty.</summary>
public sealed partial class Intakeinvoer
{
    public Datuminvoer? AlleenGesprekVerteld { get; set; }

    public string? Gesprekken { get; set; }

    public string? Leerbaarheid { get; set; }

    public string? LeerbaarheidToelichting { get; set; }

    public string? Opleidingsniveau { get; set; }

    public string? OpleidingEnWerk { get; set; }

    public string? Omstandigheden { get; set; }

    public string? Gezondheid { get; set; }

    public string? KinderenInHuis { get; set; }

    public string? VoorschoolseEducatie { get; set; }

    public string? Taalniveau { get; set; }

    public string? Geletterdheid { get; set; }

    public string? Taal { get; set; }

    public string? Participatie { get; set; }

    public string? EigenWens { get; set; }

    public string? WensOnderwijs { get; set; }

    public string? Zelfredzaamheid { get; set; }

    public static Intakeinvoer Van(DossierBeeld beeld)
    {
        var a = beeld.Intake?.Antwoorden ?? new Intakeantwoorden();
        return new Intakeinvoer
        {
            AlleenGesprekVerteld = Datuminvoer.Van(a.AlleenGesprekVerteld), Gesprekken = a.Gesprekken,
            Leerbaarheid = a.Leerbaarheid == Kern.Intake.Leerbaarheid.NogNietBekend ? null : a.Leerbaarheid.ToString(),
            LeerbaarheidToelichting = a.LeerbaarheidToelichting, Opleidingsniveau = a.Opleidingsniveau, OpleidingEnWerk = a.OpleidingEnWerk,
            Omstandigheden = a.Omstandigheden, Gezondheid = beeld.Gezondheid?.Tekst, KinderenInHuis = Stapformulier.JaNee(a.KinderenInHuis),
            VoorschoolseEducatie = a.VoorschoolseEducatie, Taalniveau = a.Taalniveau,
            Geletterdheid = a.Geletterdheid == Kern.Intake.Geletterdheid.NogNietBekend ? null : a.Geletterdheid.ToString(),
            Taal = a.Taal, Participatie = a.Participatie, EigenWens = a.EigenWens, WensOnderwijs = Stapformulier.JaNee(a.WensOnderwijs),
            Zelfredzaamheid = a.Zelfredzaamheid,
        };
    }

    /// <summary>What the dossier already knows goes into the empty fields of one step; nothing is recorded until somebody saves.</summary>
    /// <returns>Something was filled in.</returns>
    public bool VulVoor(string stap, DossierBeeld beeld, DateOnly vandaag)
    {
        if (stap == Intakestappen.Taal && Taal is null && beeld.Contact is { Taal: { } code } contact)
        {
            Taal = $"Spreekt {Codelijsten.Taalnaam(code)}.{(contact.TolkNodig ? " Een tolk is nodig." : "")}";
            return true;
        }

        var geweest = beeld.Afspraken.Where(a => a.Dag <= vandaag && a.Komt != false).ToArray();
        if (stap == Intakestappen.Gesprek && Gesprekken is null && geweest.Length > 0)
        {
            Gesprekken = string.Join('\n', geweest.Select(a => $"{Datumtekst.Lang(a.Dag)}: {a.Onderwerp}{(a.Tolk ? ", met tolk" : "")}"));
            return true;
        }

        return false;
    }

    /// <summary>Reads the fields of one step; errors go to <paramref name="staat"/>.</summary>
    /// <returns>How the answers change: only the part of this step.</returns>
    internal Func<Intakeantwoorden, Intakeantwoorden> Lees(string stap, ModelStateDictionary staat, DateOnly vandaag)
    {
        switch (stap)
        {
            case Intakestappen.Gesprek:
                var verteld = staat.LeesVoorbij(nameof(AlleenGesprekVerteld), AlleenGesprekVerteld, "de datum waarop u dit vertelde", vandaag);
                var gesprekken = staat.LeesTekst(nameof(Gesprekken), Gesprekken, "de gesprekken");
                KeurDagen(staat, gesprekken, vandaag);
                return a => a with { AlleenGesprekVerteld = verteld, Gesprekken = gesprekken };
            case Intakestappen.Leerbaarheid:
                var uitslag = staat.LeesKeuze<Leerbaarheid>(nameof(Leerbaarheid), Leerbaarheid, "de uitslag");
                var toelichting = staat.LeesTekst(nameof(LeerbaarheidToelichting), LeerbaarheidToelichting, "de toelichting");
                return a => a with { Leerbaarheid = uitslag, LeerbaarheidToelichting = toelichting };
            case Intakestappen.Opleiding:
                var niveau = Eis(staat, nameof(Opleidingsniveau), Opleidingsniveau, Intakestappen.Opleidingsniveaus, "het opleidingsniveau");
                var opleiding = staat.LeesTekst(nameof(OpleidingEnWerk), OpleidingEnWerk, "opleiding en werk");
                return a => a with { Opleidingsniveau = niveau, OpleidingEnWerk = opleiding };
            case Intakestappen.Omstandigheden:
                var omstandigheden = staat.LeesTekst(nameof(Omstandigheden), Omstandigheden, "de omstandigheden");
                return a => a with { Omstandigheden = omstandigheden };
            case Intakestappen.Kind:
                var kinderen = staat.LeesJaNee(nameof(KinderenInHuis), KinderenInHuis);
                var educatie = staat.LeesTekst(nameof(VoorschoolseEducatie), VoorschoolseEducatie, "wat is besproken");
                return a => a with { KinderenInHuis = kinderen, VoorschoolseEducatie = educatie };
            case Intakestappen.Taal:
                var taalniveau = Eis(staat, nameof(Taalniveau), Taalniveau, Intakestappen.Taalniveaus, "het taalniveau");
                var schrift = staat.LeesKeuze<Geletterdheid>(nameof(Geletterdheid), Geletterdheid, "lezen en schrijven");
                var taal = staat.LeesTekst(nameof(Taal), Taal, "de toelichting");
                return a => a with { Taalniveau = taalniveau, Geletterdheid = schrift, Taal = taal };
            case Intakestappen.Participatie:
                var participatie = staat.LeesTekst(nameof(Participatie), Participatie, "de mogelijkheden");
                var wens = staat.LeesTekst(nameof(EigenWens), EigenWens, "de wens");
                var onderwijs = staat.LeesJaNee(nameof(WensOnderwijs), WensOnderwijs);
                return a => a with { Participatie = participatie, EigenWens = wens, WensOnderwijs = onderwijs };
            case Intakestappen.Zelfredzaamheid:
                var zelf = staat.LeesTekst(nameof(Zelfredzaamheid), Zelfredzaamheid, "wat iemand zelf kan");
                return a => a with { Zelfredzaamheid = zelf };
            default:
                return a => a;
        }
    }

    /// <summary>The text is free, but a day in it exists and has been: "31 februari 2026" is a slip of the pen.</summary>
    private static void KeurDagen(ModelStateDictionary staat, string? tekst, DateOnly vandaag)
    {
        foreach (var gevonden in Dagvorm().Matches(tekst ?? "").Select(m => m.Value))
        {
            var dag = Plandatum.Lees(gevonden, vandaag);
            if (dag is null || dag > vandaag)
            {
                staat.AddModelError(
                    $"{Stapformulier.Voorvoegsel}.{nameof(Gesprekken)}",
                    dag is null ? $"“{gevonden}” bestaat niet. Kijk de dag van het gesprek na." : $"“{gevonden}” ligt in de toekomst. Schrijf hier alleen gesprekken die er zijn geweest.");
                return;
            }
        }
    }

    [GeneratedRegex(@"\b[0-9]{1,2}(?:[-/.][0-9]{1,2}[-/.]| (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) )[0-9]{4}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dagvorm();

    private static string? Eis(ModelStateDictionary staat, string veld, string? waarde, IReadOnlyList<Optie> opties, string wat)
    {
        if (string.IsNullOrWhiteSpace(waarde))
        {
            return null;
        }

        if (opties.All(optie => optie.Waarde != waarde))
        {
            staat.AddModelError($"{Stapformulier.Voorvoegsel}.{veld}", $"Kies {wat} uit de lijst.");
        }

        return waarde;
    }
}
