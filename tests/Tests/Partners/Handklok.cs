namespace Naast.Tests.Partners;

/// <summary>A clock that stands still until the test moves it.</summary>
internal sealed class Handklok(DateTimeOffset nu) : TimeProvider
{
    public DateTimeOffset Nu { get; set; } = nu;

    public override DateTimeOffset GetUtcNow() => Nu;
}
