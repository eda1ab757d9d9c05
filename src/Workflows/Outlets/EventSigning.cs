using System.Security.Cryptography;
using System.Text;

namespace AfterSales.Workflows.Outlets;

/// <summary>How events are signed, those we take and those we send: HMAC-SHA256 by the secret over time stamp, line feed, nonce, line feed, body as sent.</summary>
public static class EventSigning
{
    /// <summary>Unix seconds.</summary>
    public const string Timestamp = "X-AfterSales-Timestamp";
    public const string Nonce = "X-AfterSales-Nonce";

    /// <summary>Hex.</summary>
    public const string Signature = "X-AfterSales-Signature";

    public static byte[] Sign(byte[] secret, string timestamp, string nonce, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hmac.AppendData(Encoding.UTF8.GetBytes($"{timestamp}\n{nonce}\n"));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}
