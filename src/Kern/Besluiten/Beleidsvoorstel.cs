using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Besluiten;

public enum Voorstelstatus
{
    Voorgesteld,
    Vastgesteld,
    Afgewezen,
}

/// <summary>A new value of a parameter, or another answer to an open question, that waits for a second pair of eyes.</summary>
public sealed class Beleidsvoorstel : Aggregaat
{
    internal static readonly Bron VierOgen = Bron.Beleid("vier ogen bij regels en beleid");

    private Beleidsvoorstel()
    {
    }

    public string Sleutel { get; private set; } = "";

    public string Waarde { get; private set; } = "";

    public DateOnly Van { get; private set; }

    /// <summary>Last day; null = until further notice.</summary>
    public DateOnly? Tot { get; private set; }

    /// <summary>The law or decision that gives it force.</summary>
    public string Besluit { get; private set; } = "";

    /// <summary>Why it changes; for a municipality also why it differs from the region.</summary>
    public string Reden { get; private set; } = "";

    public string Voorsteller { get; private set; } = "";

    public string VoorstellerNaam { get; private set; } = "";

    public DateTimeOffset VoorgesteldOp { get; private set; }

    public Voorstelstatus Status { get; private set; }

    public string? Beoordelaar { get; private set; }

    public string? BeoordelaarNaam { get; private set; }

    public DateTimeOffset? BeoordeeldOp { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? Toelichting { get; private set; }

    public override Stroom Stroom => Stroom.Beleid;

    /// <param name="gemeentecode">Empty = the region. A municipality may answer open questions, not change the law.</param>
    /// <exception cref="ArgumentException">The value, the days, the decision or the reason is not right; the message says what to do.</exception>
    public static Beleidsvoorstel StelVoor(
        Guid id, string gemeentecode, Parameter parameter, string waarde, DateOnly van, DateOnly? tot, string besluit, string reden,
        (string Sub, string Naam) wie, DateTimeOffset nu)
    {
        if (!parameter.IsWaarde(waarde))
        {
            throw new ArgumentException($"'{waarde}' kan geen waarde zijn van {parameter.Naam}.", nameof(waarde));
        }

        if (tot < van)
        {
            throw new ArgumentException("De laatste dag ligt voor de eerste.", nameof(tot));
        }

        if (Feestdagenparameters.MistEinde(parameter.Sleutel, tot))
        {
            throw new ArgumentException("Vul in tot en met welke dag dit besluit geldt. Van de dagen daarna is nog niets bekend.", nameof(tot));
        }

        if (gemeentecode.Length > 0 && parameter is not Beleidskeuze)
        {
            throw new ArgumentException("Dit staat in de wet en geldt voor alle gemeenten. Alleen bij een open vraag kan een gemeente afwijken.", nameof(gemeentecode));
        }

        if (string.IsNullOrWhiteSpace(besluit))
        {
            throw new ArgumentException("Schrijf op welk besluit of welke wet dit regelt.", nameof(besluit));
        }

        if (string.IsNullOrWhiteSpace(reden))
        {
            throw new ArgumentException("Schrijf op waarom dit verandert.", nameof(reden));
        }

        var voorstel = new Beleidsvoorstel
        {
            Id = id, Gemeentecode = gemeentecode, Sleutel = parameter.Sleutel, Waarde = waarde, Van = van, Tot = tot, Besluit = besluit.Trim(), Reden = reden.Trim(),
            Voorsteller = wie.Sub, VoorstellerNaam = wie.Naam, VoorgesteldOp = nu, Status = Voorstelstatus.Voorgesteld,
        };
        voorstel.Meld(Besluitgebeurtenissen.BeleidVoorgesteld);
        return voorstel;
    }

    /// <summary>May this officer give the proposal force?</summary>
    public Toets MagVaststellen(string sub) => new(
        "Mag u dit voorstel vaststellen?",
        [
            new("Het voorstel wacht nog op een oordeel", VierOgen, Status == Voorstelstatus.Voorgesteld, "Kijk in de lijst wat ermee is gebeurd."),
            new("Iemand anders heeft het voorgesteld", VierOgen, sub != Voorsteller, "Vraag een collega om het voorstel vast te stellen."),
        ]);

    /// <returns>The policy line that holds from now on.</returns>
    /// <exception cref="RegelGeschonden">See <see cref="MagVaststellen"/>.</exception>
    public Beleidsregel StelVast(Guid regelId, (string Sub, string Naam) wie, DateTimeOffset nu)
    {
        MagVaststellen(wie.Sub).Eis();
        Beoordeel(Voorstelstatus.Vastgesteld, wie, null, nu);
        return Beleidsregel.StelVast(regelId, Gemeentecode, Sleutel, Waarde, Van, Tot, Besluit, Reden);
    }

    /// <summary>Refused, or taken back by who proposed it.</summary>
    /// <exception cref="RegelGeschonden">It was judged before.</exception>
    /// <exception cref="ArgumentException">No reason.</exception>
    public void WijsAf((string Sub, string Naam) wie, string toelichting, DateTimeOffset nu)
    {
        new Toets("Mag dit voorstel worden afgewezen?", [.. MagVaststellen(wie.Sub).Voorwaarden.Take(1)]).Eis();
        if (string.IsNullOrWhiteSpace(toelichting))
        {
            throw new ArgumentException("Schrijf op waarom het niet doorgaat.", nameof(toelichting));
        }

        Beoordeel(Voorstelstatus.Afgewezen, wie, toelichting.Trim(), nu);
    }

    private void Beoordeel(Voorstelstatus status, (string Sub, string Naam) wie, string? toelichting, DateTimeOffset nu)
    {
        (Status, Beoordelaar, BeoordelaarNaam, BeoordeeldOp, Toelichting) = (status, wie.Sub, wie.Naam, nu, toelichting);
        Meld(Besluitgebeurtenissen.BeleidBeoordeeld);
    }
}
