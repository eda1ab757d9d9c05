using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Reconciliation;

/// <summary>An account statement was taken in, or stood here already.</summary>
public sealed record StatementTaken(AccountStatement Statement, bool Before, IReadOnlyList<BucketSum> Buckets, Change? Change) : Stored(Change);

/// <summary>A file as it was sent: its name and SHA-256 in hex.</summary>
public sealed record SentFile(string Name, string Sha256);

/// <summary>
/// Takes account statements in: the statement, its lines, what matching made of them and the discrepancies that follow, in one transaction. Then the matched
/// vouchers are reconciled, each a move of its own, made up later if the program stops in between.
/// </summary>
public sealed class StatementDesk(IDbContextFactory<ShopDb> databases, Rounds rounds, Editions editions, StatementQueries queries, Reconciler reconciler)
{
    /// <summary>So far the clocks of Alipay and of this server may be apart.</summary>
    static readonly TimeSpan Apart = TimeSpan.FromMinutes(5);

    /// <summary>The same file again changes nothing and answers the first statement; of one that overlaps with others only the new lines count.</summary>
    public async Task<Outcome> TakeInAsync(Guid shopId, StatementContent content, SentFile file, Actor actor, Keyed? keyed, CancellationToken cancel)
    {
        var outcome = await rounds.RunAsync(keyed, shopId, round => DecideAsync(shopId, content, file, actor, round.Now, cancel), cancel);
        await reconciler.CatchUpAsync(shopId, cancel);
        return outcome;
    }

    async Task<Outcome> DecideAsync(Guid shopId, StatementContent content, SentFile file, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Statements.AsNoTracking().FirstOrDefaultAsync(s => s.ShopId == shopId && s.Sha256 == file.Sha256, cancel) is { } same)
            return new StatementTaken(same, true, await queries.BucketsAsync(same.Id, cancel), null);
        if (content.Until > now + Apart)
            return new NotAllowed(Bar.Input, "statementInFuture", "文件所述的期间尚未结束：请检查服务器时间，或在期间结束后重新导出",
                "The file tells of a time that has not come: look at the server's clock, or export it after the period has ended");
        var id = Guid.CreateVersion7(now);
        var known = await KnownAsync(db, shopId, content, cancel);
        var (lines, refused) = New(shopId, id, content, known, now);
        if (refused is not null)
            return new NotAllowed(Bar.Input, refused.Code, $"第{refused.Line}行：{refused.Zh}", $"Line {refused.Line}: {refused.En}");
        var (ins, outs) = (content.In, content.Out);
        var statement = new AccountStatement
        {
            Id = id,
            ShopId = shopId,
            Account = content.Account,
            From = content.From,
            Until = content.Until,
            InCount = ins.Count,
            InFen = ins.Fen,
            OutCount = outs.Count,
            OutFen = outs.Fen,
            FileName = file.Name,
            Sha256 = file.Sha256,
            NewLines = lines.Count,
            ById = actor.UserId,
            At = now,
        };
        // lines that an earlier file told of are this one's too
        var before = await StatementQueries.LinesOf(db, shopId, content.Account, content.From, content.Until).AsNoTracking().ToListAsync(cancel);
        var change = await new Look(db, shopId, editions.Rulebook.Calendar, now, cancel).AtAsync(statement, lines);
        var seen = change.StatementLines.ToDictionary(l => l.Row.Id, l => l.Row);
        return new StatementTaken(statement, false, BucketSum.Of(lines.Concat(before).Select(l => seen.GetValueOrDefault(l.Id, l))), change);
    }

    static async Task<Dictionary<(string, int), StatementLine>> KnownAsync(ShopDb db, Guid shopId, StatementContent content, CancellationToken cancel) =>
        (await new Surroundings(db, shopId, cancel).LinesOfFlowsAsync(content.Rows.Select(r => r.FlowNumber).Distinct())).ToDictionary(l => (l.FlowNumber, l.Occurrence));

    /// <summary>The lines that are not known; a flow number stands for one line, whichever file it comes with.</summary>
    static (List<StatementLine> Lines, StatementRefused? Refused) New(
        Guid shopId, Guid statementId, StatementContent content, Dictionary<(string, int), StatementLine> known, DateTimeOffset now)
    {
        var lines = new List<StatementLine>();
        var seen = new Dictionary<string, int>();
        foreach (var row in content.Rows)
        {
            var occurrence = seen[row.FlowNumber] = seen.GetValueOrDefault(row.FlowNumber) + 1;
            var line = Line(row, occurrence);
            if (!known.TryGetValue((row.FlowNumber, occurrence), out var before))
                lines.Add(line);
            else if (!SaysTheSame(line, before))
                return ([], StatementFaults.OtherContent(row.No, row.FlowNumber));
        }
        return (lines, null);

        StatementLine Line(StatementRow row, int occurrence) => new()
        {
            Id = Guid.CreateVersion7(now),
            ShopId = shopId,
            StatementId = statementId,
            No = row.No,
            FlowNumber = row.FlowNumber,
            Occurrence = occurrence,
            BusinessNumber = row.BusinessNumber,
            MerchantOrder = row.MerchantOrder,
            Title = row.Title,
            At = row.At,
            CounterAccount = row.CounterAccount,
            InFen = row.InFen,
            OutFen = row.OutFen,
            BalanceFen = row.BalanceFen,
            BusinessType = row.BusinessType,
            Remark = row.Remark,
            Version = 1,
        };
    }

    static bool SaysTheSame(StatementLine a, StatementLine b) =>
        (a.At, a.InFen, a.OutFen, a.MerchantOrder, a.BusinessNumber, a.Remark, a.CounterAccount) == (b.At, b.InFen, b.OutFen, b.MerchantOrder, b.BusinessNumber, b.Remark, b.CounterAccount);
}
