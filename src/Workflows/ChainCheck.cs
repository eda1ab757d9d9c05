using System.Runtime.CompilerServices;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>
/// Proves that nothing was altered: the chain of every history is whole, and following it through the pinned machines gives the rows of case, vouchers
/// and parcels. Holds one case at a time.
/// </summary>
public sealed class ChainCheck(IDbContextFactory<ShopDb> databases, Editions editions)
{
    const int Page = 200;

    /// <summary>The breaks of one case; empty where it is whole, null where there is no such case.</summary>
    public async Task<IReadOnlyList<ChainBreak>?> CheckAsync(Guid caseId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ReadAsync(db, caseId, cancel) is { } record ? Breaks(record) : null;
    }

    /// <summary>Every case of a shop, or of all, one by one with its breaks.</summary>
    public async IAsyncEnumerable<(Guid CaseId, IReadOnlyList<ChainBreak> Breaks)> CheckAllAsync(Guid? shopId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var after = Guid.Empty;
        while (await PageAsync(shopId, after, cancel) is { Count: > 0 } ids)
        {
            foreach (var id in ids)
                if (await CheckAsync(id, cancel) is { } breaks)
                    yield return (id, breaks);
            after = ids[^1];
        }
    }

    async Task<List<Guid>> PageAsync(Guid? shopId, Guid after, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Cases.Where(c => (shopId == null || c.ShopId == shopId) && c.Id.CompareTo(after) > 0).OrderBy(c => c.Id).Select(c => c.Id)
            .Take(Page).ToListAsync(cancel);
    }

    static async Task<Stored?> ReadAsync(ShopDb db, Guid caseId, CancellationToken cancel)
    {
        await using var snapshot = await Snapshot.BeginAsync(db, cancel);
        if (await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == caseId, cancel) is not { } @case)
            return null;
        var vouchers = await db.Vouchers.AsNoTracking().Where(v => v.CaseId == caseId).OrderBy(v => v.Id).Take(CaseFiles.Most).ToListAsync(cancel);
        var parcels = await db.Parcels.AsNoTracking().Where(p => p.CaseId == caseId).OrderBy(p => p.Id).Take(CaseFiles.Most).ToListAsync(cancel);
        var history = await db.History.AsNoTracking().Where(h => h.CaseId == caseId).OrderBy(h => h.Sequence).Take(CaseFiles.Most).ToListAsync(cancel);
        return new(@case, [@case, .. vouchers, .. parcels], history);
    }

    List<ChainBreak> Breaks(Stored stored)
    {
        var found = new List<ChainBreak>();
        if (HashChain.FirstBreak(stored.History) is { } broken)
            Add(broken.Sequence, "历史记录被改动、缺失或未接上前一行", broken.Why);
        var replay = new Replay(stored.Case.Id, editions.Rulebook.Machines);
        foreach (var row in stored.History)
            if (replay.Take(row) is { } wrong)
            {
                Add(row.Sequence, "该行不符合其流程版本", wrong);
                return found;
            }
        if (replay.Sequence != stored.Case.Sequence)
            Add(Math.Min(replay.Sequence, stored.Case.Sequence) + 1, "历史记录的条数与售后单不符",
                $"the history ends at {replay.Sequence}, the case says {stored.Case.Sequence}");
        else if (replay.HeadHash != stored.Case.HeadHash)
            Add(replay.Sequence, "售后单记录的末行指纹与历史不符", "the case names another hash than the last row has");
        foreach (var (subject, why) in stored.Subjects.Select(s => (s, Differs(s, replay.Of(s.Id)))).Where(x => x.Item2 is not null))
            Add(replay.Sequence, $"{subject.Kind} 的当前状态或版本与历史不符", why!);
        var fields = Became.After(stored.History);
        foreach (var (subject, why) in stored.Subjects.Where(s => replay.Of(s.Id) is not null).Select(s => (s, Became.Altered(s, fields.GetValueOrDefault(s.Id)))).Where(x => x.Item2 is not null))
            Add(replay.Sequence, $"{subject.Kind} 的字段与历史不符", $"{subject.Kind} {subject.Id}: {why}");
        foreach (var (voucher, why) in stored.Subjects.OfType<Voucher>().Select(v => (v, Signature.Wrong(v, stored.History))).Where(x => x.Item2 is not null))
            Add(replay.Sequence, $"凭证 {voucher.Number} 的内容与签字不符", $"voucher {voucher.Number} {why}");
        foreach (var lost in replay.Stands.Where(s => stored.Subjects.All(x => x.Id != s.Id)))
            Add(replay.Sequence, $"{lost.Kind} 在历史中存在但记录已缺失", $"{lost.Kind} {lost.Id} is in the history, but its row is gone");
        return found;

        void Add(int sequence, string zh, string en) => found.Add(new(stored.Case.Id, stored.Case.Number, sequence, zh, en));
    }

    static string? Differs(Subject subject, Stand? stand) =>
        stand is null ? $"{subject.Kind} {subject.Id} is not in the history"
        : stand.State != subject.State ? $"{subject.Kind} {subject.Id} is stored in {subject.State}, its history gives {stand.State}"
        : stand.Version != subject.Version ? $"{subject.Kind} {subject.Id} is stored at version {subject.Version}, its history gives {stand.Version}"
        : (stand.Machine, stand.Edition) != (subject.Machine, subject.Edition)
            ? $"{subject.Kind} {subject.Id} is stored under {subject.Machine} edition {subject.Edition}, its history says {stand.Machine} edition {stand.Edition}"
        : null;

    /// <summary>A case as it is stored: its row, those of its vouchers and parcels, and its history.</summary>
    sealed record Stored(Case Case, IReadOnlyList<Subject> Subjects, IReadOnlyList<HistoryRow> History);
}
