using System.Runtime.CompilerServices;

namespace AfterSales.Domain.Machines.Vocabulary;

/// <summary>Who a state waits for; drives clocks, queues and reports.</summary>
public enum Category
{
    /// <summary>The shop must act.</summary>
    Ours,
    /// <summary>The buyer must act.</summary>
    Buyer,
    /// <summary>Courier, warehouse or platform must act.</summary>
    Other,
    /// <summary>Another machine runs (a voucher, a parcel, a linked case).</summary>
    Remedy,
    /// <summary>An end.</summary>
    Closed,
}

/// <summary>Where a case, voucher or parcel stands. A closed vocabulary: a table can only name states that are listed here.</summary>
public sealed class State
{
    internal State(string code, string zh, Category category) => (Code, Zh, Category) = (code, zh, category);

    public string Code { get; }
    public string Zh { get; }
    public string En => Wording.CodeWords.Of(Code);
    public Category Category { get; }
    public override string ToString() => Code;
}

/// <summary>Every state of the ten machines with its Chinese name (machines.md section 1).</summary>
public static class States
{
    static readonly Dictionary<string, State> ByCode = [];

    public static readonly State
        // the seven kinds of case
        Opened = Of("已登记", Category.Ours),
        Apologised = Of("已致歉", Category.Ours),
        Checking = Of("核查中", Category.Ours),
        Investigating = Of("调查中", Category.Ours),
        Diagnosed = Of("已查明", Category.Ours),
        Judging = Of("判责中", Category.Ours),
        Offering = Of("拟方案", Category.Ours),
        Settling = Of("平台结算", Category.Ours),
        Found = Of("已发现", Category.Ours),
        Triaged = Of("已分级", Category.Ours),
        Replying = Of("待回评", Category.Ours),
        Explaining = Of("解释中", Category.Buyer),
        AwaitingEvidence = Of("待举证", Category.Buyer),
        AwaitingChoice = Of("待买家选择", Category.Buyer),
        AwaitingAddress = Of("待确认地址", Category.Buyer),
        Confirming = Of("待确认满意", Category.Buyer),
        Messaged = Of("已旺旺留言", Category.Buyer),
        Texted = Of("已发短信", Category.Buyer),
        Promised = Of("买家已答应", Category.Buyer),
        Watched = Of("观察中", Category.Buyer),
        Tracing = Of("追踪分包", Category.Other),
        Chasing = Of("催件中", Category.Other),
        Intercepting = Of("拦截中", Category.Other),
        Disputed = Of("平台介入", Category.Other),
        Reported = Of("已举报", Category.Other),
        Remedying = Of("执行方案", Category.Remedy),
        AwaitingReturn = Of("待退件检验", Category.Remedy),
        Linked = Of("已关联", Category.Remedy),
        Closed = Of("已结案", Category.Closed),
        // voucher
        Draft = Of("草稿", Category.Remedy),
        AwaitingApproval = Of("待审批", Category.Remedy),
        Signed = Of("已签字", Category.Remedy),
        ReceivedByFinance = Of("财务已收单", Category.Remedy),
        Paid = Of("已付款", Category.Remedy),
        Reconciled = Of("已对账", Category.Closed),
        Reversed = Of("已冲销", Category.Closed),
        Voided = Of("已作废", Category.Closed),
        // parcels
        Requested = Of("待出面单", Category.Remedy),
        Labelled = Of("已出面单", Category.Remedy),
        Shipped = Of("已发出", Category.Remedy),
        Delivered = Of("已签收", Category.Closed),
        Announced = Of("待寄回", Category.Remedy),
        InTransit = Of("退件在途", Category.Remedy),
        Received = Of("已收退件", Category.Remedy),
        InQuestion = Of("验货存疑", Category.Remedy),
        Accepted = Of("验货通过", Category.Closed),
        SentBack = Of("已退还买家", Category.Closed),
        Lapsed = Of("逾期未寄", Category.Closed),
        Cancelled = Of("已取消", Category.Closed),
        Failed = Of("运送失败", Category.Closed);

    public static IReadOnlyCollection<State> All => ByCode.Values;

    /// <summary>The state of that code; throws for a code outside the vocabulary (a stored row or an edition is broken).</summary>
    public static State Get(string code) => ByCode[code];

    public static bool TryGet(string code, out State? state) => ByCode.TryGetValue(code, out state);

    static State Of(string zh, Category category, [CallerMemberName] string code = "") => ByCode[code] = new(code, zh, category);
}
