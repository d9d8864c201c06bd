using Naast.Kern.Gedeeld;

namespace Naast.Kern.Onderweg;

public static class Onderweggebeurtenissen
{
    public static readonly Gebeurtenissoort UrenGemeld = new("UrenGemeld", "Uren gemeld", "clock");

    public static readonly Gebeurtenissoort UrenVervangen = new("UrenVervangen", "Uren verbeterd door een latere melding", "edit");

    public static readonly Gebeurtenissoort UrenBetwist = new("UrenBetwist", "Uren betwist", "alert-triangle");

    public static readonly Gebeurtenissoort UrenBeoordeeld = new("UrenBeoordeeld", "Betwiste uren beoordeeld", "gavel");

    public static readonly Gebeurtenissoort ExamenuitslagVastgelegd = new("ExamenuitslagVastgelegd", "Uitslag van het examen vastgelegd", "certificate");

    public static readonly Gebeurtenissoort ExamenuitslagVervallen = new("ExamenuitslagVervallen", "Uitslag van het examen vervallen", "circle-x");

    public static readonly Gebeurtenissoort TrajectmomentVastgelegd = new("TrajectmomentVastgelegd", "PVT of MAP: aanwezigheid vastgelegd", "user-check");

    public static readonly Gebeurtenissoort TrajectmomentVervallen = new("TrajectmomentVervallen", "PVT of MAP: vastlegging vervallen", "circle-x");

    public static readonly Gebeurtenissoort VoortgangBesproken = new("VoortgangBesproken", "Voortgang besproken", "message");

    public static readonly Gebeurtenissoort SchoolBerichtte = new("SchoolBerichtte", "Bericht van de taalschool", "school");
}
