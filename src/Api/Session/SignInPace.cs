using System.Threading.RateLimiting;

namespace AfterSales.Api.Session;

/// <summary>At most twenty attempts a minute for one user name, from wherever they come: guessing is slow even before the account locks.</summary>
public sealed class SignInPace : IDisposable
{
    const int AMinute = 20;

    readonly PartitionedRateLimiter<string> pace = PartitionedRateLimiter.Create<string, string>(userName =>
        RateLimitPartition.GetTokenBucketLimiter(userName.ToUpperInvariant(), _ => new()
        {
            TokenLimit = AMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(60.0 / AMinute),
            QueueLimit = 0,
        }));

    public bool Allows(string userName)
    {
        using var lease = pace.AttemptAcquire(userName);
        return lease.IsAcquired;
    }

    public void Dispose() => pace.Dispose();
}
