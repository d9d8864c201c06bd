using System.Globalization;
using Naast.Ketensimulator;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using D = Naast.Web.Demo;

namespace Naast.Web.Demovulling;

/// <summary>Tells the simulator what DUO and the BRP would know of the demo region.</summary>
internal static class Ketenvulling
{
    public static Ketenpersoon Maak(D.Levensloop leven, DossierBeeld beeld)
    {
        var p = leven.Persoon;
        var termijn = beeld.Dossierfeiten.Laatste(Feitsoort.Inburgeringstermijn);
        return new Ketenpersoon
        {
            Bsn = p.Bsn, VNummer = long.Parse(p.Vnummer, CultureInfo.InvariantCulture), Gemeentecode = leven.Gemeentecode,
            GevestigdOp = leven.InschrijvingBrp ?? leven.GekoppeldOp ?? leven.Kennisgeving!.Value,
            CoaKoppeling = leven.InschrijvingBrp is null ? leven.Gemeentecode : null,
            Brp = new Brpgegevens
            {
                Voornamen = p.Voornamen, Voorvoegsel = p.Voorvoegsel, Geslachtsnaam = p.Geslachtsnaam, Geboortedatum = beeld.Persoon!.Geboren,
                Geslacht = p.Geslacht switch { D.Geslacht.Man => "M", D.Geslacht.Vrouw => "V", _ => "O" }, Nationaliteiten = [p.Nationaliteitcode],
                Geboorteland = p.Geboortelandcode,
                Adres = p.Adres is { } adres ? new Brpadres(adres.Straat, adres.Huisnummer, adres.Postcode.Replace(" ", "", StringComparison.Ordinal), adres.Plaats) : null,
            },
            Plicht = leven.Kennisgeving is { } dag ? Plicht(leven, dag) : null,
            Doelgroep = leven.Kennisgeving is null ? null : new DuoDoelgroep
            {
                Indeling = leven.Asiel ? DuoDoelgroep.Asiel : DuoDoelgroep.GezinEnOverig, Begindatum = leven.Kennisgeving, GedetailleerdeDoelgroep = leven.Doelgroep,
            },
            Pip = beeld.Vastgesteld is { Dagtekening: { } dagtekening } pip && beeld.Dossierfeiten.Laatste(Feitsoort.PipBijDuo) is not null
                ? new DuoPip
                {
                    Gemeentecode = leven.Gemeentecode, DagtekeningPip = dagtekening, Leerroute = pip.Inhoud.Leerroute!.Value.Duo(), Niveau = pip.NiveauVoorDuo?.ToString(),
                    GeschatteIntensiteitB1Route = pip.Inhoud.Leerroute == Leerroute.B1 ? pip.Inhoud.LesurenTotaal : null, IndicatorMagOpleidingAfmaken = pip.Inhoud.MagOpleidingAfmaken,
                    IndicatorAlfabetiseringsonderwijs = Duoopdrachten.Alfa(pip.Inhoud.Alfabetisering),
                }
                : null,
            Termijn = termijn is { Tot: { } tot } ? new DuoTermijn { Startdatum = termijn.Van, Einddatum = tot.AddDays(1) } : null,
        };
    }

    private static DuoPlicht Plicht(D.Levensloop leven, DateOnly dag) => leven is { Fase: D.Fase.Afgerond or D.Fase.Beeindigd, Einde: { } einde }
        ? new()
        {
            Plichtig = false, Begindatum = dag, DatumKennisgeving = dag, Einddatum = einde.Op,
            RedenGeenInburgeringsplicht = leven.Fase == D.Fase.Afgerond ? "Inburgeringsplicht voldaan" : "Overig",
        }
        : new() { Begindatum = dag, DatumKennisgeving = dag };
}
