using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Workflows.Clock;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Walk;

/// <summary>
/// Walks through cases by allowed moves and jumps of the clock, through the real mover on the real database. Chance decides, with a leaning towards rows that
/// were not taken yet; a new case begins when one closes.
/// </summary>
sealed class Walker(TestShop shop, Random random)
{
    readonly Dictionary<Guid, Course> open = [];
    long outbox;

    public Coverage Coverage { get; } = new(Tables.All);
    public int Steps { get; private set; }
    public int Cases { get; private set; }

    /// <summary>How many steps it took until every row had been taken.</summary>
    public int Complete { get; private set; }
    public int Fired { get; private set; }
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task StepAsync()
    {
        shop.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 15)));
        await TickAsync();
        if (random.Next(20) == 0 && await shop.PaidOutAsync(1) is [var paid])
            Assert.True(await shop.TellPayoutAsync(paid, $"{Steps:x64}"), $"{paid.Number} was paid and its line is stored, yet it is not reconciled");
        if (open.Count == 0)
            await OpenAsync(NextKind(), null);
        var id = open.Keys.ElementAt(random.Next(open.Count));
        var (file, course) = (await shop.FileAsync(id), open[id]);
        course.Step(MachineOf(file.Case));
        if (course.IsOver || (file.Case.State == States.Closed && !HasBusiness(file, course)))
        {
            open.Remove(id);
            return;
        }
        if (Choose(file, course) is var (subject, row, due) && (due is null ? await MoveAsync(file, course, subject, row) : await JumpAsync(due.At)))
            Steps++;
        else if (random.Next(3) == 0 && await JumpAsync(shop.Clock.Now.AddHours(random.Next(1, 12))))
            Steps++;
    }

    /// <summary>Lets the clock do what is due and sees what was taken since.</summary>
    public async Task TickAsync()
    {
        Fired += await shop.Deadlines.RunDueAsync(Cancel);
        var news = await shop.Database.AskAsync(db => db.Outbox.Where(o => o.Id > outbox)
            .Join(db.History, o => new { o.CaseId, o.Sequence }, h => new { h.CaseId, h.Sequence }, (o, h) => new { o.Id, Row = h }).ToListAsync(Cancel));
        foreach (var item in news)
        {
            Coverage.Took(item.Row);
            if (Coverage.Left > 0)
                Complete = Steps;
            outbox = Math.Max(outbox, item.Id);
        }
    }

    async Task<bool> JumpAsync(DateTimeOffset to)
    {
        shop.Clock.Now = to > shop.Clock.Now ? to : shop.Clock.Now;
        await TickAsync();
        return true;
    }

    /// <summary>After its end a case is left alone, unless something is left that happens to closed ones.</summary>
    bool HasBusiness(CaseFile file, Course course) => random.Next(8) > 0 && Candidates(file).Any(c => course.Tempts(MachineOf(c.Subject), c.Subject, c.Row));

    (Subject Subject, Row Row, Due? Due)? Choose(CaseFile file, Course course)
    {
        var candidates = Candidates(file).Select(c => (c.Subject, c.Row, c.Due, Weight: course.Weight(MachineOf(c.Subject), c.Subject, c.Row))).ToList();
        var at = random.NextDouble() * candidates.Sum(c => c.Weight);
        foreach (var c in candidates)
            if ((at -= c.Weight) <= 0)
                return (c.Subject, c.Row, c.Due);
        return null;
    }

    /// <summary>What a person could try now, and what the clock will do.</summary>
    static IEnumerable<(Subject Subject, Row Row, Due? Due)> Candidates(CaseFile file)
    {
        foreach (var subject in new Subject[] { file.Case }.Concat(file.Vouchers).Concat(file.Parcels))
            foreach (var row in MachineOf(subject).From(subject.State))
            {
                if (row.Who.Any(r => r is not (Role.Clock or Role.Kernel)))
                    yield return (subject, row, null);
                if (row.Who.Contains(Role.Clock)
                    && file.Dues.Where(d => d.SubjectId == subject.Id && d.State == DueState.Open && d.Then != Then.Warn && Expiry.AttemptOf(d).Move == row.Move).MinBy(d => d.At) is { } due)
                    yield return (subject, row, due);
            }
    }

    async Task<bool> MoveAsync(CaseFile file, Course course, Subject subject, Row row)
    {
        var attempt = new Trying(shop, random, file, subject, row, fault => TargetAsync(file, fault));
        if (await attempt.MakeAsync())
            return true;
        course.Refused(subject, row);
        Coverage.Refused(MachineOf(subject), row);
        return false;
    }

    CaseKind NextKind()
    {
        var kinds = Enum.GetValues<CaseKind>();
        var wanted = kinds.SelectMany(k => Coverage.Wanted(Tables.Of(k.ToString())).Select(_ => k)).ToList();
        return wanted.Count == 0 || random.Next(6) == 0 ? kinds[random.Next(kinds.Length)] : wanted[random.Next(wanted.Count)];
    }

    async Task<Guid> OpenAsync(CaseKind kind, Order? order)
    {
        order ??= await shop.PutOrderAsync(o => o with
        {
            PaidFen = random.Next(20_00, 300_00),
            TotalFen = 300_00,
            FreightInsured = random.Next(6) == 0,
            SignedAt = random.Next(3) == 0 ? o.SignedAt : null,
            NoReasonReturnExcluded = random.Next(12) == 0,
        });
        var message = random.Next(15) == 0 ? "插电冒烟" : "收到的货有问题";
        var opened = await shop.OpenCaseAsync(kind, order, message, kind == CaseKind.ServiceComplaint && random.Next(2) == 0 ? shop.OtherAgent.UserId : null);
        Cases++;
        open[opened.Id] = new(Coverage, random);
        return opened.Id;
    }

    /// <summary>A case to merge into, or a fault case to link a review to: an open one on the order, else a new one.</summary>
    async Task<Guid> TargetAsync(CaseFile file, bool fault)
    {
        var review = !fault && file.Case.CaseKind == CaseKind.NegativeReview;
        foreach (var id in open.Keys.Where(id => id != file.Case.Id))
            if (await shop.FileAsync(id) is var other && other.Order.Id == file.Order.Id && other.Case.State != States.Closed
                && (other.Case.CaseKind == CaseKind.NegativeReview) == review)
                return id;
        var kinds = Enum.GetValues<CaseKind>().Where(k => k == CaseKind.NegativeReview == review).ToList();
        return await OpenAsync(kinds[random.Next(kinds.Count)], file.Order);
    }

    static Machine MachineOf(Subject subject) => Tables.Of(subject.Machine);
}
