using AfterSales.Domain.Time;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.Outlets;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Jobs;

/// <summary>What nobody asks for any more: sessions that would be over, answers under old keys, uploads that were broken off, nonces, messages that went out, views taken away, who left a case without saying so, runs of jobs older than <see cref="Kept"/>.</summary>
public sealed class CleanUp(IDbContextFactory<ShopDb> databases, Answers answers, EvidenceFiles evidence, RefundDesk refunds, Outbox outbox, Deliveries deliveries, EndedSessions sessions, Presences presences, TimeProvider time)
{
    /// <summary>How long the run of a job is kept: a year and what an audit of it takes.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    public async Task<JobReport> RunAsync(JobSlot slot, CancellationToken cancel)
    {
        var keys = await answers.ForgetAsync(cancel);
        // by the clock that dates files
        var uploads = evidence.ForgetBrokenOff(FasterClock.RealOf(time).GetUtcNow());
        var nonces = await refunds.SweepAsync(cancel);
        var messages = await deliveries.ForgetAsync(cancel) + await outbox.ForgetAsync(cancel);
        await sessions.ForgetAsync(FasterClock.RealOf(time).GetUtcNow(), cancel);
        var before = time.Now - Kept;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var runs = await db.JobRuns.Where(r => r.ScheduledFor < before).ExecuteDeleteAsync(cancel);
        await presences.ForgetAsync(cancel);
        await db.Views.Where(v => v.RemovedAt != null).ExecuteDeleteAsync(cancel);
        return new($"清理幂等键{keys}个、中断的上传{uploads}个、消息随机数{nonces}个、已发消息{messages}条、旧运行记录{runs}条",
            $"Cleared away: {keys} idempotency keys, {uploads} uploads broken off, {nonces} nonces, {messages} messages that went out, {runs} runs of jobs");
    }
}
