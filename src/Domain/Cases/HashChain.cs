using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AfterSales.Domain.Cases;

/// <summary>
/// The chain over a case's history. A row's hash is the SHA-256, in lower-case hex, of its fields in a fixed order, each written as
/// `length:text;` where length counts UTF-8 bytes. Instants are milliseconds since 1970 UTC; nothing is the empty text.
/// </summary>
public static class HashChain
{
    public static HistoryRow Seal(HistoryRow row) => row with { Hash = HashOf(row) };

    public static string HashOf(HistoryRow row) => HashOf(FieldsOf(row));

    /// <summary>The hash of fields, each written with its length, so that no two lists of them read alike.</summary>
    internal static string HashOf(IEnumerable<string> fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
            text.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:{field};");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Sequence of the first row that does not follow from the one before it, and why; null where the chain is whole.</summary>
    public static (int Sequence, string Why)? FirstBreak(IEnumerable<HistoryRow> rows)
    {
        var (previous, expected) = ("", 1);
        foreach (var row in rows)
        {
            if (row.Sequence != expected)
                return (expected, $"row {expected} is missing");
            if (row.PreviousHash != previous)
                return (row.Sequence, "does not carry the hash of the row before it");
            if (row.Hash != HashOf(row))
                return (row.Sequence, "its content does not give its hash");
            (previous, expected) = (row.Hash, expected + 1);
        }
        return null;
    }

    static string[] FieldsOf(HistoryRow r) =>
    [
        r.PreviousHash, r.ShopId.ToString(), r.CaseId.ToString(), Number(r.Sequence), r.Kind.ToString(), r.Subject.ToString(), r.SubjectId.ToString(),
        r.Machine, Number(r.Edition), r.MachineHash, r.Act, r.From, r.To, Number(r.Version), Number(r.At.ToUnixTimeMilliseconds()),
        r.ActorId?.ToString() ?? "", r.ActorName, r.Role.ToString(), r.Key ?? "", r.DueId?.ToString() ?? "", r.Detail,
    ];

    internal static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
