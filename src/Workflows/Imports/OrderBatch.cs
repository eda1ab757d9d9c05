using AfterSales.Domain.Cases;
using AfterSales.Domain.Imports;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;

namespace AfterSales.Workflows.Imports;

/// <summary>Collects what a batch of rows changes into one <see cref="Change"/>, and counts.</summary>
internal sealed class OrderBatch(ImportRun run, IReadOnlyDictionary<string, KnownOrder> known, ShopCalendar calendar, DateTimeOffset now)
{
    readonly List<Saved<Order>> orders = [];
    readonly List<Saved<OrderLine>> lines = [];
    readonly List<OrderMoney> money = [];
    readonly List<MoneyDelta> more = [];
    readonly List<Change> refunds = [];
    readonly List<Saved<Discrepancy>> excesses = [];
    readonly RunCount count = new(run);

    public void Take(ReportEntry entry)
    {
        switch (entry)
        {
            case GoodRow { Order: var row }:
                Take(OrderNews.Of(row, known.GetValueOrDefault(row.Number), run.ShopId, run.ById, now));
                break;
            case BadRow bad:
                count.Refuse(bad.Problems);
                break;
            default:
                count.Unchanged();
                break;
        }
    }

    void Take(OrderNews news)
    {
        switch (news)
        {
            case OrderNews.New n:
                orders.Add(new(n.Order, null));
                lines.Add(new(n.Line, null));
                money.Add(n.Money);
                refunds.Add(n.Refund);
                count.Added();
                break;
            case OrderNews.More m:
                TakeMore(m, known[m.Order.Number]);
                count.Updated();
                break;
            case OrderNews.Refused r:
                count.Refuse([r.Problem]);
                break;
            default:
                count.Unchanged();
                break;
        }
    }

    void TakeMore(OrderNews.More m, KnownOrder before)
    {
        orders.Add(new(m.Order with { Version = m.Order.Version + 1 }, m.Order.Version));
        if (m.Line is { } line)
            lines.Add(new(line, 0));
        if (m.PaidMoreFen > 0)
            more.Add(new(m.Order.Id, PaidFen: m.PaidMoreFen));
        refunds.Add(m.Refund);
        if (m.Refund.Money is not [var refund])
            return;
        more.Add(new(m.Order.Id, Seen: before.Money));
        var after = before.Money.And(refund).And(new MoneyDelta(m.Order.Id, PaidFen: m.PaidMoreFen));
        if (Exceptions.Excess(m.Order, after, before.Excess, calendar, now) is { } excess)
            excesses.Add(excess);
    }

    public Change ToChange() => count.ToChange(now) with
    {
        Orders = orders,
        OrderLines = lines,
        OrderMoney = money,
        Money = [.. more, .. refunds.SelectMany(r => r.Money)],
        PlatformPayments = [.. refunds.SelectMany(r => r.PlatformPayments)],
        Ledger = [.. refunds.SelectMany(r => r.Ledger)],
        Discrepancies = excesses,
    };
}
