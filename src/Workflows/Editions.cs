using System.Collections.Frozen;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>
/// The editions of the machines. The shipped tables are stored when they are first seen and kept for good, because a case stays on the edition it
/// was opened with. A shipped table that differs from the stored one of the same number stops the start.
/// </summary>
public sealed class Editions(IDbContextFactory<ShopDb> databases, TimeProvider time)
{
    Rulebook? rulebook;

    /// <summary>The rules of the moment: every stored edition, the newest of each machine for what is opened now, the shop's limits and calendar.</summary>
    public Rulebook Rulebook => rulebook ?? throw new InvalidOperationException("The editions have not been read: call OpenAsync at the start.");

    /// <summary>Every edition that can be followed, oldest first.</summary>
    public IReadOnlyList<PinnedMachine> All { get; private set; } = [];

    /// <summary>Reads the editions. Once, at the start, after the migrations.</summary>
    public async Task OpenAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = time.Now;
        if (await db.Editions.AnyAsync(e => e.StoredAt <= now, cancel))
            throw new InvalidOperationException("The stored editions cannot be read by this program.");
        Follow([]);
    }

    void Follow(IReadOnlyList<PinnedMachine> machines)
    {
        All = machines;
        var byNumber = All.ToFrozenDictionary(p => (p.Machine.Code, p.Machine.Edition));
        var newest = All.GroupBy(p => p.Machine.Code).ToFrozenDictionary(g => g.Key, g => g.Max(p => p.Machine.Edition));
        rulebook = new(
            (machine, edition) => byNumber.TryGetValue((machine, edition), out var pinned) ? pinned
                : throw new InvalidOperationException($"Edition {edition} of {machine} is not stored here: a newer program has written to this database."),
            machine => newest[machine], Limits.Default, ShopCalendar.Default);
    }
}
