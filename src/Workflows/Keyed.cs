using AfterSales.Domain.Cases;

namespace AfterSales.Workflows;

/// <summary>
/// A request under an idempotency key. The answer is rendered before the commit and stored in its transaction, so that a retry after a lost
/// answer is told what really happened.
/// </summary>
/// <param name="Route">Method and path with its ids.</param>
/// <param name="BodyHash">SHA-256 of the request body, hex.</param>
/// <param name="Render">Makes the answer to an outcome; called with any outcome but <see cref="Answered"/>.</param>
public sealed record Keyed(Guid UserId, string Key, string Route, string BodyHash, Func<Outcome, Reply> Render)
{
    internal bool IsSameAs(StoredAnswer answer) => answer.Route == Route && answer.BodyHash == BodyHash;

    /// <summary>What is kept under the key, to be stored in the transaction of the write itself.</summary>
    public StoredAnswer AnswerTo(Outcome outcome, DateTimeOffset now)
    {
        var reply = Render(outcome);
        return new()
        {
            UserId = UserId,
            Key = Key,
            Route = Route,
            BodyHash = BodyHash,
            Status = reply.Status,
            Body = reply.Body,
            ETag = reply.ETag,
            Location = reply.Location,
            At = now,
        };
    }
}
