using System.Runtime.CompilerServices;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.Domain.Wording;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Exports;

/// <summary>Which shop, which period, in which language, and whether payees are shown whole (finance) or by their end; the filters are those of the list it is taken from.</summary>
public sealed record ExportAsked(Guid ShopId, DateTimeOffset? From, DateTimeOffset? Until, bool Chinese, bool PayeesWhole)
{
    public VoucherFilter Vouchers { get; init; } = new();

    /// <summary>Of entries and of costs; shop and period are the export's.</summary>
    public LedgerFilter? Entries { get; init; }

    /// <summary>Of discrepancies; true: open ones, false: those that have ended.</summary>
    public DiscrepancyKind? Discrepancy { get; init; }
    public bool? Open { get; init; }
    public Guid? StatementId { get; init; }
}

/// <summary>What finance takes out as a file. Every row names its voucher and case; sums of an account have none. At most <see cref="Most"/> rows.</summary>
public sealed class ExportSheets(IDbContextFactory<ShopDb> databases, LedgerQueries ledger, Editions editions)
{
    /// <summary>More is refused: ask for a shorter period.</summary>
    public const int Most = 50_000;

    public static readonly IReadOnlyList<string> All = ["vouchers", "payouts", "ledger", "trial-balance", "costs", "discrepancies"];

    static readonly Column
        voucher = new("凭证号", "Voucher"), @case = new("售后单号", "Case"), order = new("订单编号", "Order"), amount = new("金额", "Amount CNY", CellKind.Amount, true);

    /// <summary>How many rows it has; null for what is no export.</summary>
    public async Task<int?> CountAsync(string what, ExportAsked asked, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return what switch
        {
            "vouchers" => await Drafted(db, asked).CountAsync(cancel),
            "payouts" => await Signed(db, asked).CountAsync(cancel),
            "ledger" => await LedgerQueries.Matching(db, FilterOf(asked)).CountAsync(cancel),
            "costs" => await LedgerQueries.Matching(db, FilterOf(asked) with { Accounts = Accounts.Costs }).CountAsync(cancel),
            "discrepancies" => await Found(db, asked).CountAsync(cancel),
            "trial-balance" => Enum.GetValues<Account>().Length,
            _ => null,
        };
    }

    public Sheet Of(string what, ExportAsked asked) => what switch
    {
        "vouchers" => new(what, "凭证", "Vouchers", VoucherColumns(new("起草时间", "Drafted", CellKind.Instant)),
            VouchersAsync(asked, db => Drafted(db, asked).OrderBy(v => v.Number), v => (object?)DraftedAt(v))),
        "payouts" => new(what, "付款批次", "Payout batches", VoucherColumns(new("批次", "Batch")),
            VouchersAsync(asked, db => Signed(db, asked).OrderBy(v => v.SignedAt).ThenBy(v => v.Number), v => PayoutBatch.For(v.SignedAt!.Value, editions.Rulebook.Calendar).ToString())),
        "ledger" => new(what, "台账", "Ledger",
            [new("时间", "At", CellKind.Instant), new("类型", "Kind"), new("借方", "Debit"), new("贷方", "Credit"), amount, new("责任方", "Party"), voucher, @case, order],
            EntriesAsync(FilterOf(asked), e => [e.At, Named.Of(e.Kind, asked.Chinese), Named.Of(e.Debit, asked.Chinese), Named.Of(e.Credit, asked.Chinese), e.AmountFen,
                Named.Of(e.Party, asked.Chinese), e.VoucherNumber, e.CaseNumber, e.OrderNumber])),
        "costs" => new(what, "售后成本", "Costs",
            [new("责任方", "Party"), new("补偿方式", "Remedy"), new("售后类型", "Kind of case"), new("时间", "At", CellKind.Instant), new("类型", "Kind"),
                new("成本", "Cost CNY", CellKind.Amount, true), voucher, @case, order],
            EntriesAsync(FilterOf(asked) with { Accounts = Accounts.Costs }, e => [Named.Of(e.Party, asked.Chinese), Named.Of(e.Remedy, asked.Chinese), Named.Of(e.CaseKind, asked.Chinese),
                e.At, Named.Of(e.Kind, asked.Chinese), CostQueries.Gained(e.Debit, e.Credit) * e.AmountFen, e.VoucherNumber, e.CaseNumber, e.OrderNumber])),
        "discrepancies" => new(what, "差异", "Discrepancies",
            // what is missing, what is too much and what differs are no sum
            [new("类型", "Kind"), amount with { Total = asked.Discrepancy is not null }, new("说明", "What"), new("发现时间", "Found", CellKind.Instant), new("到期", "Due", CellKind.Instant), new("结束时间", "Ended", CellKind.Instant),
                new("结束理由", "Reason"), voucher, @case, order], DiscrepanciesAsync(asked)),
        _ => new(what, "试算平衡", "Trial balance",
            [new("科目", "Account"), new("借方", "Debit CNY", CellKind.Amount, true), new("贷方", "Credit CNY", CellKind.Amount, true), new("余额", "Balance CNY", CellKind.Amount, true)],
            BalanceAsync(asked)),
    };

    static LedgerFilter FilterOf(ExportAsked asked) => (asked.Entries ?? new([])) with { Shops = [asked.ShopId], From = asked.From, Until = asked.Until };

