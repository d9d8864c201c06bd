namespace Naast.Tests.Architectuur.Fout.Onder;

/// <summary>Deliberately wrong: a lower area that knows a higher one by its shape. Keeps the rule on areas honest.</summary>
public sealed record ReiktOmhoog(Boven.StaatHoger Waarde);

/// <summary>Deliberately wrong in a method body, with a qualified name and no using.</summary>
public static class ReiktOmhoogInEenMethode
{
    public static string Doe() => new Boven.StaatHoger(null).ToString();
}
