using Naast.Ketensimulator.Scenarios;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Beheer;

/// <summary>The lists: persons, messages and what is planned.</summary>
internal static class Lijstopmaak
{
    public static Pagina Personen(IReadOnlyList<Persoon> personen, Ketenadressen adressen, string basis) => new Pagina().Tabel(
        "Personen", personen, ["Naam", "BSN", "Gemeente", "Kennisgeving", "PIP", "Termijn tot"], p => $"""
            <tr><td><a href="{basis}/beheer/personen/{p.Id}">{Beheertekst.Naam(p)}</a></td><td>{Beheertekst.Gemaskeerd(p)}</td><td>{adressen.BijCode(p.Gemeentecode)?.Naam ?? p.Gemeentecode}</td><td>{Beheertekst.Datum(p.Plicht()?.DatumKennisgeving)}</td><td>{p.Pip()?.Leerroute ?? "–"}</td><td>{Beheertekst.Datum(p.Termijn()?.Einddatum)}</td></tr>
            """);

    public static Pagina Berichten(this Pagina pagina, IReadOnlyList<Ketenbericht> berichten, Ketenstaat staat, Ketenadressen adressen, string basis) =>
        pagina.Tabel("Berichten", berichten, ["Moment", "Richting", "Bericht", "Gemeente", "Persoon", "Uitkomst", "Wat u kunt doen"], (p, bericht) =>
        {
            p.Voeg($"<tr><td>{Beheertekst.Tijdstip(bericht.Tijdstip)}</td><td>{(bericht.Stand is Berichtstand.Ontvangen ? "van gemeente" : "naar gemeente")}</td><td>{bericht.Onderwerp}</td><td>{adressen.BijCode(bericht.Gemeentecode)?.Naam ?? "onbekend"}</td>");
            if (staat.BijId(bericht.PersoonId) is { } persoon)
            {
                p.Voeg($"""<td><a href="{basis}/beheer/personen/{persoon.Id}">{Beheertekst.Naam(persoon)}</a></td>""");
            }
            else
            {
                p.Ruw("<td>–</td>");
            }

            p.Voeg($"<td>{Beheertekst.Uitkomst(bericht)}</td>");
            if (bericht.Stand is Berichtstand.Geweigerd or Berichtstand.Opgegeven or Berichtstand.GeenAdres)
            {
                p.Voeg($"""<td><form method="post" action="{basis}/beheer/opnieuw"><input type="hidden" name="nummer" value="{bericht.Nummer}"><button>Bied opnieuw aan<span class="verborgen">: bericht {bericht.Nummer}</span></button></form></td></tr>""");
            }
            else
            {
                p.Ruw("<td></td></tr>");
            }
        });

    public static Pagina Plan(IReadOnlyList<Planregel> regels, int totaal, Ketenstaat staat, string basis)
    {
        var pagina = new Pagina().Voeg($"<p>{(totaal > regels.Count ? $"De eerste {regels.Count} van {totaal}." : $"{totaal} in totaal.")} Ze gebeuren als de klok daar is.</p>");
        return pagina.Tabel("Gepland", regels, ["Dag", "Persoon", "Wat", "Codes"], r =>
            $"""<tr><td>{Beheertekst.Datum(r.Op)}</td><td><a href="{basis}/beheer/personen/{r.PersoonId}">{Beheertekst.Naam(staat.BijId(r.PersoonId)!)}</a></td><td>{Stappen.Geef(r.Stap)?.Titel}</td><td>{Stappen.Geef(r.Stap)?.Codes}</td></tr>""");
    }
}
