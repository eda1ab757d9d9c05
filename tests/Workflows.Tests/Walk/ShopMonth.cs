using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Queries;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Walk;

/// <summary>
/// A shop at work, day by day on a clock that is walked on: buyers come at any hour, people look at their cases in the shop's hours and move them on or
/// forget them for days, the clock does what is due. Every evening nothing may have been lost sight of.
/// </summary>
sealed class ShopMonth(TestShop shop, Random random)
{
    /// <summary>What ends a case at once, from wherever it is.</summary>
    static readonly HashSet<Move> seldom = [Moves.BuyerWithdraws, Moves.PlatformSettles, Moves.PlatformStepsIn];

    static readonly CaseKind[] kinds = Enum.GetValues<CaseKind>();

    readonly PriorityQueue<Guid?, DateTimeOffset> coming = new();
    readonly Coverage ways = new([]);

    public int Opened { get; private set; }
    public int Made { get; private set; }
    public int Fired { get; private set; }
    public int HandedOver { get; private set; }

    /// <summary>How often an open case was looked at, over all days.</summary>
    public int Looks { get; private set; }
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task RunAsync(int cases, int days)
    {
        var start = shop.Clock.Now;
        for (var i = 0; i < cases; i++)
            coming.Enqueue(null, start.AddMinutes(random.Next(days * 24 * 60)));
        for (var day = 1; day <= days; day++)
        {
            while (coming.TryPeek(out var id, out var at) && at < start.AddDays(day))
            {
                coming.Dequeue();
                await WalkToAsync(at);
                if (id is { } known)
                    await VisitAsync(known);
                else
                    await OpenAsync();
            }
            await WalkToAsync(start.AddDays(day));
            await Books.NothingWaitsUnwatchedAsync(shop);
            await NobodyIsOutOfSightAsync();
            await HandOverAsync();
            await EveryCaseHasAnOwnerAndANextStepAsync();
        }
    }

    async Task WalkToAsync(DateTimeOffset at)
    {
        shop.Clock.Now = at;
        Fired += await shop.Deadlines.RunDueAsync(Cancel);
    }

    async Task OpenAsync()
    {
        var order = await shop.PutOrderAsync(o => o with { PaidFen = random.Next(20_00, 300_00), TotalFen = 300_00, SignedAt = random.Next(3) > 0 ? o.SignedAt : null });
        var kind = kinds[random.Next(kinds.Length)];
        var opened = await shop.OpenCaseAsync(kind, order, random.Next(40) == 0 ? "插电冒烟" : "收到的货有问题");
        Opened++;
        coming.Enqueue(opened.Id, Next(TimeSpan.FromMinutes(random.Next(2, 40))));
    }

    /// <summary>Somebody looks at a case and makes one move, if they find one that can be made now.</summary>
    async Task VisitAsync(Guid id)
    {
        var file = await shop.FileAsync(id);
        if (file.Case.State == States.Closed)
            return;
        var able = Able(file).ToList();
        for (var tries = 0; tries < 4; tries++)
        {
            var at = random.NextDouble() * able.Sum(a => a.Weight);
            var (subject, row, _) = able.First(a => (at -= a.Weight) <= 0);
            if (!await new Trying(shop, random, file, subject, row, _ => Task.FromResult(id)) { MayWait = false }.MakeAsync())
                continue;
            Made++;
            break;
        }
        // now and then one is forgotten for days
        coming.Enqueue(id, Next(random.Next(15) == 0 ? TimeSpan.FromHours(random.Next(24, 120)) : TimeSpan.FromMinutes(random.Next(10, 600))));
    }

    IEnumerable<(Subject Subject, Row Row, double Weight)> Able(CaseFile file)
    {
        foreach (var subject in new Subject[] { file.Case }.Concat(file.Vouchers).Concat(file.Parcels))
        {
            var machine = Tables.Of(subject.Machine);
            foreach (var row in machine.From(subject.State).Where(r => r.Who.Any(role => role is not (Role.Clock or Role.Kernel))
                && r.Move != Moves.Merge && r.Move != Moves.LinkFaultCase))
                yield return (subject, row, seldom.Contains(row.Move) ? 0.1 : row.Stays ? 0.3 : machine.Ends.Any(end => ways.Distance(machine, row.To, end) < ways.Distance(machine, row.From, end)) ? 10 : 0.5);
        }
    }

    /// <summary>So much later; where nobody is in the shop then, the next morning.</summary>
    DateTimeOffset Next(TimeSpan after) => ShopCalendar.Default.Due(Domain.Time.Clock.Staffed, shop.Clock.Now + after, TimeSpan.FromMinutes(random.Next(1, 20)));

    /// <summary>Whom nobody has was raised and stands in the queue of that level.</summary>
    async Task NobodyIsOutOfSightAsync()
    {
        var lost = await shop.Database.AskAsync(db => db.Cases.Where(c => c.State != States.Closed && c.OwnerId == null && c.Level == Level.None)
            .OrderBy(c => c.Number).Select(c => c.Number).Take(10).ToListAsync(Cancel));
        Assert.Empty(lost);
    }

    /// <summary>The day's handover, by the list that people read: somebody of its level takes each case that nobody has.</summary>
    async Task HandOverAsync()
    {
        while ((await shop.Get<CaseSearch>().FindAsync(new() { Shops = [shop.Id], Open = true, Team = true, Limit = 100 }, Cancel))!.Items is { Count: > 0 } free)
            foreach (var line in free)
            {
                var by = line.Level == Level.Supervisor ? shop.Supervisor : shop.Manager;
                Assert.IsType<Done>(await shop.Desk.TakeFreeAsync(new(shop.Id, line.Id, by), "交接", null, Cancel));
                HandedOver++;
            }
    }

    /// <summary>No open case is without an owner, nor without a next due time of its own unless a voucher or parcel of it runs.</summary>
    async Task EveryCaseHasAnOwnerAndANextStepAsync()
    {
        await using var db = shop.Database.Open();
        var open = await db.Cases.AsNoTracking().Where(c => c.State != States.Closed).ToListAsync(Cancel);
        var due = (await db.Dues.Where(d => d.State == DueState.Open && d.Then != Then.Warn && d.At > shop.Clock.Now).Select(d => d.SubjectId).ToListAsync(Cancel)).ToHashSet();
        var parts = (await db.Vouchers.AsNoTracking().ToListAsync(Cancel)).Cast<Subject>().Concat(await db.Parcels.AsNoTracking().ToListAsync(Cancel));
        var runs = parts.Where(p => p.Runs()).Select(p => p.CaseId).ToHashSet();
        Looks += open.Count;
        Assert.Empty(open.Where(c => c.OwnerId is null || !(due.Contains(c.Id) || runs.Contains(c.Id))).Select(c => $"{c.Number} in {c.State}, owner {c.OwnerId}"));
    }
}
