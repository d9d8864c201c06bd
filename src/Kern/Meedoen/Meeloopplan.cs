using Naast.Kern.Gedeeld;

namespace Naast.Kern.Meedoen;

/// <summary>Why an action cannot begin yet.</summary>
public sealed record Blokkade(string Zin);

/// <summary>What is missing in a plan that should hold both sides: a warning, never a block.</summary>
public sealed record Planwaarschuwing(Doelsoort Soort, string Zin);

/// <summary>The living plan of one person: goals, actions and parts of life as they stand on a day.</summary>
/// <param name="gezondheid">Whether the reader may know what is said about health.</param>
public sealed class Meeloopplan(IReadOnlyCollection<Doel> doelen, IReadOnlyCollection<Actie> acties, IReadOnlyDictionary<Leefgebied, Leefgebiedmeting> gebieden, bool gezondheid = true)
{
    /// <summary>
    /// What must be over before this action can begin; null when nothing is in the way. An action waits for another action until
    /// that is done, and for a part of life as long as an obstacle stands there. One that was stopped holds nothing up.
    /// </summary>
    public Blokkade? Blokkade(Actie actie)
    {
        if (!actie.IsOpen)
        {
            return null;
        }

        if (actie.Na is { } eerst && acties.FirstOrDefault(a => a.Id == eerst) is { Stand: Actiestand.Open } ander)
        {
            return new(gezondheid || ander.Gebied != Leefgebied.GezondheidEnZorg ? $"Wacht op: {ander.Wat}" : "Wacht op een andere actie");
        }

        return actie.NaGebied is { } gebied && gebieden.TryGetValue(gebied, out var meting) && meting.Stand == Gebiedstand.Belemmering
            ? new($"Wacht op {KeuzenaamAttribute.Van(gebied).ToLowerInvariant()}{(gezondheid || gebied != Leefgebied.GezondheidEnZorg ? $": {meting.Toelichting}" : "")}")
            : null;
    }

    /// <summary>True when this action would, by way of others, wait for itself.</summary>
    public bool Kring(Guid actie, Guid? na)
    {
        var gezien = new HashSet<Guid> { actie };
        for (var volgende = na; volgende is { } id; volgende = acties.FirstOrDefault(a => a.Id == id)?.Na)
        {
            if (!gezien.Add(id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Both sides of taking part: economic and social. A dated reason why there is no economic goal yet will do until that day.</summary>
    public IReadOnlyList<Planwaarschuwing> Waarschuwingen(DateOnly dag)
    {
        var uit = new List<Planwaarschuwing>();
        if (!Heeft(Doelsoort.Taal))
        {
            uit.Add(new(Doelsoort.Taal, "Er is nog geen taaldoel."));
        }

        if (!Heeft(Doelsoort.Economisch))
        {
            var uitstel = doelen.Where(d => d is { Soort: Doelsoort.Economisch, Stand: Doelstand.NogNiet }).MaxBy(d => d.Streefdag);
            if (uitstel is null)
            {
                uit.Add(new(Doelsoort.Economisch, "Er is nog geen economisch doel, en ook geen reden waarom dat nog niet kan."));
            }
            else if (uitstel.Streefdag < dag)
            {
                uit.Add(new(Doelsoort.Economisch, $"Op {Datumtekst.Lang(uitstel.Streefdag!.Value)} zou u opnieuw kijken of een economisch doel kan."));
            }
        }

        if (!Heeft(Doelsoort.Sociaal))
        {
            uit.Add(new(Doelsoort.Sociaal, "Er is nog geen sociaal doel: mensen, buurt, vrijwilligerswerk, sport."));
        }

        if (!Heeft(Doelsoort.Eigen))
        {
            uit.Add(new(Doelsoort.Eigen, "Er staat nog niet wat deze persoon zelf wil, in eigen woorden."));
        }

        return uit;
    }

    /// <summary>What came or changed since the legal plan was decided: that plan stays as it was.</summary>
    /// <param name="dagtekening">Day of the decision; null: there is none, and nothing to differ from.</param>
    public IReadOnlyList<Doel> SindsPip(DateOnly? dagtekening) =>
        dagtekening is { } dag ? [.. doelen.Where(d => d.Gesteld > dag || d.Gewijzigd > dag).OrderBy(d => d.Gewijzigd ?? d.Gesteld)] : [];

    /// <summary>Reached goals count: the plan did hold them.</summary>
    private bool Heeft(Doelsoort soort) => doelen.Any(d => d.Soort == soort && d.Stand is (Doelstand.Loopt or Doelstand.Bereikt));
}
