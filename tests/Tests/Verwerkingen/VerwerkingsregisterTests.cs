using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Dossiervorming;
using Naast.Web.Logboek;
using Naast.Web.Werk;
using Xunit;

namespace Naast.Tests.Verwerkingen;

/// <summary>What the public register says of a screen or a deed is so: who gets what, and why.</summary>
public sealed partial class VerwerkingsregisterTests
{
    [Theory]
    [InlineData("school/student", "partners-1")]
    [InlineData("dossier/plan/beslissen", "intake-plan-1")]
    [InlineData("dossier/besluit", "besluiten-1")]
    [InlineData("api/keten/berichten", "keten-duo-1")]
    [InlineData("mijn/plan", "portaal-1")]
    [InlineData("cbs/rijen", "cbs-1")]
    [InlineData("gegevens/uit", "meegeven-1")]
    [InlineData("dossier/verhuizing/pakket", "overdracht-1")]
    [InlineData("dossier/duo", "keten-duo-1")]
    [InlineData("iets nieuws", "regie-1")]
    public void Een_scherm_hoort_bij_een_verwerking(string scherm, string sleutel) => Assert.Equal(sleutel, Verwerkingsregister.VanScherm(scherm).Sleutel);

    [Theory]
    [InlineData("CbsLeveringVerzenden", "cbs-1")]
    [InlineData("GegevensMeegeven", "meegeven-1")]
    [InlineData("GegevensBijwerken", "regie-1")]
    [InlineData("OverdrachtGeven", "overdracht-1")]
    [InlineData("VerschilDoorgeven", "keten-duo-1")]
    [InlineData("SchoolKoppelen", "keten-duo-1")]
    [InlineData("SchoolBerichten", "partners-1")]
    [InlineData("BrpOvernemen", "brp-2")]
    public void Een_handeling_hoort_bij_een_verwerking(string handeling, string sleutel) => Assert.Equal(sleutel, Verwerkingsregister.VanHandeling(handeling).Sleutel);

    /// <summary>What nobody thought of would be told to everybody as something that goes to nobody.</summary>
    [Fact]
    public async Task Elk_scherm_en_elke_handeling_hoort_met_opzet_bij_een_verwerking()
    {
        // A region of its own: in the shared one tests do deeds that the product has not.
        await using var host = await Naasthost.StartAsync("sqlite", leeg: false);
        await using var db = host.Db();
        var code = Bronboom.Csharp.Where(bestand => bestand.Pad.StartsWith("src/Web/", StringComparison.Ordinal)).Select(bestand => bestand.Tekst).ToArray();
        string[] handelingen =
        [
            .. Logwoorden.Handelingsoorten, .. code.SelectMany(tekst => Handeling().Matches(tekst)).Select(treffer => treffer.Groups[1].Value),
            .. await db.Handelingen.Select(h => h.Soort).Distinct().ToArrayAsync(TestContext.Current.CancellationToken),
        ];
        string[] schermen = [.. Logwoorden.Schermnamen, .. code.SelectMany(tekst => Scherm().Matches(tekst)).Select(treffer => treffer.Groups[1].Value)];

        Assert.Equal([], handelingen.Distinct().Where(soort => !Verwerkingsregister.KentHandeling(soort)));
        Assert.Equal([], schermen.Distinct().Where(scherm => !Verwerkingsregister.KentScherm(scherm)));
    }

    /// <summary>An old line points to an activity as it was described then.</summary>
    [Fact]
    public void Een_eerdere_beschrijving_blijft_te_lezen()
    {
        Assert.Contains(Verwerkingsregister.Alle, a => a.Sleutel == "brp-1");
        Assert.Equal(Verwerkingsregister.Alle.Count, Verwerkingsregister.Alle.Select(a => a.Sleutel).Distinct().Count());
    }

    [Fact]
    public void De_grootste_lijst_past_ruim_in_de_wachtrij() => Assert.True(
        LogboekDiensten.Wachtrij > 10 * new[] { Naast.Web.Gebieden.Inburgeraars.IndexModel.Langste, Naast.Web.Gebieden.Werkvoorraad.ExportModel.Langste, Importtabel.MeesteRijen }.Max());

    [GeneratedRegex("""erzoek\("([A-Z][a-z]+[A-Z][A-Za-z]+)",""")]
    private static partial Regex Handeling();

    [GeneratedRegex("""Noteer(?:Lijst|Export|MetDoel|MetVolgende)?(?:Async)?\(\s*"([a-z][^"]*)"[,)]""")]
    private static partial Regex Scherm();
}
