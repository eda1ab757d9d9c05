using AfterSales.Domain.Cases;
using AfterSales.Domain.Imports;

namespace AfterSales.Workflows.Imports;

/// <summary>Collects what a batch of rows changes into one <see cref="Change"/>, and counts.</summary>
internal sealed class OrderBatch(ImportRun run, IReadOnlyDictionary<string, KnownOrder> known, DateTimeOffset now)
{
    readonly List<Saved<Order>> orders = [];
    readonly List<Saved<OrderLine>> lines = [];
    readonly List<OrderMoney> money = [];
    readonly List<MoneyDelta> more = [];
    readonly List<Change> refunds = [];
    readonly List<ImportProblem> problems = [];
    readonly int seen = run.Version;

    public void Take(OrderReportEntry entry)
    {
        run = run with { Rows = run.Rows + 1 };
        switch (entry)
        {
            case GoodRow { Order: var row }:
                Take(OrderNews.Of(row, known.GetValueOrDefault(row.Number), run.ShopId, run.ById, now));
                break;
            case BadRow bad:
                Refuse(bad.Problems);
                break;
            default:
                run = run with { Unchanged = run.Unchanged + 1 };
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
                run = run with { Added = run.Added + 1 };
                break;
            case OrderNews.More m:
                orders.Add(new(m.Order with { Version = m.Order.Version + 1 }, m.Order.Version));
                if (m.Line is { } line)
                    lines.Add(new(line, 0));
                if (m.PaidMoreFen > 0)
                    more.Add(new(m.Order.Id, PaidFen: m.PaidMoreFen));
                refunds.Add(m.Refund);
                run = run with { Updated = run.Updated + 1 };
                break;
            case OrderNews.Refused r:
                Refuse([r.Problem]);
                break;
            default:
                run = run with { Unchanged = run.Unchanged + 1 };
                break;
        }
    }

    void Refuse(IReadOnlyList<RowProblem> found)
    {
        var kept = found.Take(ImportRun.MostProblems - run.Problems).Select((problem, i) => ImportProblem.Of(run.Id, run.Problems + i + 1, problem));
        problems.AddRange(kept.ToList());
        run = run with { Refused = run.Refused + 1, Problems = run.Problems + found.Count };
    }

    public Change ToChange() => new()
    {
        Imports = [new(run with { Version = seen + 1, SeenAt = now }, seen)],
        ImportProblems = problems,
        Orders = orders,
        OrderLines = lines,
        OrderMoney = money,
        Money = [.. more, .. refunds.SelectMany(r => r.Money)],
        PlatformPayments = [.. refunds.SelectMany(r => r.PlatformPayments)],
        Ledger = [.. refunds.SelectMany(r => r.Ledger)],
    };
}
