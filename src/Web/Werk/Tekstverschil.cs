using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Naast.Web.Werk;

/// <summary>The words of two texts in one row: what went, what came, what stayed.</summary>
public static class Tekstverschil
{
    public static IReadOnlyList<(ChangeType Soort, string Tekst)> Woorden(string oud, string nieuw)
    {
        var uit = new List<(ChangeType Soort, string Tekst)>();
        foreach (var deel in InlineDiffBuilder.Diff(oud, nieuw, ignoreWhiteSpace: false, chunker: new WordChunker()).Lines)
        {
            if (uit.Count > 0 && uit[^1].Soort == deel.Type)
            {
                uit[^1] = (deel.Type, uit[^1].Tekst + deel.Text);
            }
            else
            {
                uit.Add((deel.Type, deel.Text));
            }
        }

        return uit;
    }
}
