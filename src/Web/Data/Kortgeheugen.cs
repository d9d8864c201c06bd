using System.Collections.Concurrent;

namespace Naast.Web.Data;

/// <summary>
/// What was read a moment ago and is believed for five seconds, so that not every request asks. A change made elsewhere
/// works within those seconds.
/// </summary>
internal sealed class Kortgeheugen<T>(TimeProvider klok)
{
    private const int MeesteOnthouden = 20_000;
    private static readonly TimeSpan Geldig = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, (T Waarde, long Sinds)> _rijen = new(StringComparer.Ordinal);

    public bool Weet(string sleutel, out T waarde)
    {
        var gevonden = _rijen.TryGetValue(sleutel, out var rij) && klok.GetElapsedTime(rij.Sinds) < Geldig;
        waarde = rij.Waarde;
        return gevonden;
    }

    public void Onthoud(string sleutel, T waarde)
    {
        if (_rijen.Count >= MeesteOnthouden)
        {
            _rijen.Clear();
        }

        _rijen[sleutel] = (waarde, klok.GetTimestamp());
    }

    public void Vergeet(string sleutel) => _rijen.TryRemove(sleutel, out _);

    public void VergeetAlles() => _rijen.Clear();
}
