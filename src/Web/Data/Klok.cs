namespace Naast.Web.Data;

/// <summary>A date in Dutch law is a day in Amsterdam, whatever the machine's zone.</summary>
public static class Klok
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateOnly Vandaag(this TimeProvider klok) => klok.GetUtcNow().DagInNederland();

    /// <summary>Now, cut to microseconds: what PostgreSQL keeps, so that a hash over it is the same after a round trip.</summary>
    public static DateTimeOffset Nu(this TimeProvider klok)
    {
        var nu = klok.GetUtcNow();
        return new DateTimeOffset(nu.UtcTicks - (nu.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    public static DateOnly DagInNederland(this DateTimeOffset tijdstip) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(tijdstip, Amsterdam).DateTime);

    public static DateTimeOffset InNederland(this DateTimeOffset tijdstip) => TimeZoneInfo.ConvertTime(tijdstip, Amsterdam);

    /// <summary>The moment at which a day ends in Amsterdam.</summary>
    public static DateTimeOffset EindVanDag(this DateOnly dag)
    {
        var lokaal = dag.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(lokaal, Amsterdam.GetUtcOffset(lokaal)).ToUniversalTime();
    }
}
