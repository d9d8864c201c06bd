using System.Reflection;
using System.Xml.Linq;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Architectuur;

public class SamenstellingTests
{
    private static readonly string[] verbodenInKern = ["System.Net", "System.IO", "System.Data", "System.Diagnostics.Process", "System.Console", "Microsoft."];
    private static readonly string[] klokken =
        ["System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid"];

    /// <summary>What the compiler itself writes into a method with <c>yield return</c>.</summary>
    private const string VanDeVertaler = "System.Environment.get_CurrentManagedThreadId";

    private static string Kern => Assembly.Load("Naast.Kern").Location;
    private static string Dezetests => typeof(SamenstellingTests).Assembly.Location;

    [Fact]
    public void Kern_kent_geen_netwerk_bestanden_of_raamwerk()
    {
        var fouten = Verboden(Samenstelling.Typen(Kern)).ToList();

        Assert.True(fouten.Count == 0, "Kern is pure: " + string.Join(", ", fouten));
    }

    [Fact]
    public void Kern_vraagt_de_computer_niets_over_zichzelf() =>
        Assert.DoesNotContain(Samenstelling.Leden(Kern), lid => lid.StartsWith("System.Environment.", StringComparison.Ordinal) && lid != VanDeVertaler);

    [Fact]
    public void Een_samenstelling_met_bestanden_maakt_die_regel_rood() => Assert.Contains("System.IO.File", Verboden(Samenstelling.Typen(Dezetests)));

    [Fact]
    public void Kern_leest_de_klok_niet() => Assert.Empty(Samenstelling.Leden(Kern).Intersect([.. klokken, "System.TimeProvider.get_System"]));

    [Theory, InlineData("Naast.Web"), InlineData("Naast.Ketensimulator")]
    public void Geen_enkele_samenstelling_vraagt_de_computer_om_de_tijd(string naam) =>
        Assert.Empty(Samenstelling.Leden(Assembly.Load(naam).Location).Intersect(klokken));

    [Fact]
    public void Een_aanroep_van_een_lid_wordt_gezien() => Assert.Contains("System.IO.File.OpenRead", Samenstelling.Leden(Dezetests));

    [Fact]
    public void Het_project_van_Kern_verwijst_nergens_naar() => Assert.Empty(Verwijzingen(XDocument.Parse(Bronboom.LeesTekst("src/Kern/Kern.csproj"))));

    [Fact]
    public void Een_project_met_een_pakket_maakt_die_regel_rood() =>
        Assert.NotEmpty(Verwijzingen(XDocument.Parse("<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><PackageReference Include=\"X\" /></ItemGroup></Project>")));

    private static IEnumerable<string> Verboden(IEnumerable<string> typen) => typen.Where(type => verbodenInKern.Any(begin => type.StartsWith(begin, StringComparison.Ordinal)));

    private static IEnumerable<string> Verwijzingen(XDocument project) =>
        project.Descendants().Select(deel => deel.Name.LocalName).Where(naam => naam is "PackageReference" or "ProjectReference" or "FrameworkReference" or "Reference")
            .Concat(project.Root!.Attribute("Sdk")?.Value == "Microsoft.NET.Sdk" ? [] : ["Sdk"]);
}
