using AfterSales.Domain.Cases;

namespace AfterSales.Domain.Money;

/// <summary>A limit on a sum.</summary>
public enum Cap { Order = 1, BuyerNinetyDays, AgentDay, AgentMonth, MonthBudget }

/// <summary>A cap that would be passed: what it is and what it would come to, in fen.</summary>
public sealed record Overrun(Cap Cap, long CapFen, long WouldBeFen)
{
    /// <summary>The order's cap and the month's budget are passed by a supervisor alone, who says why; the others by a manager.</summary>
    public bool NeedsSupervisor => Cap is Cap.Order or Cap.MonthBudget;

    public string Zh => $"{NameZh}{Yuan.Format(CapFen)}元，连同本次{Yuan.Format(WouldBeFen)}元，超出{Yuan.Format(WouldBeFen - CapFen)}元";
    public string En => $"{NameEn} is ¥{Yuan.Format(CapFen)}, with this ¥{Yuan.Format(WouldBeFen)}: ¥{Yuan.Format(WouldBeFen - CapFen)} over";

    string NameZh => Cap switch
    {
        Cap.Order => "单笔订单赔付上限",
        Cap.BuyerNinetyDays => "同一买家90天上限",
        Cap.AgentDay => "客服日额度",
        Cap.AgentMonth => "客服月额度",
        _ => "店铺本月预算",
    };

    string NameEn => Cap switch
    {
        Cap.Order => "The order's cap",
        Cap.BuyerNinetyDays => "The buyer's cap of 90 days",
        Cap.AgentDay => "The agent's cap of the day",
        Cap.AgentMonth => "The agent's cap of the month",
        _ => "The shop's budget of the month",
    };
}

/// <summary>Which caps of the policy an offer or a voucher would pass. What is judged is all the buyer gets but the refund of a return.</summary>
public static class Caps
{
    public static IReadOnlyList<Overrun> Over(CaseFile file, IReadOnlyList<RemedyItem> offer, Limits limits, Guid? proposer)
    {
        var fen = Offers.Sum(Tier.Judged(offer));
        return fen == 0 ? [] : Over(file, fen, limits, proposer);
    }

    /// <summary>A voucher whose amount is set aside is in the sums already.</summary>
    public static IReadOnlyList<Overrun> Over(CaseFile file, Voucher voucher, Limits limits) =>
        voucher.ReturnPassed ? [] : Over(file, voucher.Live ? 0 : voucher.AmountFen, limits, voucher.ProposedBy);

    static List<Overrun> Over(CaseFile file, long fen, Limits limits, Guid? proposer)
    {
        var agent = proposer is { } by ? file.Spent.Agents.GetValueOrDefault(by, new(0, 0)) : null;
        (Cap Cap, long? Limit, long? Spent)[] sums =
        [
            (Cap.Order, limits.OrderFen, file.Vouchers.Concat(file.OrderVouchers).Where(v => v.Live && !v.ReturnPassed).Sum(v => v.AmountFen)),
            (Cap.BuyerNinetyDays, limits.BuyerNinetyDaysFen, string.IsNullOrEmpty(file.Order.BuyerNick) ? null : file.Spent.BuyerNinetyDaysFen),
            (Cap.AgentDay, limits.AgentDayFen, agent?.DayFen),
            (Cap.AgentMonth, limits.AgentMonthFen, agent?.MonthFen),
            (Cap.MonthBudget, limits.MonthBudgetFen, file.Spent.MonthFen),
        ];
        return [.. sums.Where(s => s.Spent + fen > s.Limit).Select(s => new Overrun(s.Cap, s.Limit!.Value, s.Spent!.Value + fen))];
    }
}
