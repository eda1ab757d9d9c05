using System.Collections.Frozen;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Calendars;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>
/// The editions of the machines. The shipped tables are stored when they are first seen and kept for good, because a case stays on the edition it
/// was opened with. A shipped table that differs from the stored one of the same number stops the start.
/// </summary>
public sealed class Editions(IDbContextFactory<ShopDb> databases, HolidayBook holidays, TimeProvider time)
{
    /// <summary>More editions than this are never read.</summary>
    const int Most = 10_000;

    Rulebook? rulebook;

    /// <summary>The rules of the moment: every stored edition, the newest of each machine for what is opened now, the shop's limits and calendar.</summary>
    public Rulebook Rulebook
    {
        get
        {
            var rules = rulebook ?? throw new InvalidOperationException("The editions have not been read: call OpenAsync at the start.");
            if (!ReferenceEquals(rules.Calendar.Holidays, holidays.Current))
                rulebook = rules = rules with { Calendar = rules.Calendar with { Holidays = holidays.Current } };
            return rules;
        }
    }

    /// <summary>Every edition that can be followed, oldest first.</summary>
    public IReadOnlyList<PinnedMachine> All { get; private set; } = [];

    /// <summary>Stores what is shipped and new, and reads what is stored. Once, at the start, after the migrations.</summary>
    public Task OpenAsync(CancellationToken cancel) => OpenAsync(Tables.All, cancel);

    internal async Task OpenAsync(IReadOnlyList<Machine> shipped, CancellationToken cancel)
    {
        try
        {
            await StoreAsync(shipped, cancel);
        }
        catch (DbUpdateException)
        {
            // another node started at the same moment and stored them; if it was anything else the second try says so
            await StoreAsync(shipped, cancel);
        }
        await holidays.RefreshAsync(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var stored = await db.Editions.AsNoTracking().OrderBy(e => e.Machine).ThenBy(e => e.Edition).Take(Most).ToListAsync(cancel);
        All = [.. stored.Select(e => new PinnedMachine(MachineJson.Read(e.Json), e.Hash))];
        var byNumber = All.ToFrozenDictionary(p => (p.Machine.Code, p.Machine.Edition));
        var newest = All.GroupBy(p => p.Machine.Code).ToFrozenDictionary(g => g.Key, g => g.Max(p => p.Machine.Edition));
        rulebook = new(
            (machine, edition) => byNumber.TryGetValue((machine, edition), out var pinned) ? pinned
                : throw new InvalidOperationException($"Edition {edition} of {machine} is not stored here: a newer program has written to this database."),
            machine => newest[machine], Limits.Default, ShopCalendar.Default);
    }

    async Task StoreAsync(IReadOnlyList<Machine> shipped, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var known = await db.Editions.AsNoTracking().OrderBy(e => e.Machine).ThenBy(e => e.Edition).Select(e => new { e.Machine, e.Edition, e.Hash }).Take(Most).ToListAsync(cancel);
        foreach (var machine in shipped)
        {
            var hash = MachineJson.Hash(machine);
            var stored = known.FirstOrDefault(e => e.Machine == machine.Code && e.Edition == machine.Edition);
            if (stored is null)
                db.Editions.Add(new() { Machine = machine.Code, Edition = machine.Edition, Hash = hash, Json = MachineJson.Write(machine), StoredAt = time.Now });
            else if (stored.Hash != hash)
                throw new InvalidOperationException(
                    $"The table {machine.Code} was changed, but its edition is still {machine.Edition}, under which another content is stored. "
                    + "Raise the edition of the table: cases that are open stay on the stored one.");
        }
        await db.SaveChangesAsync(cancel);
    }
}
