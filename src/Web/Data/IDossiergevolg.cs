namespace Naast.Web.Data;

/// <summary>What follows from a deed on a dossier outside the dossier itself, in the transaction of the deed.</summary>
public interface IDossiergevolg
{
    Task NaHandelingAsync(DossierBeeld beeld, CancellationToken ct);
}
