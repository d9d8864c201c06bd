using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Meedoen;

/// <summary>
/// A worry of ours about somebody. It weighs, so it ends by itself, says whether the person was told, and never leaves the
/// colleagues. What was written is not in the log, which nobody can wipe: events show a fingerprint of it.
/// </summary>
public sealed class Zorgnotitie : Aggregaat, IDossiergebonden
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 1000;

    private Zorgnotitie()
    {
    }

    public Guid DossierId { get; private set; }

    [JsonIgnore]
    public string Tekst { get; private set; } = "";

    public string Schrijver { get; private set; } = "";

    public DateOnly Dag { get; private set; }

    /// <summary>Last day on which it can be read.</summary>
    public DateOnly Tot { get; private set; }

    /// <summary>The person knows that this was written.</summary>
    public bool Verteld { get; private set; }

    /// <summary>Why the person was not told; null when they were.</summary>
    [JsonIgnore]
    public string? NietVerteld { get; private set; }

    /// <summary>SHA-256 over what was written, with its key so that equal words give other prints; base64. It shows a text that was changed.</summary>
    public string Afdruk => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id}\n{Tekst}\n{NietVerteld}")));

    public DateOnly? Voorbij { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    /// <param name="nietVerteld">Why the person was not told; null: they were.</param>
    public static Zorgnotitie Schrijf(Guid id, Dossier dossier, string tekst, string schrijver, string? nietVerteld, DateOnly dag, DateOnly tot)
    {
        var notitie = new Zorgnotitie
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Tekst = tekst.Trim(), Schrijver = schrijver, Dag = dag, Tot = tot, Verteld = nietVerteld is null,
            NietVerteld = nietVerteld?.Trim(),
        };
        notitie.Meld(Meedoengebeurtenissen.ZorgenOpgeschreven);
        return notitie;
    }

    /// <summary>The worry is over: from the next day nobody reads it.</summary>
    /// <exception cref="InvalidOperationException">It was over before.</exception>
    public void IsVoorbij(DateOnly dag)
    {
        if (Voorbij is not null)
        {
            throw new InvalidOperationException("Deze zorgen zijn al voorbij.");
        }

        (Voorbij, Tot) = (dag, dag);
        Meld(Meedoengebeurtenissen.ZorgenVoorbij);
    }

    /// <summary>After its last day what was written is gone for good; that there was a worry stays.</summary>
    /// <returns>False before the end, or when it was wiped before.</returns>
    public bool Wis(DateOnly dag)
    {
        if (dag <= Tot || Tekst.Length == 0)
        {
            return false;
        }

        (Tekst, NietVerteld) = ("", null);
        Meld(Meedoengebeurtenissen.ZorgenGewist);
        return true;
    }
}
