using Naast.Kern.Gedeeld;

namespace Naast.Kern.Aansluitingen;

public static class Aansluitinggebeurtenissen
{
    public static readonly Gebeurtenissoort AansluitingGegeven = new("AansluitingGegeven", "Aansluiting op de API gegeven", "plug-connected");

    public static readonly Gebeurtenissoort AansluitingIngetrokken = new("AansluitingIngetrokken", "Aansluiting op de API ingetrokken", "plug-connected-x");
}
