namespace Naast.Web.Data;

/// <summary>What the region calls itself, on screens and in letters (section <c>Regio</c> of the configuration).</summary>
public sealed record Regioopties
{
    public string Naam { get; init; } = "Drechtsteden";

    /// <summary>The service that carries the law out for the municipalities.</summary>
    public string Uitvoerder { get; init; } = "Sociale Dienst Drechtsteden";
}
