using Naast.Kern.Gedeeld;

namespace Naast.Kern.Verantwoording;

/// <summary>
/// What Naast can tell of one person at the end of a quarter. A closed list: a layout chooses from it, so that a layout can
/// never ask for what was not meant to leave.
/// </summary>
public enum Cbsbron
{
    [Keuzenaam("BSN")]
    Bsn,
    [Keuzenaam("V-nummer")]
    Vnummer,
    [Keuzenaam("geboortedatum")]
    Geboortedatum,
    [Keuzenaam("geslacht")]
    Geslacht,
    [Keuzenaam("nationaliteit, code van de BRP")]
    Nationaliteit,
    [Keuzenaam("code van de gemeente")]
    Gemeentecode,
    [Keuzenaam("groep: asiel of gezin en overig")]
    Groep,
    [Keuzenaam("doelgroep zoals DUO die noemt")]
    Doelgroep,
    [Keuzenaam("cohort: jaar waarin de plicht begon")]
    Cohort,
    [Keuzenaam("fase van het dossier")]
    Fase,
    [Keuzenaam("begin van de plicht")]
    BeginPlicht,
    [Keuzenaam("kennisgeving van DUO")]
    Kennisgeving,
    [Keuzenaam("begin van de brede intake")]
    IntakeBegin,
    [Keuzenaam("einde van de brede intake")]
    IntakeEinde,
    [Keuzenaam("uitkomst van de leerbaarheidstoets")]
    Leerbaarheid,
    [Keuzenaam("dagtekening van het eerste PIP")]
    EerstePip,
    [Keuzenaam("dagtekening van het laatste PIP")]
    LaatstePip,
    [Keuzenaam("leerroute")]
    Leerroute,
    [Keuzenaam("niveau van het plan")]
    Niveau,
    [Keuzenaam("lesuren per week volgens het plan")]
    LesurenPerWeek,
    [Keuzenaam("lesuren in totaal volgens het plan")]
    LesurenTotaal,
    [Keuzenaam("alfabetisering")]
    Alfabetisering,
    [Keuzenaam("dag van het aanbod van een cursus")]
    Cursusaanbod,
    [Keuzenaam("eerste dag van de cursus")]
    Cursusstart,
    [Keuzenaam("gevolgde uren Nederlands")]
    GevolgdeUren,
    [Keuzenaam("PVT afgerond op")]
    PvtAfgerond,
    [Keuzenaam("MAP afgerond op")]
    MapAfgerond,
    [Keuzenaam("eindgesprek van de Z-route op")]
    Eindgesprek,
    [Keuzenaam("begin van de inburgeringstermijn")]
    TermijnBegin,
    [Keuzenaam("laatste dag van de inburgeringstermijn")]
    TermijnEinde,
    [Keuzenaam("examen lezen")]
    ExamenLezen,
    [Keuzenaam("examen luisteren")]
    ExamenLuisteren,
    [Keuzenaam("examen schrijven")]
    ExamenSchrijven,
    [Keuzenaam("examen spreken")]
    ExamenSpreken,
    [Keuzenaam("examen KNM")]
    ExamenKnm,
    [Keuzenaam("aantal voortgangsgesprekken")]
    Voortgangsgesprekken,
    [Keuzenaam("begin van de maatschappelijke begeleiding")]
    BegeleidingBegin,
    [Keuzenaam("ontzorgen vanaf")]
    OntzorgenBegin,
    [Keuzenaam("ontzorgen tot en met")]
    OntzorgenEinde,
    [Keuzenaam("aantal boetes van de gemeente")]
    Boetes,
}

/// <summary>What can stand above the persons in a file.</summary>
public enum Cbskop
{
    [Keuzenaam("jaar")]
    Jaar,
    [Keuzenaam("kwartaal, 1 tot en met 4")]
    Kwartaal,
    [Keuzenaam("peildatum: laatste dag van het kwartaal")]
    Peildatum,
    [Keuzenaam("naam van wie levert")]
    Berichtgever,
    [Keuzenaam("gebruikte software")]
    Software,
    [Keuzenaam("aantal personen")]
    Aantal,
    [Keuzenaam("ja als er geen personen zijn")]
    Nulmelding,
    [Keuzenaam("kenmerk van de levering die deze verbetert")]
    Verbetert,
}
