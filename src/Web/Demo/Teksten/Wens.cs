namespace Naast.Web.Demo.Teksten;

/// <summary>The person's own wish, in the first person.</summary>
internal static class Wens
{
    public static string Maak(Mens m) => Mens.Samen(Hoofd(m), Waarom(m));

    private static string Hoofd(Mens m)
    {
        var t = m.T;
        if (m.WilStuderen)
        {
            return t.Een(
                $"Ik wil in Nederland een opleiding doen in {m.Richting}.",
                $"Ik wil naar het mbo, voor een opleiding in {m.Richting}. Daarna misschien naar het hbo.",
                $"Ik wil een Nederlands diploma halen en dan werken in {m.Richting}.");
        }

        if (m.Beroep is { } beroep)
        {
            return t.Een(
                $"Ik wil {beroep.Doel}.",
                $"Ik wil goed Nederlands leren en dan {beroep.Doel}.",
                $"Ik ben {m.Beroepsnaam}. Ik wil dat hier ook laten zien.",
                $"Ik wil snel leren en werken. Het liefst wil ik {beroep.Doel}.");
        }

        return m.Leeftijd < 24
            ? t.Een("Ik wil een vak leren en een vaste baan krijgen.", "Ik wil Nederlands leren en daarna kiezen wat ik ga doen.", "Ik wil vrienden maken en een bijbaan vinden.")
            : t.Een("Ik wil kunnen praten met mijn buren en met de dokter.", "Ik wil zelf mijn brieven kunnen lezen.", "Ik wil werken, met mensen om mij heen.", "Ik wil leren fietsen, lezen en schrijven.");
    }

    private static string Waarom(Mens m)
    {
        var t = m.T;
        if (m.Kinderen.Count > 0)
        {
            var een = m.Kinderen.Count == 1;
            var kind = Mens.Kindwoord(m.Kinderen[0]);
            return t.Een(
                $"Ik wil mijn {(een ? kind : "kinderen")} kunnen helpen met school.",
                "Mijn gezin moet een goed leven krijgen.",
                een ? $"Ik wil graag les als mijn {kind} op school of opvang is." : "Ik wil graag les als de kinderen op school zijn.",
                "");
        }

        return t.Een(
            "Ik wil niet stil zitten.",
            "Ik wil mijn eigen geld verdienen.",
            m.Rol is HuishoudRol.Partner ? $"Ik wil niet alles aan {m.MijnPartner} vragen." : "Ik wil hier een nieuw begin maken.",
            "");
    }
}
