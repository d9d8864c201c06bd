using System.Globalization;
using System.Xml;
using System.Xml.Schema;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Verantwoording;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Cbs;

/// <summary>
/// Makes the file of one quarter, some hundreds of persons at a time, through the gate of who asked: writes the XML, judges every
/// element of every person, checks the file against the schema when there is one, and records it as one deed at the end.
/// </summary>
public sealed class Kwartaalmaker(
    Db db, Dbfabriek fabriek, Sleutels sleutels, Uitvoerkluis kluis, Indelingen indelingen, LeveringVastleggen vastleggen, Inzagelog inzage, Regioopties regio, TimeProvider klok)
{
    private const int Portie = 200;
    private const int MeesteXsdfouten = 50;

    /// <summary>A file that was sent can be asked back for as long as CBS may come with a question.</summary>
    private const int BewaarJaren = 2;

    private static readonly XmlWriterSettings Schrijfwijze = new() { Indent = true, Encoding = new System.Text.UTF8Encoding(false), CloseOutput = false };

    public async Task<Klusuitkomst> MaakAsync(Leveringsopdracht opdracht, Voortgang voortgang, CancellationToken ct)
    {
        if (await db.Kwartaalleveringen.AnyAsync(l => l.Id == opdracht.Id, ct))
        {
            return new(false, "Deze levering is er al. Open de pagina opnieuw en maak een nieuw bestand.");
        }

        var indeling = await indelingen.NuAsync(ct);
        var (opmaak, peil) = (indeling.Opmaak, Kwartaallevering.Einde(opdracht.Jaar, opdracht.Kwartaal));
        var moment = peil.EindVanDag();
        var gemeenten = opdracht.Gemeenten.ToArray();
        var ids = await db.Dossiers.AsNoTracking().Where(d => gemeenten.Contains(d.Gemeentecode)).OrderBy(d => d.Id).Select(d => d.Id).ToArrayAsync(ct);
        var personen = new Cbspersonen(db, sleutels);
        var aantal = await TelAsync(ids, moment, opmaak, ct);
        var naam = $"swi-{opdracht.Jaar}-kwartaal-{opdracht.Kwartaal}-{(gemeenten is [var enige] ? enige : "regio")}.xml";
        await using var schrijver = await kluis.BeginAsync(
            new Uitvoerbestand
            {
                Id = opdracht.Id, Soort = Uitvoersoort.CbsLevering, Naam = naam, Medewerker = db.Toegang.Sub, Gemeenten = string.Join(',', gemeenten), Begonnen = klok.Nu(),
                BewaarTot = klok.Vandaag().AddYears(BewaarJaren),
            }, ct);
        var regels = new List<Cbsregel>();
        using (var xml = XmlWriter.Create(schrijver, Schrijfwijze))
        {
            Begin(xml, opmaak, opdracht, peil, aantal);
            foreach (var deel in ids.Chunk(Portie))
            {
                var gelezen = (await personen.LeesAsync(deel, moment, peil, ct)).Where(p => opmaak.Populatie.Contains(p.Fase)).ToArray();
                foreach (var persoon in gelezen)
                {
                    regels.Add(Schrijf(xml, opmaak, persoon, opdracht.Id, peil));
                }

                if (gelezen.Length > 0)
                {
                    await inzage.NoteerExportAsync("cbs/levering", $"levering aan het CBS over kwartaal {opdracht.Kwartaal} van {opdracht.Jaar}", gelezen.Select(p => p.DossierId), ct);
                }

                xml.Flush();
                await schrijver.LoosAsync(ct);
                voortgang.Zet(Math.Min(voortgang.Totaal, voortgang.Gedaan + deel.Length));
            }

            xml.WriteEndDocument();
        }

        await schrijver.SluitAsync(ct);
        var bestand = new Kwartaalbestand(
            naam, schrijver.Afdruk, schrijver.Bytes, regels.Count, await VerborgenAsync(gemeenten, ids.Length, ct), Tellingen(opmaak, regels),
            indeling.Bewaard?.Xsd is { } xsd ? await KeurAsync(opdracht.Id, xsd, opmaak, ct) : null);
        await vastleggen.MaakAsync(opdracht, indeling, bestand, regels, ct);
        return new(true, regels.Count switch { 0 => "Het bestand is gemaakt. Er staan geen personen in.", 1 => "Het bestand is gemaakt. Er staat 1 persoon in.", var n => $"Het bestand is gemaakt. Er staan {n.ToString("N0", CultureInfo.GetCultureInfo("nl-NL"))} personen in." });
    }

    /// <summary>How many persons the file will have: that stands above them, so it is counted first.</summary>
    private async Task<int> TelAsync(Guid[] ids, DateTimeOffset moment, Cbsopmaak opmaak, CancellationToken ct)
    {
        var aantal = 0;
        foreach (var deel in ids.Chunk(Portie))
        {
            var laatste = await db.Gebeurtenissen.AsNoTracking()
                .Where(g => g.Stroomsoort == Stroom.Dossiersoort && deel.Contains(g.StroomId) && g.Aggregaat == nameof(Dossier) && g.Tijdstip <= moment)
                .Where(g => !db.Gebeurtenissen.Any(later => later.Stroomsoort == Stroom.Dossiersoort && later.StroomId == g.StroomId && later.Aggregaat == nameof(Dossier) && later.Tijdstip <= moment && later.Volgnummer > g.Volgnummer))
                .Select(g => g.Nabeeld).ToArrayAsync(ct);
            aantal += laatste.Count(nabeeld => opmaak.Populatie.Contains(Nabeelden.Lees<Dossier>(nabeeld).Fase));
        }

        return aantal;
    }

    /// <summary>Shielded dossiers of these municipalities that are not in the file: a count, so that somebody who may see them can make it whole.</summary>
    private async Task<int> VerborgenAsync(string[] gemeenten, int zichtbaar, CancellationToken ct)
    {
        await using var alles = fabriek.Maak(Toegang.Systeem("tellen voor de levering aan het CBS"));
        return Math.Max(0, await alles.Dossiers.CountAsync(d => gemeenten.Contains(d.Gemeentecode), ct) - zichtbaar);
    }

    private void Begin(XmlWriter xml, Cbsopmaak opmaak, Leveringsopdracht opdracht, DateOnly peil, int aantal)
    {
        xml.WriteStartDocument();
        if (opmaak.Naamruimte is { } ruimte)
        {
            xml.WriteStartElement(opmaak.Wortel, ruimte);
        }
        else
        {
            xml.WriteStartElement(opmaak.Wortel);
        }

        foreach (var (naam, bron) in opmaak.Kop)
        {
            var waarde = bron switch
            {
                Cbskop.Jaar => Getal(opdracht.Jaar),
                Cbskop.Kwartaal => Getal(opdracht.Kwartaal),
                Cbskop.Peildatum => peil.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Cbskop.Berichtgever => regio.Naam,
                Cbskop.Software => "Naast",
                Cbskop.Aantal => Getal(aantal),
                Cbskop.Nulmelding => aantal == 0 ? "ja" : "nee",
                _ => opdracht.Verbetert?.ToString(),
            };
            if (waarde is not null)
            {
                xml.WriteElementString(naam, opmaak.Naamruimte, waarde);
            }
        }
    }

    private Cbsregel Schrijf(XmlWriter xml, Cbsopmaak opmaak, Cbspersoon persoon, Guid levering, DateOnly peil)
    {
        var regels = db.Regels(persoon.Gemeentecode);
        xml.WriteStartElement(opmaak.Persoon, opmaak.Naamruimte);
        var standen = new char[opmaak.Elementen.Count];
        var waarom = new List<string>();
        for (var i = 0; i < standen.Length; i++)
        {
            var element = opmaak.Elementen[i];
            var uitkomst = persoon.Van(element, opmaak, peil, regels);
            standen[i] = Cbsstanden.Letter(uitkomst.Stand);
            if (uitkomst.Waarde is { } waarde)
            {
                xml.WriteElementString(element.Naam, opmaak.Naamruimte, waarde);
            }

            if (uitkomst is { Stand: Cbsstand.Ontbreekt or Cbsstand.Onwaarschijnlijk, Waarom: { } reden })
            {
                waarom.Add($"{element.Naam}\t{reden}");
            }
        }

        xml.WriteEndElement();
        return new Cbsregel { LeveringId = levering, DossierId = persoon.DossierId, Gemeentecode = persoon.Gemeentecode, Standen = new string(standen), Waarom = string.Join('\n', waarom) };
    }

    private static Cbstelling[] Tellingen(Cbsopmaak opmaak, List<Cbsregel> regels) =>
    [
        .. opmaak.Elementen.Select((element, i) =>
        {
            int Tel(Cbsstand stand) => regels.Count(regel => regel.Standen[i] == Cbsstanden.Letter(stand));
            return new Cbstelling(element.Naam, Tel(Cbsstand.Gevuld), Tel(Cbsstand.Ontbreekt), Tel(Cbsstand.MagLeeg), Tel(Cbsstand.NietVanToepassing), Tel(Cbsstand.Onwaarschijnlijk));
        }),
    ];

    /// <summary>Reads the file back and holds it against the schema; nothing outside the two is ever opened.</summary>
    private async Task<IReadOnlyList<string>> KeurAsync(Guid id, string xsd, Cbsopmaak opmaak, CancellationToken ct)
    {
        var fouten = new List<string>();
        void Meld(string tekst)
        {
            if (fouten.Count < MeesteXsdfouten)
            {
                fouten.Add(tekst);
            }
        }

        var schemas = Xsdkeuring.Lees(xsd, out var schemafout);
        if (schemas is null)
        {
            return [schemafout!];
        }

        await using var bestand = (await kluis.OpenAsync(id, Uitvoersoort.CbsLevering, db.Toegang, ct))!;
        var opties = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        opties.ValidationEventHandler += (_, fout) => Meld(Xsdkeuring.Zin(fout.Exception, opmaak));
        using var lezer = XmlReader.Create(bestand, opties);
        while (fouten.Count < MeesteXsdfouten && lezer.Read())
        {
            ct.ThrowIfCancellationRequested();
        }

        return fouten;
    }

    private static string Getal(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
