using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.Wording;

namespace AfterSales.Workflows.Exports;

/// <summary>What codes are called in an export.</summary>
static class Named
{
    public static string Of(EntryKind kind, bool chinese) => !chinese ? Words(kind) : kind switch
    {
        EntryKind.Accrual => "计提",
        EntryKind.Release => "释放",
        EntryKind.Payment => "付款",
        EntryKind.Reversal => "冲销",
        EntryKind.PlatformPayment => "平台付款",
        EntryKind.ClaimFiled => "提交索赔",
        EntryKind.ClaimReceived => "索赔到账",
        EntryKind.ClaimWrittenOff => "索赔核销",
        EntryKind.ExcessRecovered => "多退追回",
        EntryKind.ExcessWrittenOff => "多退核销",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string? Of(ResponsibleParty? party, bool chinese) => party is not { } who ? null : !chinese ? Words(who) : who switch
    {
        ResponsibleParty.Agent => "客服",
        ResponsibleParty.Warehouse => "仓库",
        ResponsibleParty.Listing => "商品页",
        ResponsibleParty.Supplier => "供应商",
        ResponsibleParty.Courier => "快递",
        ResponsibleParty.Buyer => "买家",
        ResponsibleParty.Platform => "平台",
        ResponsibleParty.NoFault => "无责",
        _ => "未定",
    };

    public static string Of(DiscrepancyKind kind, bool chinese) => !chinese ? Words(kind) : kind switch
    {
        DiscrepancyKind.PaidNotInSystem => "流水有、系统无",
        DiscrepancyKind.InSystemNotPaid => "系统有、流水无",
        DiscrepancyKind.AmountDiff => "金额不符",
        DiscrepancyKind.DuplicatePaid => "重复付款",
        DiscrepancyKind.RemarkBad => "备注不符",
        DiscrepancyKind.PlatformExcess => "平台多退",
        DiscrepancyKind.UnknownOrder => "订单未知",
        DiscrepancyKind.PlatformDiffers => "与平台不符",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Account account, bool chinese) => $"{account.Number()} {(chinese ? account.Zh() : Words(account))}";

    public static string? Of(RemedyKind? remedy, bool chinese) => remedy is not { } kind ? null : chinese ? Remedies.Of(kind).Zh : Words(kind);

    public static string? Of(CaseKind? kind, bool chinese) => kind is null ? null : !chinese ? Words(kind) : kind switch
    {
        CaseKind.NotAsExpected => "与想象不符",
        CaseKind.ServiceComplaint => "服务不满意",
        CaseKind.MissingItem => "少发/缺货",
        CaseKind.LateDelivery => "到货延迟",
        CaseKind.TransitDamage => "运输破损",
        CaseKind.QualityDefect => "质量问题",
        _ => "中差评",
    };

    static string Words(Enum code) => CodeWords.Of(code.ToString());
}
