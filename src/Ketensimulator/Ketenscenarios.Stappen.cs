using System.Globalization;

namespace Naast.Ketensimulator;

// Every step by a name of its own, for whoever writes tests in C#.
public sealed partial class Ketenscenarios
{
    /// <summary>Notice of somebody who reaches AOW age within six months: SS128 and SS139.</summary>
    public Scenarioresultaat KennisgevingBijnaAow(string persoonId) => Speel(persoonId, "kennisgeving-bijna-aow");

    /// <summary>Notice of somebody who still lives in a COA location, linked to the municipality: SS101 only.</summary>
    public Scenarioresultaat KennisgevingInCoa(string persoonId) => Speel(persoonId, "kennisgeving-coa");

    /// <summary>The person leaves the COA location for the linked municipality: SS139.</summary>
    public Scenarioresultaat UitstroomCoa(string persoonId) => Speel(persoonId, "coa-uitstroom");

    /// <summary>From asylum to family and other: SS124.</summary>
    public Scenarioresultaat DoelgroepNaarGezin(string persoonId) => Speel(persoonId, "doelgroep-naar-gezin");

    /// <summary>From family and other to asylum: SS125.</summary>
    public Scenarioresultaat DoelgroepNaarAsiel(string persoonId) => Speel(persoonId, "doelgroep-naar-asiel");

    /// <summary>The duty is withdrawn for a published reason: SS110.</summary>
    public Scenarioresultaat PlichtIngetrokken(string persoonId, string reden = "Verblijfsdoel gewijzigd") => Speel(persoonId, "plicht-ingetrokken", Met(("reden", reden)));

    /// <summary>The person dies today: the duty ends (SS111).</summary>
    public Scenarioresultaat Overlijden(string persoonId) => Speel(persoonId, "overlijden");

    /// <summary>The duty is fulfilled: SS106.</summary>
    public Scenarioresultaat Diploma(string persoonId) => Speel(persoonId, "diploma");

    /// <summary>DUO fines the person; no code was published for it.</summary>
    public Scenarioresultaat Boete(string persoonId, int bedrag) => Speel(persoonId, "boete", Met(("bedrag", bedrag)));

    /// <summary>Registered for the leerbaarheidstoets: SS137.</summary>
    public Scenarioresultaat LbtAangemeld(string persoonId) => Speel(persoonId, "lbt-aangemeld");

    /// <summary>Result of the leerbaarheidstoets: SS131.</summary>
    public Scenarioresultaat LbtResultaat(string persoonId, string resultaat = "B1-route haalbaar", int score = 42) =>
        Speel(persoonId, "lbt-resultaat", Met(("resultaat", resultaat), ("score", score)));

    /// <summary>Result of a part of the examination: SS199.</summary>
    public Scenarioresultaat Examen(string persoonId, string onderdeel, string niveau = "B1", string resultaat = "Geslaagd", string reden = "Absent") =>
        Speel(persoonId, "examen", Met(("onderdeel", onderdeel), ("niveau", niveau), ("resultaat", resultaat), ("reden", reden)));

    /// <summary>Extension asked: SS112.</summary>
    public Scenarioresultaat VerlengingGevraagd(string persoonId) => Speel(persoonId, "verlenging-gevraagd");

    /// <summary>Extension refused: SS113.</summary>
    public Scenarioresultaat VerlengingGeweigerd(string persoonId) => Speel(persoonId, "verlenging-geweigerd");

    /// <summary>DUO extends the term: SS103 (ex officio) or SS104 (on request).</summary>
    /// <param name="persoonId">Opaque id.</param>
    /// <param name="maanden">1..60.</param>
    /// <param name="grondcode">A code of the list of grounds.</param>
    /// <param name="opVerzoek">True: at the person's request.</param>
    public Scenarioresultaat Verlenging(string persoonId, int maanden, string grondcode, bool opVerzoek) =>
        Speel(persoonId, opVerzoek ? "verlenging-toegekend" : "verlenging-ambtshalve", Met(("maanden", maanden), ("grondcode", grondcode)));

