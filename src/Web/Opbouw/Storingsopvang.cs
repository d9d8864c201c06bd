using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Opbouw;

/// <summary>Turns what goes wrong into a status with a sentence that people can use; never a stack trace.</summary>
internal sealed class Storingsopvang(RequestDelegate volgende, ILogger<Storingsopvang> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await volgende(http);
        }
        catch (Exception fout) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            var (status, titel, uitleg) = Vertaal(fout);
            if (status >= 500)
            {
                log.LogError(fout, "Verzoek mislukt: {Titel}", titel);
            }

            http.Response.Clear();
            http.Response.StatusCode = status;
            if (status == StatusCodes.Status503ServiceUnavailable)
            {
                http.Response.Headers.RetryAfter = "10";
            }

            await Foutpaginas.ToonAsync(http, titel, uitleg, NietBewaard(fout, status) ? await Getyptformulier.LeesAsync(http) : null);
        }
    }

    /// <summary>The same form sent again may succeed: the fault was not in what was typed.</summary>
    private static bool NietBewaard(Exception fout, int status) => status >= 500 || fout is DbUpdateConcurrencyException;

    private static (int Status, string Titel, string Uitleg) Vertaal(Exception fout) => fout switch
    {
        BadHttpRequestException { StatusCode: 413 } => (413, "Te groot", "Wat u stuurt is te groot. Maak het kleiner en probeer het opnieuw."),
        BadHttpRequestException vraag => (vraag.StatusCode, "Het verzoek klopt niet", "Ga terug en probeer het opnieuw."),
        RechtOntbreekt => (403, "Geen toegang", "U heeft niet het recht om dit te doen."),
        RegelGeschonden regel => (409, "Dit kan nu niet", string.Join(" ", regel.Toets.NietVervuld.Select(v => $"{v.Omschrijving}: nog niet. {v.Herstel}"))),
        DbUpdateConcurrencyException => (409, "Iemand anders was u voor",
            "Een collega heeft dit net gewijzigd. Uw wijziging is niet bewaard. Ga terug, bekijk de nieuwe gegevens en probeer het opnieuw."),
        GeenVersie geen => (409, "Dit kan nu niet",
            $"Voor {Datumtekst.Lang(geen.Dag)} kent Naast geen regels. De Wet inburgering 2021 geldt vanaf 1 januari 2022. Controleer de datum."),
        _ when KanNietBewaren(fout) => (503, "Naast kan nu niets bewaren",
            "De schijf van Naast is vol of op slot. Wat al bewaard was, is er nog. Uw beheerder kan dit oplossen. Probeer het daarna opnieuw."),
        _ when IsDatabaseWeg(fout) => (503, "Naast kan even niet bij de gegevens",
            "De database is niet bereikbaar. Er is niets verloren van wat al bewaard was. Probeer het over een halve minuut opnieuw."),
        _ => (500, "Er ging iets mis", "Dit ligt aan Naast, niet aan u. Er is niets half bewaard. Probeer het opnieuw."),
    };

    /// <summary>Read-only, disk full.</summary>
    private static readonly int[] SqliteVol = [8, 13];

    /// <summary>Busy, locked, out of memory, input or output failed, cannot open.</summary>
    private static readonly int[] SqliteWeg = [5, 6, 7, 10, 14];

    /// <summary>Reads still work: the disk is full, or this server takes no writes.</summary>
    private static bool KanNietBewaren(Exception? fout)
    {
        for (; fout is not null; fout = fout.InnerException)
        {
            if (fout is SqliteException { SqliteErrorCode: var code } && SqliteVol.Contains(code) || fout is Npgsql.PostgresException { SqlState: "53100" or "25006" })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDatabaseWeg(Exception? fout)
    {
        for (; fout is not null; fout = fout.InnerException)
        {
            if (fout is SocketException or TimeoutException || (fout is DbException { IsTransient: true })
                || fout is Npgsql.NpgsqlException { SqlState: null or "57P01" or "57P03" } || fout is SqliteException { SqliteErrorCode: var code } && SqliteWeg.Contains(code))
            {
                return true;
            }
        }

        return false;
    }
}
