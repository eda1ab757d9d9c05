using AfterSales.Domain.Cases;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AfterSales.Workflows.Clock;

/// <summary>
/// Hands the due deadlines to the servers that run, so that they do not all try the same. On PostgreSQL a server leases some for five seconds, by the database's clock,
/// whatever its own says: what a server that dies has leased is another's soon. That a deadline fires once does not come from here but from its move.
/// </summary>
public sealed class DueClaims(IDbContextFactory<ShopDb> databases)
{
    const int AtOnce = 100, LeasedAtOnce = 25;

    // Servers take turns, so that what another leased just now is seen: deadlines of one case are fired in order, by one server at a time. Rows that somebody is ending
    // at this moment are passed over.
    const string Leasing = """
        SELECT pg_advisory_xact_lock(71067305742165);
        UPDATE "Dues" SET "LeasedUntil" = (extract(epoch FROM clock_timestamp()) * 1000)::bigint + 5000 WHERE "Id" IN
            (SELECT d."Id" FROM "Dues" d WHERE d."State" = 'Open' AND d."At" <= @now AND coalesce(d."LeasedUntil", 0) < (extract(epoch FROM clock_timestamp()) * 1000)::bigint
             AND NOT EXISTS (SELECT 1 FROM "Dues" e WHERE e."CaseId" = d."CaseId" AND e."State" = 'Open' AND e."At" <= d."At" AND e."Id" <> d."Id"
                             AND e."LeasedUntil" >= (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
             ORDER BY d."At", d."Id" LIMIT @most FOR UPDATE SKIP LOCKED)
        RETURNING "Id";
        """;

    /// <summary>Some of what is due, in order of time; on SQLite, where one server works, what comes after the last that was handed out.</summary>
    public async Task<IReadOnlyList<Due>> TakeAsync(DateTimeOffset now, Due? last, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!db.Database.IsSqlite())
        {
            var leased = await LeaseAsync(db, now, cancel);
            return leased.Count == 0 ? [] : await db.Dues.AsNoTracking().Where(d => leased.Contains(d.Id)).OrderBy(d => d.At).ThenBy(d => d.Id).ToListAsync(cancel);
        }
        var (at, id) = (last?.At ?? DateTimeOffset.MinValue, last?.Id ?? Guid.Empty);
        return await db.Dues.AsNoTracking().Where(d => d.State == DueState.Open && d.At <= now && (d.At > at || (d.At == at && d.Id.CompareTo(id) > 0)))
            .OrderBy(d => d.At).ThenBy(d => d.Id).Take(AtOnce).ToListAsync(cancel);
    }

    static async Task<List<Guid>> LeaseAsync(ShopDb db, DateTimeOffset now, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        // both in one round trip: a server that is held up between them would hold up the others
        await using var command = new NpgsqlCommand(Leasing, (NpgsqlConnection)db.Database.GetDbConnection());
        command.Parameters.AddWithValue("now", now.ToUnixTimeMilliseconds());
        command.Parameters.AddWithValue("most", LeasedAtOnce);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.NextResultAsync(cancel);
        var leased = new List<Guid>();
        while (await reader.ReadAsync(cancel))
            leased.Add(reader.GetGuid(0));
        return leased;
    }
}