    /// <summary>Full exemption: granted SS107, refused SS114.</summary>
    public Scenarioresultaat GeheleVrijstelling(string persoonId, bool toegekend = true, string reden = "DIP") =>
        Speel(persoonId, toegekend ? "vrijstelling-geheel" : "vrijstelling-geheel-geweigerd", Met(("reden", reden)));

    /// <summary>Temporary exemption: granted SS109, refused SS115.</summary>
    public Scenarioresultaat TijdelijkeVrijstelling(string persoonId, bool toegekend = true, string reden = "OPL", int maanden = 12) =>
        Speel(persoonId, toegekend ? "vrijstelling-tijdelijk" : "vrijstelling-tijdelijk-geweigerd", Met(("reden", reden), ("maanden", maanden)));

    /// <summary>The temporary exemption is withdrawn: SS129 without a PIP, SS130 with one.</summary>
    public Scenarioresultaat TijdelijkeVrijstellingIngetrokken(string persoonId) => Speel(persoonId, "vrijstelling-tijdelijk-ingetrokken");

    /// <summary>Partial exemption: granted SS117, refused SS116.</summary>
    public Scenarioresultaat GedeeltelijkeVrijstelling(string persoonId, string onderdeel, string niveau = "B1", bool toegekend = true) =>
        Speel(persoonId, toegekend ? "vrijstelling-deel" : "vrijstelling-deel-geweigerd", Met(("onderdeel", onderdeel), ("niveau", niveau)));

    /// <summary>Dispensation for special circumstances asked, advice wanted: SS140.</summary>
    public Scenarioresultaat OntheffingGevraagd(string persoonId) => Speel(persoonId, "ontheffing-gevraagd");

    /// <summary>Full dispensation: granted SS108, refused SS118.</summary>
    public Scenarioresultaat GeheleOntheffing(string persoonId, bool toegekend = true, string grond = "MED") =>
        Speel(persoonId, toegekend ? "ontheffing-geheel" : "ontheffing-geweigerd", Met(("grond", grond)));

    /// <summary>Partial dispensation: SS119.</summary>
    public Scenarioresultaat GedeeltelijkeOntheffing(string persoonId, string onderdeel, string grond = "MED") =>
        Speel(persoonId, "ontheffing-deel", Met(("onderdeel", onderdeel), ("grond", grond)));

    /// <summary>A signal: SS126, SS127, SS132, SS133, SS135, SS136, SS140, SS141 or SS142.</summary>
    public Scenarioresultaat Signaal(string persoonId, string code) => Speel(persoonId, "signaal", Met(("code", code)));

    /// <summary>The person settles in another municipality: SS122 to the old one, SS120 or SS121 to the new one.</summary>
    /// <param name="persoonId">Opaque id.</param>
    /// <param name="naarGemeentecode">Null: the next municipality of the region.</param>
    public Scenarioresultaat Verhuizing(string persoonId, string? naarGemeentecode = null) =>
        Speel(persoonId, "verhuizing", naarGemeentecode is null ? null : Met(("gemeentecode", naarGemeentecode)));

    /// <summary>The person leaves the country: SS123.</summary>
    public Scenarioresultaat VertrekUitNederland(string persoonId) => Speel(persoonId, "vertrek-buitenland");

    /// <summary>Lays down a PIP where no municipality does: SS102 follows.</summary>
    public Scenarioresultaat PipNamensGemeente(string persoonId, string leerroute = "B") => Speel(persoonId, "pip-namens-gemeente", Met(("leerroute", leerroute)));

    private static Dictionary<string, string> Met(params (string Naam, object Waarde)[] gegevens) =>
        gegevens.ToDictionary(g => g.Naam, g => Convert.ToString(g.Waarde, CultureInfo.InvariantCulture) ?? string.Empty, StringComparer.Ordinal);
}
