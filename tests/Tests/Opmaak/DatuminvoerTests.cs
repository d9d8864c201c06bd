using Microsoft.AspNetCore.Mvc.ModelBinding;
using Naast.Web.Opmaak;

namespace Naast.Tests.Opmaak;

public sealed class DatuminvoerTests
{
    [Theory]
    [InlineData("3", "3", "2026")]
    [InlineData("03", "03", "2026")]
    [InlineData(" 3 ", "mrt", "2026")]
    [InlineData("3", "mrt.", "2026")]
    [InlineData("3", "Maart", "2026")]
    [InlineData("3", "maa", "2026")]
    public void Een_maand_mag_een_getal_of_een_woord_zijn(string dag, string maand, string jaar)
    {
        Assert.True(new Datuminvoer { Dag = dag, Maand = maand, Jaar = jaar }.TryLees(out var datum));
        Assert.Equal(new DateOnly(2026, 3, 3), datum);
    }

    [Theory]
    [InlineData("29", "2", "2027", "Dag", "29 februari 2027 bestaat niet. Kijk bij de geboortedatum de dag na.")]
    [InlineData("32", "1", "2027", "Dag", "Vul bij de geboortedatum een dag in van 1 tot en met 31.")]
    [InlineData("", "1", "2027", "Dag", "Vul bij de geboortedatum ook de dag in.")]
    [InlineData("1", null, "2027", "Maand", "Vul bij de geboortedatum ook de maand in.")]
    [InlineData("1", "1", " ", "Jaar", "Vul bij de geboortedatum ook het jaar in.")]
    [InlineData("1", "13", "2027", "Maand", "Vul bij de geboortedatum een maand in van 1 tot en met 12, of de naam van de maand.")]
    [InlineData("1", "ma", "2027", "Maand", "Vul bij de geboortedatum een maand in van 1 tot en met 12, of de naam van de maand.")]
    [InlineData("1", "1", "27", "Jaar", "Vul bij de geboortedatum het jaar in met vier cijfers, zoals 2026.")]
    public void Een_fout_zegt_wat_u_moet_doen_en_waar(string? dag, string? maand, string? jaar, string deel, string tekst)
    {
        var staat = new ModelStateDictionary();

        var datum = staat.LeesDatum("Geboren", new Datuminvoer { Dag = dag, Maand = maand, Jaar = jaar }, "de geboortedatum");

        Assert.Null(datum);
        Assert.Equal(tekst, Assert.Single(staat[$"Geboren.{deel}"]!.Errors).ErrorMessage);
    }

    [Fact]
    public void Een_lege_datum_is_alleen_fout_als_hij_verplicht_is()
    {
        var staat = new ModelStateDictionary();

        Assert.Null(staat.LeesDatum("Tot", new Datuminvoer(), "de einddatum", verplicht: false));
        Assert.True(staat.IsValid);
        Assert.Null(staat.LeesDatum("Van", null, "de begindatum"));
        Assert.Equal("Vul de begindatum in.", Assert.Single(staat["Van"]!.Errors).ErrorMessage);
    }

    [Fact]
    public void Een_datum_komt_terug_zoals_hij_was()
    {
        var datum = new DateOnly(1999, 12, 31);

        Assert.True(Datuminvoer.Van(datum).TryLees(out var terug));
        Assert.Equal(datum, terug);
        Assert.True(Datuminvoer.Van(null).Leeg);
    }
}
