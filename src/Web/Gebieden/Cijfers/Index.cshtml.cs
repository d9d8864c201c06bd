using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Cijfers;

/// <summary>How it goes in one's municipality: message first, then figures, then a chart with its table. No person anywhere.</summary>
[Vereist(Recht.CijfersInzien)]
public sealed class IndexModel(Regiocijfers cijfers, Toegangshouder houder, TimeProvider klok) : PageModel
{
    public IReadOnlyList<Gemeentecijfers> Gemeenten { get; private set; } = [];

    public DateOnly Stand { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Stand = klok.Vandaag();
        Gemeenten = await cijfers.LeesAsync(houder.Toegang.Gemeenten, ct);
    }

    /// <summary>The most important thing, in a sentence made of what may be shown.</summary>
    public static string Boodschap(Gemeentecijfers g) => g.TienOpTijd switch
    {
        10 => $"In {g.Gemeente} zijn bijna alle plannen op tijd klaar.",
        >= 9 => $"In {g.Gemeente} zijn 9 van de 10 plannen op tijd klaar. Dat is volgens het doel.",
        { } tien => $"In {g.Gemeente} zijn {tien} van de 10 plannen op tijd klaar. Het doel is 9 van de 10.",
        null => $"In {g.Gemeente} zijn nog te weinig plannen om te zeggen of ze op tijd zijn.",
    };

    /// <summary>The title of the chart says what it shows.</summary>
    public static string Conclusie(Gemeentecijfers g) =>
        g.Fasen.Select((telling, i) => (telling.Aantal, i)).Where(f => f.Aantal is not null).OrderByDescending(f => f.Aantal).FirstOrDefault() is (not null, var grootste)
            ? grootste == 3 ? $"De meeste inburgeraars in {g.Gemeente} volgen nu hun leerroute" : $"De meeste inburgeraars in {g.Gemeente} zijn in de fase {Regiocijfers.Naam(Regiocijfers.Fasen[grootste])}"
            : $"In {g.Gemeente} zijn de groepen te klein om te tonen";
}
