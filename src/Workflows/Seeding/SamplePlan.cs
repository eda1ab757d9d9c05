using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Time;
using Bogus;

namespace AfterSales.Workflows.Seeding;

/// <summary>What is to happen in the sample's weeks: which cases are opened when, on which orders, and where they are to stand in the end.</summary>
sealed class SamplePlan
{
    const int Seed = 20_260_302;

    /// <summary>Time in which a case that has to wait for a lapsed deadline is opened earlier.</summary>
    static readonly TimeSpan Lapse = TimeSpan.FromDays(8);

    /// <summary>One parked case in so many is overdue.</summary>
    const int Late = 7;

    readonly Random random = new(Seed);
    readonly SampleOrders orders;
    readonly DateTimeOffset end;
    readonly List<SampleCase> cases = [];
    readonly List<(Order, SampleArticle)> ordered = [];

    public SamplePlan(SampleSize size, DateTimeOffset start, DateTimeOffset end)
    {
        var faker = new Faker("zh_CN") { Random = new Randomizer(Seed) };
        (orders, this.end) = (new(faker, random), end);
        Shops = [.. SampleShop.All.Select(shop => SamplePeople.Draw(shop, faker, start))];
        foreach (var (goal, i) in SampleGoal.All(size).Select((goal, i) => (goal, i)))
            cases.Add(Plan(goal, i, start));
        for (var i = 0; i < size.PlainOrders; i++)
            Plain(Shops[i % 2], start);
    }

    public IReadOnlyList<SamplePeople> Shops { get; }
    public IReadOnlyList<SampleCase> Cases => cases;
    public IReadOnlyList<(Order Order, SampleArticle Article)> Orders => ordered;

    SampleCase Plan(SampleGoal goal, int i, DateTimeOffset start)
    {
        var people = Shops[i % 2];
        var article = ArticleOf(people);
        DateTimeOffset? arrives = goal.Wanders ? null : SamplePace.Entry(goal.Machine, goal.State, ShopCalendar.Default, end, i % Late == Late / 2 ? i / Late : null, random);
        var opens = arrives is { } at ? at - Way(goal) : start + (end - start) * random.NextDouble() * 0.93;
        var fault = goal.Kind == CaseKind.NegativeReview && (goal.State == States.Linked || random.Next(3) == 0) ? FaultBefore(people, opens, goal) : null;
        if (fault is not null)
            opens = Later(opens, fault.OpensAt.AddHours(20));
        opens = SamplePace.Staffed(opens, random) is var staffed && (arrives is null || staffed < arrives) ? staffed : opens;
        var order = fault?.Order ?? orders.For(goal.Kind, people, article, opens);
        if (fault is null)
            ordered.Add((order, article));
        return new(goal, people, fault?.Article ?? article, random.Next()) { Order = order, OpensAt = opens, Arrives = arrives, Fault = fault };
    }

    /// <summary>How long the way to the goal usually takes, and what has to lapse on it.</summary>
    static TimeSpan Way(SampleGoal goal)
    {
        var machine = Tables.Of(goal.Kind.ToString());
        var none = new HashSet<(State, Move)>();
        var first = SampleRoute.Find(machine, machine.Start, goal.Machine == machine ? goal.State : States.Remedying, none) ?? [];
        var then = goal.Machine == machine ? [] : SampleRoute.Find(goal.Machine, goal.Machine.Start, goal.State, none) ?? [];
        var way = TimeSpan.Zero;
        foreach (var row in first.Concat(then))
            way += row.ByPeople ? SamplePace.Usual(row.From) / 2 : Lapse;
        return way;
    }

    /// <summary>For a review that will be linked: a fault case of the shop that is open until the end, else any that was opened before.</summary>
    SampleCase? FaultBefore(SamplePeople people, DateTimeOffset opens, SampleGoal goal) => cases
        .Where(c => c.People == people && c.Goal.Kind != CaseKind.NegativeReview && c.Fault is null && c.Goal.Wanders == goal.Wanders)
        .OrderBy(c => Math.Abs((c.OpensAt.AddHours(30) - opens).TotalHours)).FirstOrDefault();

    static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    void Plain(SamplePeople people, DateTimeOffset start)
    {
        var article = ArticleOf(people);
        ordered.Add((orders.Plain(people, article, start + (end - start) * random.NextDouble() * 0.9), article));
    }

    SampleArticle ArticleOf(SamplePeople people)
    {
        var goods = people == Shops[0] ? SampleGoods.Household : SampleGoods.Digital;
        return goods[random.Next(goods.Count)];
    }
}
