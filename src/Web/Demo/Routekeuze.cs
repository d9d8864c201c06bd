namespace Naast.Web.Demo;

/// <summary>Gives everyone a leerroute by rank, so that the shares per group hold and the route fits the person.</summary>
internal static class Routekeuze
{
    public static void Kies(IReadOnlyList<Concept> concepten)
    {
        KiesVoor([.. concepten.Where(c => c.Asiel && !c.Persona)], Brongegevens.Routeaandelen["asiel"]);
        KiesVoor([.. concepten.Where(c => !c.Asiel && !c.Persona)], Brongegevens.Routeaandelen["gezin en overig"]);
        foreach (var persona in concepten.Where(c => c.Persona))
        {
            persona.Leerroute = Leerroute.B1;
        }
    }

    private static void KiesVoor(List<Concept> groep, Routeaandeel aandeel)
    {
        // People with and without a route are ranked apart: the shares must hold among those whose route can be seen.
        foreach (var deel in groep.GroupBy(c => c.HeeftRoute))
        {
            var onderwijs = deel.Where(c => c.Leeftijd <= 32 && c.Opleiding.Code is 2 or 3 or 6)
                .OrderByDescending(c => c.Leerbaarheid + (c.Leeftijd <= 25 ? 40 : 0) + (c.Opleiding.Code is 3 ? 12 : 0)).ThenBy(c => c.Volgnummer)
                .Take((deel.Count() * aandeel.Onderwijs + 50) / 100).ToHashSet();
            var rest = deel.Where(c => !onderwijs.Contains(c)).OrderBy(c => c.Leerbaarheid).ThenBy(c => c.Volgnummer).ToList();
            var z = (deel.Count() * aandeel.Z + 50) / 100;
            for (var i = 0; i < rest.Count; i++)
            {
                rest[i].Leerroute = i < z ? Leerroute.Z : Leerroute.B1;
            }

            foreach (var concept in onderwijs)
            {
                concept.Leerroute = Leerroute.Onderwijs;
            }
        }
    }
}
