namespace Naast.Web.Poort;

/// <summary>The right that a page or endpoint asks for. With several: any one of them is enough.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class VereistAttribute(params Recht[] rechten) : Attribute
{
    public IReadOnlyList<Recht> Rechten { get; } = rechten;
}

/// <summary>Signed in is enough.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class VereistAanmeldingAttribute : Attribute;

/// <summary>Open to all, with the reason why. Whatever carries neither this nor a right is refused.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenbaarAttribute(string reden) : Attribute
{
    public string Reden { get; } = reden;
}
