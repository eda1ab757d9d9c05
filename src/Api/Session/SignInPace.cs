namespace AfterSales.Api.Session;

/// <summary>
/// At most twenty attempts a minute for one user name (or for one person who gives the password again), from wherever they come: guessing is slow even
/// before the account locks. By time that passes, which no setting of a clock changes.
/// </summary>
public sealed class SignInPace(TimeProvider time, int aMinute = 20)
{
    /// <summary>Names kept before those whose attempts are all free again are looked for.</summary>
    const int Many = 10_000;

    readonly Lock one = new();

    /// <summary>When all attempts of a name will be free again, as time since <see cref="began"/>.</summary>
    readonly Dictionary<string, TimeSpan> whole = new(StringComparer.OrdinalIgnoreCase);
    readonly long began = time.GetTimestamp();
    int sweptAt = Many;

    public bool Allows(string userName)
    {
        var (now, each) = (time.GetElapsedTime(began), TimeSpan.FromMinutes(1) / aMinute);
        lock (one)
        {
            var free = whole.TryGetValue(userName, out var until) && until > now ? until : now;
            if (free - now > (aMinute - 1) * each)
                return false;
            whole[userName] = free + each;
            if (whole.Count >= sweptAt)
                Sweep(now);
            return true;
        }
    }

    void Sweep(TimeSpan now)
    {
        foreach (var name in whole.Where(w => w.Value <= now).Select(w => w.Key).ToList())
            whole.Remove(name);
        sweptAt = Math.Max(Many, 2 * whole.Count);
    }
}
