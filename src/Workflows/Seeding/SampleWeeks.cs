using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.Finance;
using AfterSales.Workflows.Reconciliation;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Seeding;

/// <summary>
/// Lets the sample's weeks pass: people open cases and move them, the clock fires what falls due in between, all through the same desk and mover as
/// everybody, only that the time is walked on.
/// </summary>
sealed class SampleWeeks(
    SampleClock clock, CaseDesk desk, CaseMover mover, CaseFiles files, Expiry expiry, Editions editions, EvidenceFiles photos,
    IDbContextFactory<ShopDb> databases, StatementDesk statements, MonthCloseDesk closes)
{
    readonly PriorityQueue<SampleCase, DateTimeOffset> visits = new();
    readonly PriorityQueue<Due, DateTimeOffset> falling = new();
    readonly HashSet<Guid> open = [];
    readonly Dictionary<Guid, SampleCase> byId = [];
    readonly SampleFiles papers = new(photos);
    readonly SampleExtras extras = new(desk, clock);
    readonly SampleBooks books = new(databases, statements, closes, clock);

    /// <summary>How many cases were opened so far.</summary>
    public int Opened => byId.Count;

    public async Task RunAsync(IReadOnlyList<SampleCase> cases, DateTimeOffset end, Action walked, CancellationToken cancel)
    {
        var start = clock.At;
        foreach (var sample in cases)
            visits.Enqueue(sample, sample.OpensAt);
        while (visits.TryDequeue(out var sample, out var at) && at < end)
        {
            await TellAsync(start, at, end, cancel);
            await FireAsync(at, cancel);
            clock.WalkTo(at);
            if (await VisitAsync(sample, end, cancel) is { } next)
                visits.Enqueue(sample, InTime(sample, next > clock.At ? next : clock.At.AddMinutes(1), end));
            walked();
        }
        await TellAsync(start, end, end, cancel);
        await FireAsync(end, cancel);
    }

    /// <summary>Finance takes in the statements of the mornings until then; what they reconciled is another version than was seen.</summary>
    async Task TellAsync(DateTimeOffset start, DateTimeOffset until, DateTimeOffset end, CancellationToken cancel)
    {
        while (SampleBooks.NextAfter(clock.At) is var morning && morning <= until)
        {
            await FireAsync(morning, cancel);
            clock.WalkTo(morning);
            foreach (var people in byId.Values.Select(s => s.People).Distinct().OrderBy(p => p.Shop.Name, StringComparer.Ordinal).ToList())
                await books.TakeInAsync(people, start, end, id => byId[id], cancel);
            books.Told();
            foreach (var sample in byId.Values.Where(s => s.File!.Vouchers.Any(v => v.State == States.Paid)))
                sample.Stale = true;
        }
    }

    /// <summary>What falls due until then fires at its own instant.</summary>
    async Task FireAsync(DateTimeOffset until, CancellationToken cancel)
    {
        while (falling.TryPeek(out var due, out var at) && at <= until)
        {
            falling.Dequeue();
            if (!open.Contains(due.Id))
                continue;
            clock.WalkTo(at);
            var fired = await expiry.FireAsync(due, cancel);
            Take(fired);
            // a statement that was taken in meanwhile may have ended it
            if (due.Then == Then.ToSupervisor && fired is not NotDue)
                Take(await extras.SeenAsync(byId[due.CaseId], cancel));
        }
    }

    async Task<DateTimeOffset?> VisitAsync(SampleCase sample, DateTimeOffset end, CancellationToken cancel)
    {
        if (sample.File is null)
            return await OpenAsync(sample, cancel);
        if (sample.Stale)
            (sample.File, sample.Stale) = ((await files.LoadAsync(sample.File.Case.Id, cancel))!, false);
        if (sample.Arrived && !sample.GoesHome() && !(sample.Goal.Wanders && sample.Random.Next(12) == 0))
            return null;
        var (moved, until) = await StepAsync(sample, cancel);
        return moved ? Next(sample, end) : sample.AwaitsStatement ? clock.At.AddHours(12) : until ?? NextDue(sample);
    }

    async Task<DateTimeOffset?> OpenAsync(SampleCase sample, CancellationToken cancel)
    {
        var agents = sample.People.Actors.Where(a => a.Role is Role.Junior or Role.Agent).ToList();
        var agent = agents[sample.Random.Next(agents.Count)];
        var asked = new NewCase(sample.Goal.Kind, "", SampleWords.Buyer(sample.Goal.Kind, sample.Article, sample.Random)) { FirstRequestAt = clock.At.AddMinutes(-2) };
        if (await desk.OpenAsync(sample.People.Shop.Id, sample.Order.Id, asked, agent, null, cancel) is not Done done)
            throw new InvalidOperationException($"The sample's case on order {sample.Order.Number} could not be opened.");
        byId[done.File.Case.Id] = sample;
        Take(done);
        return Next(sample, DateTimeOffset.MaxValue);
    }

    /// <summary>Takes one row that can be taken now: on the way to the goal, or for one who wanders any. Else says when to try again, if that is known.</summary>
    async Task<(bool Moved, DateTimeOffset? Until)> StepAsync(SampleCase sample, CancellationToken cancel)
    {
        DateTimeOffset? until = null;
        for (var tries = 0; tries < 8; tries++)
        {
            var ahead = sample.Strays ? SampleChance.Rows(sample) : sample.StepsAhead();
            if (ahead.FirstOrDefault() is not (Subject subject, Row row))
                break;
            var move = new SampleMove(sample, subject, row, clock.At, editions.Rulebook);
            if (move.Find() is { } attempt)
                return await MoveAsync(sample, attempt, cancel) ? (true, null) : (false, clock.At.AddMinutes(sample.Random.Next(2, 9)));
            if (move.Paper is { } paper)
            {
                Take(await papers.AttachAsync(desk, sample, clock.At, paper, cancel));
                return (false, clock.At.AddMinutes(sample.Random.Next(1, 4)));
            }
            until = move.Until ?? until;
            sample.Bar(row.From, row.Move);
        }
        return (false, until);
    }

    /// <summary>False where the mover knew better: other cases of the shop weigh in (a second complaint in the month), and such refusals belong to a shop's life.</summary>
    async Task<bool> MoveAsync(SampleCase sample, Attempt attempt, CancellationToken cancel)
    {
        var outcome = await mover.MoveAsync(attempt, null, cancel);
        if (outcome is Refused)
        {
            sample.Stale = true;
            sample.Bar(sample.File!.SubjectOf(attempt.Subject, attempt.SubjectId).State, attempt.Move);
            return false;
        }
        Take(outcome);
        sample.Moved();
        sample.Steps++;
        foreach (var extra in await extras.AfterAsync(sample, attempt.Move, cancel))
            Take(extra);
        return true;
    }

    void Take(Outcome outcome)
    {
        if (outcome is not Done { Change: var change } done)
        {
            // what the platform paid changes the money of every case on the order
            foreach (var other in byId.Values.Where(s => outcome is Booked booked && s.Order.Id == booked.Payment.OrderId))
                other.Stale = true;
            return;
        }
        foreach (var due in change.DuesEnded)
            open.Remove(due.Id);
        foreach (var due in change.DuesSet)
        {
            open.Add(due.Id);
            falling.Enqueue(due, due.At);
        }
        foreach (var id in change.Cases.Select(c => c.Row.Id).Where(id => id != done.File.Case.Id))
            byId[id].Stale = true;
        if (byId.TryGetValue(done.File.Case.Id, out var sample))
            (sample.File, sample.Stale) = (done.File, change.Money.Count > 0);
    }

    DateTimeOffset Next(SampleCase sample, DateTimeOffset end)
    {
        var focus = sample.Strays ? sample.File!.Case : sample.StepsAhead().Select(s => s.Subject).FirstOrDefault() ?? sample.File!.Case;
        var wait = SamplePace.Draw(focus.State, sample.Random);
        if (focus.State.Category == Category.Ours && sample.Goal.Wanders && sample.Random.Next(14) == 0)
            wait *= 8; // forgotten for a while: the clock raises it
        if (sample.Arrives is not { } arrives)
            return SamplePace.Staffed(clock.At + wait, sample.Random);
        var ahead = sample.StatesAhead();
        if (ahead.Count <= 1)
            return arrives;
        // a long wait takes no more than its share of the time left: what comes after it wants some too
        var (left, usual) = (arrives - clock.At, wait + TimeSpan.FromTicks(ahead.Skip(1).Sum(s => SamplePace.Usual(s).Ticks)));
        var at = clock.At + (left > usual ? wait : left <= TimeSpan.Zero ? TimeSpan.FromSeconds(40) : wait * (left / usual));
        var staffed = SamplePace.Staffed(at, sample.Random);
        return staffed < arrives ? staffed : at;
    }

    /// <summary>Who is on the way to a goal when the weeks are over goes on in half the time left, and again: nobody stops short of it because of the hour.</summary>
    DateTimeOffset InTime(SampleCase sample, DateTimeOffset next, DateTimeOffset end) =>
        next < end || sample.Arrives is null || sample.Arrived || end - clock.At < TimeSpan.FromSeconds(2) ? next : clock.At + (end - clock.At) / 2;

    /// <summary>Nobody can do anything: after the next deadline of the case, if it has one.</summary>
    DateTimeOffset? NextDue(SampleCase sample)
    {
        var dues = falling.UnorderedItems.Where(d => d.Element.CaseId == sample.File!.Case.Id && open.Contains(d.Element.Id)).Select(d => d.Priority).ToList();
        return dues.Count == 0 ? null : dues.Min().AddMinutes(1);
    }
}
