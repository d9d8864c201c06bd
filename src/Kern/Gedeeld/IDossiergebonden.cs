namespace Naast.Kern.Gedeeld;

/// <summary>A row that belongs to one dossier in one municipality: the gate filters on these two columns.</summary>
public interface IDossiergebonden
{
    Guid DossierId { get; }

    string Gemeentecode { get; }
}
