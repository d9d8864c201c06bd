using Naast.Tests.Steun;
using Xunit;

[assembly: AssemblyFixture(typeof(Afsluiter))]

namespace Naast.Tests.Steun;

/// <summary>Stops the shared programs after the last test.</summary>
public sealed class Afsluiter : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Naasthost.SluitGedeeldeAsync();
}
