namespace AfterSales.Domain.Cases;

/// <summary>The seven kinds of after-sales case; each has the machine of the same name.</summary>
public enum CaseKind { NotAsExpected = 1, ServiceComplaint, MissingItem, LateDelivery, TransitDamage, QualityDefect, NegativeReview }

/// <summary>Chinese names of the kinds.</summary>
public static class CaseKinds
{
    public static string Zh(this CaseKind kind) => kind switch
    {
        CaseKind.NotAsExpected => "与想象不符",
        CaseKind.ServiceComplaint => "服务不满意",
        CaseKind.MissingItem => "少发/缺货",
        CaseKind.LateDelivery => "到货延迟",
        CaseKind.TransitDamage => "运输破损",
        CaseKind.QualityDefect => "质量问题",
        CaseKind.NegativeReview => "中差评",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
