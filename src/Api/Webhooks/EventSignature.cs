using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Outlets;

namespace AfterSales.Api.Webhooks;

/// <summary>
/// Whether an event was signed by who knows the shop's secret, a short while ago. Whatever is wrong, the same work is done and the same is said: a shop without
/// a secret is measured against one that nobody knows.
/// </summary>
public static class EventSignature
{
    public const string Timestamp = EventSigning.Timestamp;
    public const string Nonce = EventSigning.Nonce;
    public const string Signature = EventSigning.Signature;
    const int LongestNonce = 64;

    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    static readonly byte[] Nobodys = RandomNumberGenerator.GetBytes(32);

    /// <summary>Ours: lower or upper hex of HMAC-SHA256 by the secret over time stamp, line feed, nonce, line feed, body as sent.</summary>
    public static bool IsOurs(HttpRequest request, ReadOnlySpan<byte> body, byte[]? secret, DateTimeOffset now)
    {
        var (stamp, nonce, given) = ($"{request.Headers[Timestamp]}", $"{request.Headers[Nonce]}", $"{request.Headers[Signature]}");
        return AreEqual(EventSigning.Sign(secret ?? Nobodys, stamp, nonce, body), given) & secret is not null
            & long.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) & IsNear(seconds, now)
            & nonce.Length is > 0 and <= LongestNonce & nonce.All(c => c is >= '!' and <= '~');
    }

    /// <summary>
    /// The platform's (domain.md 3.6): upper hex of MD5 over secret, keys and values of the query and of the headers it names, in ordinal order and without the
    /// signature, body, secret; the time stamp is shop time.
    /// </summary>
    public static bool IsPlatforms(HttpRequest request, ReadOnlySpan<byte> body, byte[]? secret, DateTimeOffset now)
    {
        var signed = request.Query.Where(q => q.Key != "sign").Select(q => (q.Key, Value: $"{q.Value}"))
            .Concat($"{request.Headers["top-sign-list"]}".Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(name => (Key: name, Value: $"{request.Headers[name]}")))
            .Where(p => p.Value.Length > 0).OrderBy(p => p.Key, StringComparer.Ordinal);
        var key = secret ?? Nobodys;
        // the platform's scheme, not ours to choose: offered beside our own for shops that have no other way
#pragma warning disable CA5351
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351
        md5.AppendData(key);
        md5.AppendData(Encoding.UTF8.GetBytes(string.Concat(signed.Select(p => p.Key + p.Value))));
        md5.AppendData(body);
        md5.AppendData(key);
        return AreEqual(md5.GetHashAndReset(), $"{request.Query["sign"]}") & secret is not null
            & DateTime.TryParseExact($"{request.Query["timestamp"]}", "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            & IsNear((long)(at - DateTime.UnixEpoch - ShopCalendar.Offset).TotalSeconds, now);
    }

    static bool IsNear(long seconds, DateTimeOffset now) => Math.Abs((decimal)seconds - now.ToUnixTimeSeconds()) <= (decimal)Tolerance.TotalSeconds;

    static bool AreEqual(byte[] expected, string given)
    {
        var bytes = new byte[expected.Length];
        var whole = given.Length == 2 * bytes.Length && Convert.FromHexString(given, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        return CryptographicOperations.FixedTimeEquals(expected, bytes) & whole;
    }
}
