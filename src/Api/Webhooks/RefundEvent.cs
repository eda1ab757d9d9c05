using System.Globalization;
using System.Text.Json.Serialization;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Imports;

namespace AfterSales.Api.Webhooks;

/// <summary>
/// What the platform tells of one refund, in its own words: codes of status, yuan as text, shop time without a zone (2026-03-01 10:00:00). The same event, told
/// again or out of order, changes nothing: refund and instant of change say which is the newest.
/// </summary>
/// <param name="Topic">What happened, as in taobao_refund_RefundSuccess.</param>
/// <param name="Status">WAIT_SELLER_AGREE, WAIT_BUYER_RETURN_GOODS, WAIT_SELLER_CONFIRM_GOODS, SELLER_REFUSE_BUYER, CLOSED or SUCCESS.</param>
/// <param name="Modified">When it changed.</param>
public sealed record RefundEvent(string Topic, string RefundId, string Tid, string Status, string RefundFee, string Modified)
{
    const int Longest = 200;
    const long MostFen = Offers.LargestFen;

    public string? Oid { get; init; }
    public string? AlipayNo { get; init; }

    /// <summary>2: the platform has advanced the money.</summary>
    public int? AdvanceStatus { get; init; }
    public string? Reason { get; init; }
    public string? Created { get; init; }

    /// <summary>When it ended; a success or closure without it ended when it changed.</summary>
    public string? EndTime { get; init; }

    /// <summary>The platform's limit for the next step.</summary>
    public string? Timeout { get; init; }

    // told too, and not needed
    public string? Desc { get; init; }
    public string? TotalFee { get; init; }
    public string? Payment { get; init; }
    public string? GoodStatus { get; init; }
    public string? OrderStatus { get; init; }
    public string? RefundPhase { get; init; }
    public string? RefundVersion { get; init; }
    public bool? HasGoodReturn { get; init; }
    public int? CsStatus { get; init; }
    public string? BuyerNick { get; init; }
    public string? BuyerOpenUid { get; init; }
    public string? Title { get; init; }

    /// <summary>What it says of the refund, or what is wrong with it.</summary>
    public (ToldRefund? Told, Refusal? Wrong) Read(DateTimeOffset now)
    {
        var wrong = new List<FieldError?> { Texts.Wrong("topic", Topic, Longest, oneLine: true), Texts.Wrong("alipayNo", AlipayNo, Longest, oneLine: true) };
        wrong.AddRange(new[] { ("refundId", RefundId), ("tid", Tid) }.Select(n => n.Item2.Length <= OrderNumber.Longest && OrderNumber.Holds(n.Item2) ? null
            : new FieldError(n.Item1, "不是平台编号", "Is no number of the platform")));
        var status = RefundStates.Read(Status);
        if (status is null)
            wrong.Add(new("status", "不是已知的退款状态", "Is no status of a refund that is known"));
        if (!Yuan.TryParseFen(RefundFee, out var fen) || fen > MostFen)
            wrong.Add(new("refundFee", "不是金额（元，最多两位小数）", "Is no amount in yuan of at most two decimals"));
        var modified = Time("modified", Modified, wrong) ?? default;
        var (applied, ended) = (Time("created", Created, wrong), Time("endTime", EndTime, wrong));
        // what has not happened yet would be the newest for good
        wrong.AddRange(new[] { ("modified", (DateTimeOffset?)modified), ("created", applied), ("endTime", ended) }
            .Where(t => t.Item2 > now + EventSignature.Tolerance).Select(t => new FieldError(t.Item1, "晚于现在", "Is after now")));
        if (ended < applied)
            wrong.Add(new("endTime", "早于申请时间", "Is before it was applied for"));
        var told = new ToldRefund(RefundId, Tid, status ?? default, fen, modified)
        {
            AlipayNumber = AlipayNo,
            Advanced = AdvanceStatus == 2,
            Reason = Reason?.Length > Longest ? Reason[..Longest] : Reason,
            AppliedAt = applied,
            TimeoutAt = Time("timeout", Timeout, wrong),
            EndedAt = ended ?? (status is RefundStatus.Success or RefundStatus.Closed ? modified : null),
            Live = true,
        };
        return Texts.Wrong([.. wrong]) is { } refusal ? (null, refusal) : (told, null);
    }

    static DateTimeOffset? Time(string field, string? text, List<FieldError?> wrong)
    {
        if (text is null)
            return null;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Year is >= 2000 and < 2100)
            return new DateTimeOffset(time, ShopCalendar.Offset).ToUniversalTime();
        wrong.Add(new(field, "须为北京时间，如 2026-03-01 10:00:00", "Is shop time, as in 2026-03-01 10:00:00"));
        return null;
    }
}

/// <summary>The same as the platform's own interface writes it.</summary>
public sealed record TopRefund(
    [property: JsonPropertyName("refund_id")] string RefundId, [property: JsonPropertyName("tid")] string Tid, [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("refund_fee")] string RefundFee, [property: JsonPropertyName("modified")] string Modified)
{
    [JsonPropertyName("topic")]
    public string? Topic { get; init; }
    [JsonPropertyName("oid")]
    public string? Oid { get; init; }
    [JsonPropertyName("alipay_no")]
    public string? AlipayNo { get; init; }
    [JsonPropertyName("advance_status")]
    public int? AdvanceStatus { get; init; }
    [JsonPropertyName("reason")]
    public string? Reason { get; init; }
    [JsonPropertyName("created")]
    public string? Created { get; init; }
    [JsonPropertyName("end_time")]
    public string? EndTime { get; init; }
    [JsonPropertyName("timeout")]
    public string? Timeout { get; init; }

    public RefundEvent ToEvent() => new(Topic ?? "top", RefundId, Tid, Status, RefundFee, Modified)
    {
        Oid = Oid,
        AlipayNo = AlipayNo,
        AdvanceStatus = AdvanceStatus,
        Reason = Reason,
        Created = Created,
        EndTime = EndTime,
        Timeout = Timeout,
    };
}
