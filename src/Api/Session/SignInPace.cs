using System.Threading.RateLimiting;

namespace AfterSales.Api.Session;

/// <summary>
/// At most twenty attempts a minute for one user name (or for one person who gives the password again), from wherever they come: guessing is slow even
/// before the account locks.
/// </summary>
public sealed class SignInPace(int aMinute = 20) : IDisposable
{
    readonly PartitionedRateLimiter<string> pace = PartitionedRateLimiter.Create<string, string>(userName =>
        RateLimitPartition.GetTokenBucketLimiter(userName.ToUpperInvariant(), _ => new()
        {
            TokenLimit = aMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(60.0 / aMinute),
            QueueLimit = 0,
        }));

    public bool Allows(string userName)
    {
        using var lease = pace.AttemptAcquire(userName);
        return lease.IsAcquired;
    }

    public void Dispose() => pace.Dispose();
}
