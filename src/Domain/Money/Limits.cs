using AfterSales.Domain.Cases;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Money;

/// <summary>
/// How much each role may give by itself, in fen. The shop's defaults (machines.md section 4); above a supervisor's limit the shop owner's
/// written consent must be attached. Changed by a dated <see cref="Policy"/>; a move is judged by the limits in force at its instant.
/// </summary>
public sealed record Limits
{
    public static readonly Limits Default = new();

    public long AgentFen { get; init; } = 20_00;

    /// <summary>Of cash compensation, an agent gives at most this share of what the buyer paid, in percent.</summary>
    public int AgentCashPercent { get; init; } = 20;
    public long ManagerFen { get; init; } = 100_00;
    public long SupervisorFen { get; init; } = 300_00;

    /// <summary>Return freight and gift value made good on one order.</summary>
    public long CostCapFen { get; init; } = 50_00;

    // caps on sums; null sets none
    /// <summary>Given on one order, besides what was paid for it.</summary>
    public long? OrderFen { get; init; }

    /// <summary>Given to one buyer in ninety days.</summary>
    public long? BuyerNinetyDaysFen { get; init; }

    /// <summary>Given on one agent's proposal in a shop day, and in a shop month.</summary>
    public long? AgentDayFen { get; init; }
    public long? AgentMonthFen { get; init; }

    /// <summary>The shop's budget of a month.</summary>
    public long? MonthBudgetFen { get; init; }

    /// <summary>What a role may give by itself; a junior drafts only.</summary>
    public long Of(Role role) => role switch
    {
        Role.Agent => AgentFen,
        Role.Manager => ManagerFen,
        Role.Supervisor => SupervisorFen,
        _ => 0,
    };

    /// <summary>What does not hold together; null where it does.</summary>
    public NotAllowed? Wrong()
    {
        long?[] amounts = [AgentFen, ManagerFen, SupervisorFen, CostCapFen, OrderFen, BuyerNinetyDaysFen, AgentDayFen, AgentMonthFen, MonthBudgetFen];
        return amounts.Any(a => a is < 0 or > Offers.LargestFen) ? Not("limitAmount", "额度须为0到一亿元之间的整数分", "Limits are whole fen from 0 to a hundred million yuan")
            : AgentCashPercent is < 0 or > 100 ? Not("limitPercent", "现金补偿比例须为0到100", "The share for cash is 0 to 100 percent")
            : AgentFen > ManagerFen || ManagerFen > SupervisorFen
                ? Not("limitLadder", "额度须依次不减：客服、经理、主管", "Limits rise with the ladder: agent, manager, supervisor")
            : AgentDayFen > AgentMonthFen ? Not("limitAgent", "客服日额度不得超过月额度", "An agent's day is within the month") : null;
    }

    static NotAllowed Not(string code, string zh, string en) => new(Bar.Input, code, zh, en);
}
