using AfterSales.Domain.Cases;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>The answers kept under idempotency keys. A key belongs to one user; nobody is ever given another user's answer.</summary>
public sealed class Answers(IDbContextFactory<ShopDb> databases, Commit commit, TimeProvider time)
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>The first answer given under this user's key, and whether it was to this very request; null where the key is new.</summary>
    public async Task<Answered?> FindAsync(Keyed keyed, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var answer = await db.Answers.AsNoTracking().FirstOrDefaultAsync(a => a.UserId == keyed.UserId && a.Key == keyed.Key, cancel);
        return answer is null ? null : new(answer, keyed.IsSameAs(answer));
    }

    /// <summary>Keeps the answer to a request that changed nothing, so that the same key gives it again even when things have moved on.</summary>
    /// <returns>The outcome, or what was answered first where somebody else was faster under the same key.</returns>
    public async Task<Outcome> KeepAsync(Keyed keyed, Outcome outcome, CancellationToken cancel)
    {
        var kept = await commit.SaveAsync(new() { Answer = keyed.AnswerTo(outcome, time.Now) }, cancel);
        return kept == Committed.Yes ? outcome : await FirstAsync(keyed, cancel);
    }

    /// <summary>The answer that must be there, for the database just refused to store a second one.</summary>
    internal async Task<Answered> FirstAsync(Keyed keyed, CancellationToken cancel) =>
        await FindAsync(keyed, cancel) ?? throw new InvalidOperationException("The database says that the key has an answer, but there is none.");

    /// <summary>Forgets answers older than <see cref="Kept"/>, some at a time.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ForgetAsync(CancellationToken cancel)
    {
        var before = time.Now - Kept;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Answers.Where(a => a.At < before).ExecuteDeleteAsync(cancel);
    }
}
