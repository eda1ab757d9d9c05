using System.Text.RegularExpressions;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;

namespace AfterSales.Domain.Money;

/// <summary>
/// The remark of a payout: content, "_", name of the agent, so that finance can tell from the statement who answers for it
/// (A1 四.3②). Content 2-40 and name 1-20 characters; the transfer itself takes 100. It never speaks of a review.
/// </summary>
public static partial class AlipayRemark
{
    const int Longest = 100;

    /// <summary>One thing wrong with a remark, in both languages.</summary>
    public sealed record Finding(string Zh, string En);

    /// <summary>What is wrong with the remark; empty = it may be signed. A missing remark is wrong too.</summary>
    public static IReadOnlyList<Finding> Check(string? remark)
    {
        remark ??= "";
        var findings = new List<Finding>();
        if (!IsContentAndAgent(remark))
        {
            findings.Add(new("备注须为“内容_客服姓名”：内容 2-40 字，姓名 1-20 字，只有一个下划线",
                "the remark must be content, one \"_\", agent's name: 2-40 and 1-20 characters"));
        }

        if (remark.Length > Longest)
        {
            findings.Add(new($"备注最多 {Longest} 字", $"the remark has more than {Longest} characters"));
        }

        if (!remark.EnumerateRunes().All(Normalise.IsVisible))
        {
            findings.Add(new("备注不能含控制字符或看不见的字符", "the remark holds a control or invisible character"));
        }

        findings.AddRange(RemarkWords.FoundIn(remark).Select(word =>
            new Finding($"备注不能含“{word}”：补偿只因问题本身，与评价无关", $"the remark must not say \"{word}\": a payout answers for a fault, never for a review")));
        return findings;
    }

    /// <summary>What the product writes where nobody wrote anything: what it answers for, and who proposed it.</summary>
    internal static string For(Facts facts) => For(facts.Voucher, facts.File, facts.Actor.Name);

    /// <param name="otherwise">The name where nobody proposed it.</param>
    public static string For(Voucher voucher, CaseFile file, string otherwise)
    {
        var proposer = file.History.FirstOrDefault(h => h.ActorId is not null && h.ActorId == voucher.ProposedBy && h.Role.OnLadder())?.ActorName ?? otherwise;
        var name = proposer.Replace("_", "", StringComparison.Ordinal).Trim();
        return $"{Content(voucher)}_{(name.Length > 20 ? name[..20] : name)}";
    }

    static string Content(Voucher voucher) => voucher.Basis switch
    {
        Basis.Goods => "商品",
        Basis.Damage => "运输破损",
        Basis.Defect => "质量问题",
        Basis.MissingItem => "漏发",
        Basis.LateShipment => "延迟发货",
        Basis.LostParcel => "包裹丢失",
        Basis.Service => "服务不周",
        Basis.ReturnFreight => "退货运费",
        Basis.Gift => "赠品",
        Basis.PriceDifference => "差价",
        Basis.Expectation => "与预期不符",
        _ => "售后",
    } + (Offers.IsRefund(voucher.Remedy) ? "退款" : "补偿");

    /// <summary>Both parts must show something: a name made of blanks names nobody. A full-width line would look like a second "_".</summary>
    static bool IsContentAndAgent(string remark) =>
        Form().IsMatch(remark) && !remark.Contains('＿')
        && remark.Split('_') is [var content, var agent]
        && Normalise.ForMatching(content).Length >= 2 && Normalise.ForMatching(agent).Length >= 1;

    [GeneratedRegex(@"\A[^_]{2,40}_[^_]{1,20}\z")]
    private static partial Regex Form();
}
