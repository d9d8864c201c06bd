namespace Naast.Web.Logboek;

/// <summary>Section "Logboek": where the lines of the logbook of data processing go.</summary>
public sealed record Logboekopties
{
    public const string Sectie = "Logboek";

    /// <summary>Address of the collector that takes OTLP over HTTP, up to and including <c>/v1/traces</c>. Empty: no lines leave.</summary>
    public string Otlp { get; init; } = "";

    /// <summary>Headers for the collector, such as <c>Authorization=Bearer …</c>; more than one with a comma between.</summary>
    public string? Koppen { get; init; }

    /// <summary>Where people read the register of processing activities; a line points into it.</summary>
    public string Register { get; init; } = "https://naast.example/verwerkingen/register";

    /// <summary>Send each line before the request goes on, rather than some at a time: much slower, and nothing waits in memory. It is not sent again either.</summary>
    public bool Direct { get; init; }
}
