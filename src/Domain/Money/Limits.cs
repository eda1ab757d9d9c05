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
}
