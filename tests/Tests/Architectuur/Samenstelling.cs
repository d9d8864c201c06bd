using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Naast.Tests.Architectuur;

/// <summary>What a compiled assembly refers to, read from its metadata: nothing stays hidden behind an implicit using.</summary>
public static class Samenstelling
{
    /// <summary>Full names of every outside type that the assembly names.</summary>
    public static IReadOnlyList<string> Typen(string pad) =>
        Lees(pad, lezer => lezer.TypeReferences.Select(handvat => Naam(lezer, handvat)).Distinct().Order(StringComparer.Ordinal).ToList());

    /// <summary>Every outside member that the assembly calls, as Type.Member.</summary>
    public static IReadOnlyList<string> Leden(string pad) =>
        Lees(pad, lezer => lezer.MemberReferences
            .Select(lezer.GetMemberReference)
            .Where(lid => lid.Parent.Kind == HandleKind.TypeReference)
            .Select(lid => $"{Naam(lezer, (TypeReferenceHandle)lid.Parent)}.{lezer.GetString(lid.Name)}")
            .Distinct()
            .ToList());

    private static T Lees<T>(string pad, Func<MetadataReader, T> vraag)
    {
        using var bestand = File.OpenRead(pad);
        using var inhoud = new PEReader(bestand);
        return vraag(inhoud.GetMetadataReader());
    }

    private static string Naam(MetadataReader lezer, TypeReferenceHandle handvat)
    {
        var type = lezer.GetTypeReference(handvat);
        return $"{lezer.GetString(type.Namespace)}.{lezer.GetString(type.Name)}";
    }
}
