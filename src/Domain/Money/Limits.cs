using AfterSales.Domain.People;

namespace AfterSales.Domain.Money;

/// <summary>
/// How much each role may give by itself, in fen. The shop's defaults (machines.md section 4); above a supervisor's limit the shop owner's
/// written consent must be attached. A later issue dates them; a move is judged by the limits it is handed.
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

    /// <summary>What a role may give by itself; a junior drafts only.</summary>
    public long Of(Role role) => role switch
    {
        Role.Agent => AgentFen,
        Role.Manager => ManagerFen,
        Role.Supervisor => SupervisorFen,
        _ => 0,
    };
}
