using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AfterSales.Domain.Money;

/// <summary>Why a paid voucher is looked at again.</summary>
public enum AuditReason
{
    /// <summary>Drawn by lot.</summary>
    Drawn = 1,
    /// <summary>A review was linked to its case.</summary>
    ReviewLinked,
    /// <summary>A supervisor signed or approved it with a reason, past a limit or without evidence.</summary>
    Overridden,
    Reversed,
}

/// <summary>
/// 抽查: one voucher in twenty, drawn by its number alone, so that everybody draws the same ones and nobody chooses; besides all that are linked to a review,
/// overridden or reversed (domain.md 6).
/// </summary>
public static class AuditSample
{
    const int OneIn = 20;

    public static bool Draws(string number) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(number))) % OneIn == 0;
}
