using System.Buffers.Binary;
using System.Buffers.Text;

namespace AfterSales.Workflows.Queries;

/// <summary>
/// Where a page ended: the instant it is sorted by and the id. A place in the order, not a count, so that rows which come in between shift nothing.
/// Opaque to those who pass it back.
/// </summary>
public sealed record Cursor(DateTimeOffset? At, Guid Id)
{
    const int Bytes = 8 + 16 + 1;

    /// <summary>The row is among those that stand before all others, whatever their instant; in most lists none is.</summary>
    public bool Ahead { get; init; }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, At?.ToUnixTimeMilliseconds() ?? long.MaxValue);
        Id.TryWriteBytes(bytes[8..], bigEndian: true, out _);
        bytes[^1] = Ahead ? (byte)1 : (byte)0;
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>False for what was never given out as a cursor.</summary>
    public static bool TryParse(string? text, out Cursor? cursor)
    {
        cursor = null;
        Span<byte> bytes = stackalloc byte[Bytes];
        if (text is null || text.Length != Base64Url.GetEncodedLength(Bytes) || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Bytes || bytes[^1] > 1)
            return false;
        var at = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (at != long.MaxValue && (at < DateTimeOffset.MinValue.ToUnixTimeMilliseconds() || at > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()))
            return false;
        cursor = new(at == long.MaxValue ? null : DateTimeOffset.FromUnixTimeMilliseconds(at), new(bytes[8..^1], bigEndian: true)) { Ahead = bytes[^1] == 1 };
        return true;
    }
}
