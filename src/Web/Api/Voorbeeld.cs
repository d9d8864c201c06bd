namespace Naast.Web.Api;

/// <summary>What can be sent to an address, as it stands in the description of the API. A test sends it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class VoorbeeldAttribute([System.Diagnostics.CodeAnalysis.StringSyntax(System.Diagnostics.CodeAnalysis.StringSyntaxAttribute.Json)] string json) : Attribute
{
    public string Json { get; } = json;
}
