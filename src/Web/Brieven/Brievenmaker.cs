using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Fluid;

namespace Naast.Web.Brieven;

/// <summary>
/// Makes the HTML of a letter from its Fluid text. Values are always encoded; the texts hold no outside address. Names that
/// are missing are an error, for a letter with a gap must not go out.
/// </summary>
public sealed class Brievenmaker
{
    private static readonly FluidParser Lezer = new();
    private readonly ConcurrentDictionary<string, IFluidTemplate> _teksten = new(StringComparer.Ordinal);

    public string Maak(string tekst, object model)
    {
        var sjabloon = _teksten.GetOrAdd(tekst, naam =>
        {
            using var stroom = typeof(Brievenmaker).Assembly.GetManifestResourceStream($"Naast.Web.Brieven.Teksten.{naam}.liquid")
                ?? throw new ArgumentException($"Brieftekst {naam} bestaat niet.", nameof(tekst));
            using var lezer = new StreamReader(stroom);
            return Lezer.Parse(lezer.ReadToEnd());
        });
        var opties = new TemplateOptions
        {
            MemberAccessStrategy = new UnsafeMemberAccessStrategy(),
            Undefined = weg => throw new InvalidOperationException($"De brief {tekst} noemt {weg}, en dat is er niet."),
        };
        return sjabloon.Render(new TemplateContext(model, opties), HtmlEncoder.Default);
    }
}
