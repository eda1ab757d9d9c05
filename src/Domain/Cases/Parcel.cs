using AfterSales.Domain.Machines;

namespace AfterSales.Domain.Cases;

/// <summary>Which way a parcel goes: to the buyer (reshipment, replacement) or back to the shop (return, exchange).</summary>
public enum Direction { Outbound = 1, Inbound }

/// <summary>A parcel a remedy asked for; it has a small machine of its own.</summary>
public sealed record Parcel : Subject
{
    public override SubjectKind Kind => SubjectKind.Parcel;
    public required Direction Direction { get; init; }
    public required Guid OrderId { get; init; }

    /// <summary>Why it travels, in Chinese, for the warehouse.</summary>
    public required string Purpose { get; init; }
    public string? Courier { get; init; }
    public string? Waybill { get; init; }

    /// <summary>In grams: of a parcel out at dispatch, of a return when the warehouse received it; null where nobody weighed it.</summary>
    public int? WeightGrams { get; init; }

    /// <summary>The platform has stepped in: nothing leaves until its ruling.</summary>
    public bool Held { get; init; }
    public DateTimeOffset? LastScanAt { get; init; }

    /// <summary>The shop pays the return freight.</summary>
    public bool ShopPaysFreight { get; init; }
}
