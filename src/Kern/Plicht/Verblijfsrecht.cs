using Naast.Kern.Gedeeld;

namespace Naast.Kern.Plicht;

/// <summary>On what ground a person is lawfully in the Netherlands (art. 8 Vreemdelingenwet 2000).</summary>
public enum Verblijfsrecht
{
    [Keuzenaam("verblijfsvergunning asiel voor bepaalde tijd")]
    AsielBepaaldeTijd,

    [Keuzenaam("verblijfsvergunning asiel voor onbepaalde tijd")]
    AsielOnbepaaldeTijd,

    [Keuzenaam("verblijfsvergunning regulier voor bepaalde tijd")]
    RegulierBepaaldeTijd,

    [Keuzenaam("verblijfsvergunning regulier voor onbepaalde tijd, of EU-langdurig ingezetene")]
    RegulierOnbepaaldeTijd,

    [Keuzenaam("wacht op een beslissing over de vergunning (procedureel verblijf)")]
    Procedureel,

    [Keuzenaam("tijdelijke bescherming (ontheemd uit Oekraïne)")]
    TijdelijkeBescherming,

    [Keuzenaam("verblijf op grond van het recht van de Europese Unie")]
    EuRecht,

    [Keuzenaam("geen verblijfsrecht")]
    Geen,
}

/// <summary>Nationality, as far as the duty asks for it.</summary>
public enum Nationaliteitsgroep
{
    [Keuzenaam("Nederlands")]
    Nederlands,

    [Keuzenaam("EU, EER of Zwitserland")]
    EuEerZwitserland,

    [Keuzenaam("een ander land")]
    DerdeLand,

    [Keuzenaam("staatloos of onbekend")]
    StaatloosOfOnbekend,
}

/// <summary>The status of the person with whom a family member stays.</summary>
public enum Referentstatus
{
    [Keuzenaam("Nederlander")]
    Nederlander,

    [Keuzenaam("vergunning asiel voor bepaalde tijd")]
    AsielBepaaldeTijd,

    [Keuzenaam("vergunning asiel voor onbepaalde tijd")]
    AsielOnbepaaldeTijd,

    [Keuzenaam("EU-langdurig ingezetene met de aantekening internationale bescherming")]
    EuLangdurigIngezeteneBescherming,

    [Keuzenaam("EU-langdurig ingezetene zonder die aantekening")]
    EuLangdurigIngezetene,

    [Keuzenaam("vergunning regulier voor onbepaalde tijd, of niet-tijdelijk doel")]
    RegulierNietTijdelijk,

    [Keuzenaam("vergunning regulier met een tijdelijk doel")]
    RegulierTijdelijk,
}

/// <summary>Whether the family existed before the sponsor came: DUO keeps the two apart, the law does not.</summary>
public enum Gezinsband
{
    [Keuzenaam("gezinshereniging: het gezin bestond al")]
    Hereniging,

    [Keuzenaam("gezinsvorming: het gezin ontstond later")]
    Vorming,
}
