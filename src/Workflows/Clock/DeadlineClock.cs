using AfterSales.Domain.Cases;
using AfterSales.Workflows.Calendars;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AfterSales.Workflows.Clock;

/// <summary>
/// The clock as an actor: one loop that takes the deadlines which are due and makes their moves through <see cref="CaseMover"/> like everybody else.
/// The rows are the truth; several nodes may run the loop, for a deadline can be ended only once. What was due while nothing ran fires after the
/// start, and the history shows how late.
/// </summary>
public sealed class DeadlineClock(
    DueClaims claims, HolidayBook holidays, Rescheduling rescheduling, Expiry expiry, ShopOpening opening, TimeProvider time, ILogger<DeadlineClock> log)
    : BackgroundService
{
    static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <summary>Fires everything that is due now, and what that makes due. A deadline that fails is left open for the next run and holds up no other.</summary>
    /// <returns>How many have fired.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancel)
    {
        // nothing fires by hours that are no longer the shop's
        await rescheduling.RunAsync(cancel);
        var (all, pass) = (0, 0);
        do
        {
            pass = await PassAsync(cancel);
            all += pass;
        }
        while (pass > 0);
        return all;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await opening.WaitAsync(stoppingToken);
        using var tick = new PeriodicTimer(Tick, time);
        do
        {
            try
            {
                await RunDueAsync(stoppingToken);
                // each server reads its own folder
                await holidays.ReadDailyAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(fault, "The clock could not read what is due; it tries again");
            }
        }
        while (await tick.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Walks once over what is due, in order of time.</summary>
    async Task<int> PassAsync(CancellationToken cancel)
    {
        var (fired, now) = (0, time.Now);
        Due? last = null;
        while (await claims.TakeAsync(now, last, cancel) is { Count: > 0 } dues)
        {
            foreach (var due in dues)
                fired += await FireAsync(due, cancel) ? 1 : 0;
            last = dues[^1];
        }
        return fired;
    }

    async Task<bool> FireAsync(Due due, CancellationToken cancel)
    {
        try
        {
            return await expiry.FireAsync(due, cancel) is Done;
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            log.LogError(fault, "The deadline {Due} ({Code}) of case {Case} could not fire; it stays open", due.Id, due.Code, due.CaseId);
            return false;
        }
    }
}
