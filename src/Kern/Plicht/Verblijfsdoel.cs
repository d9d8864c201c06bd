using Naast.Kern.Gedeeld;

namespace Naast.Kern.Plicht;

/// <summary>
/// Purpose of a regular permit for a limited time. Which of these are temporary is a dated parameter
/// (<see cref="Regels.Plichtparameters.TijdelijkeDoelen"/>, art. 2.2 Besluit).
/// </summary>
public enum Verblijfsdoel
{
    [Keuzenaam("gezin: verblijf bij een familie- of gezinslid")]
    Gezin,

    [Keuzenaam("niet-tijdelijke humanitaire gronden")]
    NietTijdelijkHumanitair,

    [Keuzenaam("arbeid voor een religieuze of levensbeschouwelijke organisatie")]
    ReligieuzeOrganisatie,

    [Keuzenaam("een ander doel, niet op de lijst van tijdelijke doelen")]
    AnderNietTijdelijk,

    [Keuzenaam("gezin, bij iemand die zelf tijdelijk verblijft")]
    GezinBijTijdelijkVerblijf,

    [Keuzenaam("arbeid als zelfstandige")]
    ArbeidAlsZelfstandige,

    [Keuzenaam("kennismigrant")]
    Kennismigrant,

    [Keuzenaam("Europese blauwe kaart")]
    EuropeseBlauweKaart,

    [Keuzenaam("seizoenarbeid")]
    Seizoenarbeid,

    [Keuzenaam("overplaatsing binnen een onderneming")]
    OverplaatsingBinnenOnderneming,

    [Keuzenaam("arbeid in loondienst")]
    ArbeidInLoondienst,

    [Keuzenaam("grensoverschrijdende dienstverlening")]
    GrensoverschrijdendeDienstverlening,

    [Keuzenaam("onderzoek")]
    Onderzoek,

    [Keuzenaam("lerend werken")]
    LerendWerken,

    [Keuzenaam("arbeid als niet-geprivilegieerd militair")]
    NietGeprivilegieerdMilitair,

    [Keuzenaam("studie")]
    Studie,

    [Keuzenaam("zoeken naar werk")]
    ZoekenNaarWerk,

    [Keuzenaam("uitwisseling")]
    Uitwisseling,

    [Keuzenaam("medische behandeling")]
    MedischeBehandeling,

    [Keuzenaam("tijdelijke humanitaire gronden")]
    TijdelijkHumanitair,

    [Keuzenaam("in afwachting van een verzoek op grond van artikel 17 Rijkswet op het Nederlanderschap")]
    AfwachtingArtikel17Rwn,

    [Keuzenaam("vermogende vreemdeling (bestond tot 2026)")]
    VermogendeVreemdeling,
}
