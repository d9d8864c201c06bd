using Naast.Kern.Gedeeld;

namespace Naast.Kern.Brieven;

public static class Briefgebeurtenissen
{
    public static readonly Gebeurtenissoort BrieftekstGemaakt = new("BrieftekstGemaakt", "Brieftekst gemaakt", "file-text");

    public static readonly Gebeurtenissoort BrieftekstGewijzigd = new("BrieftekstGewijzigd", "Brieftekst gewijzigd", "pencil");

    public static readonly Gebeurtenissoort BrieftekstVoorgesteld = new("BrieftekstVoorgesteld", "Brieftekst voorgesteld of teruggenomen", "file-text");

    public static readonly Gebeurtenissoort BrieftekstAfgewezen = new("BrieftekstAfgewezen", "Voorgestelde brieftekst niet gebruikt", "x");

    public static readonly Gebeurtenissoort BrieftekstVervallen = new("BrieftekstVervallen", "Brieftekst niet meer in gebruik", "trash");
}
