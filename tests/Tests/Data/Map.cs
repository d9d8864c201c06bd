namespace Naast.Tests.Data;

/// <summary>A temporary folder that goes away with the test.</summary>
internal sealed class Map : IDisposable
{
    public string Pad { get; } = Directory.CreateTempSubdirectory("naast-test-").FullName;

    public string Bestand(params string[] delen) => Path.Combine([Pad, .. delen]);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Pad, recursive: true);
    }
}
