using System.Net.Sockets;
using Npgsql;

namespace Naast.Web.Data;

/// <summary>
/// The first question of a request is asked once more when its connection turns out to be dead: after a restart of the
/// database every kept connection is, and nobody knows until it is used. Only for reading, before anything else was done.
/// </summary>
internal static class Herkansing
{
    public static async Task<T> LeesAsync<T>(Func<Task<T>> lees)
    {
        try
        {
            return await lees();
        }
        catch (Exception fout) when (IsDood(fout))
        {
            // The others in the pool are as old as this one.
            NpgsqlConnection.ClearAllPools();
            return await lees();
        }
    }

    private static bool IsDood(Exception? fout)
    {
        for (; fout is not null; fout = fout.InnerException)
        {
            if (fout is NpgsqlException { IsTransient: true } or SocketException or IOException || fout is PostgresException { SqlState: PostgresErrorCodes.AdminShutdown })
            {
                return true;
            }
        }

        return false;
    }
}
