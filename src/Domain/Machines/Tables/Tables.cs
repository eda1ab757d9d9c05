namespace AfterSales.Domain.Machines;

/// <summary>The ten machines as the product ships them, one file each; supervisors' editions come after these.</summary>
public static partial class Tables
{
    public static IReadOnlyList<Machine> All => Listed.Machines;

    public static Machine Of(string code) => All.First(m => m.Code == code);

    /// <summary>A class of its own: it is filled when all the tables are.</summary>
    static class Listed
    {
        internal static readonly IReadOnlyList<Machine> Machines =
        [
            NotAsExpected, ServiceComplaint, MissingItem, LateDelivery, TransitDamage, QualityDefect, NegativeReview,
            Voucher, OutboundParcel, InboundParcel,
        ];
    }
}