    static Column[] VoucherColumns(Column first) =>
    [
        first, voucher, @case, order, new("买家", "Buyer"), new("收款账号", "Payee"), amount, new("备注", "Remark"), new("补偿方式", "Remedy"), new("责任方", "Party"), new("状态", "State"),
        new("签字时间", "Signed", CellKind.Instant), new("付款时间", "Paid", CellKind.Instant), new("流水号", "Flow number"),
    ];

    /// <summary>An id begins with the instant it was made at.</summary>
    static DateTimeOffset DraftedAt(Voucher voucher) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(voucher.Id.ToByteArray(true)) >> 16));

    static Guid FirstIdAt(DateTimeOffset instant) => Guid.ParseExact($"{instant.ToUnixTimeMilliseconds():x12}70008000000000000000", "N");

    static IQueryable<Voucher> Drafted(ShopDb db, ExportAsked asked) =>
        DraftedIn(asked.Vouchers.Of(db.Vouchers.AsNoTracking().Where(v => v.ShopId == asked.ShopId)), asked.From, asked.Until);

    /// <summary>Those drafted in a period, from inclusive, until exclusive; an end that is null is open.</summary>
    public static IQueryable<Voucher> DraftedIn(IQueryable<Voucher> vouchers, DateTimeOffset? from, DateTimeOffset? until)
    {
        if (from is { } start && FirstIdAt(start) is var first)
            vouchers = vouchers.Where(v => v.Id.CompareTo(first) >= 0);
        if (until is { } end && FirstIdAt(end) is var after)
            vouchers = vouchers.Where(v => v.Id.CompareTo(after) < 0);
        return vouchers;
    }

    static IQueryable<Voucher> Signed(ShopDb db, ExportAsked asked) => db.Vouchers.AsNoTracking().Where(v => v.ShopId == asked.ShopId && v.Channel == Channel.Alipay
        && v.SignedAt != null && (asked.From == null || v.SignedAt >= asked.From) && (asked.Until == null || v.SignedAt < asked.Until));

    static IQueryable<Discrepancy> Found(ShopDb db, ExportAsked asked) => db.Discrepancies.AsNoTracking().Where(d => d.ShopId == asked.ShopId
        && (asked.From == null || d.FoundAt >= asked.From) && (asked.Until == null || d.FoundAt < asked.Until)
        && (asked.Discrepancy == null || d.Kind == asked.Discrepancy) && (asked.Open == null || asked.Open == (d.EndedAt == null)) && (asked.StatementId == null || d.StatementId == asked.StatementId));

    async IAsyncEnumerable<IReadOnlyList<object?>> VouchersAsync(
        ExportAsked asked, Func<ShopDb, IQueryable<Voucher>> of, Func<Voucher, object?> first, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = of(db).Take(Most).Select(v => new
        {
            v,
            Case = db.Cases.Where(c => c.Id == v.CaseId).Select(c => c.Number).First(),
            Order = db.Orders.Where(o => o.Id == v.OrderId).Select(o => new { o.Number, o.BuyerNick, o.BuyerAccount }).First(),
        });
        await foreach (var r in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var payee = r.v.Payee ?? r.Order.BuyerAccount;
            yield return [first(r.v), r.v.Number, r.Case, r.Order.Number, r.Order.BuyerNick, asked.PayeesWhole || payee is null ? payee : PayeeAccount.Masked(payee), r.v.AmountFen,
                r.v.Remark, Named.Of(r.v.Remedy, asked.Chinese), Named.Of(r.v.Party, asked.Chinese), asked.Chinese ? r.v.State.Zh : CodeWords.Of(r.v.State.Code), r.v.SignedAt, r.v.PaidAt, r.v.FlowNumber];
        }
    }

    async IAsyncEnumerable<IReadOnlyList<object?>> EntriesAsync(LedgerFilter filter, Func<LedgerLine, object?[]> row, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await foreach (var entry in LedgerLine.Of(db, LedgerQueries.Matching(db, filter)).OrderBy(e => e.At).ThenBy(e => e.Id).Take(Most).AsAsyncEnumerable().WithCancellation(cancel))
            yield return row(entry);
    }

    async IAsyncEnumerable<IReadOnlyList<object?>> BalanceAsync(ExportAsked asked, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var account in (await ledger.BalanceAsync(FilterOf(asked), cancel)).Accounts)
            yield return [Named.Of(account.Account, asked.Chinese), account.DebitFen, account.CreditFen, account.BalanceFen];
    }

    async IAsyncEnumerable<IReadOnlyList<object?>> DiscrepanciesAsync(ExportAsked asked, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = Found(db, asked).OrderBy(d => d.FoundAt).ThenBy(d => d.Id).Take(Most).Select(d => new
        {
            d,
            Voucher = db.Vouchers.Where(v => v.Id == d.VoucherId).Select(v => v.Number).FirstOrDefault(),
            Case = db.Cases.Where(c => c.Id == d.CaseId).Select(c => c.Number).FirstOrDefault(),
            Order = db.Orders.Where(o => o.Id == d.OrderId).Select(o => o.Number).FirstOrDefault(),
        });
        await foreach (var r in rows.AsAsyncEnumerable().WithCancellation(cancel))
            yield return [Named.Of(r.d.Kind, asked.Chinese), r.d.AmountFen, asked.Chinese ? r.d.Zh : r.d.En, r.d.FoundAt, r.d.DueAt, r.d.EndedAt, r.d.EndReason, r.Voucher, r.Case, r.Order];
    }
}
