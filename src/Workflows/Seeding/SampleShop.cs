using AfterSales.Domain.Money;
using AfterSales.Domain.People;

namespace AfterSales.Workflows.Seeding;

/// <summary>One shop of the demo and who works in it: enough of every role that what one hand did another can check.</summary>
/// <param name="Suffix">What its user names end with, so that both shops can have an agent1.</param>
/// <param name="Account">Its account at Alipay, as the statements name it.</param>
public sealed record SampleShop(string Name, string Suffix, string Account)
{
    /// <summary>Of everybody in the demo; printed at the start, for such users exist only in Development and on a loopback address.</summary>
    public const string Password = "Demo-2026!";

    public static readonly IReadOnlyList<SampleShop> All = [new("东耀旗舰店", "", "20885000000000000156"), new("云栖家居专营店", "b", "20885000000000000257")];

    /// <summary>What the supervisor sets at first: a budget that a busy month comes near to, and caps that few pass.</summary>
    public static readonly Limits Limits = new() { MonthBudgetFen = 800_00, OrderFen = 300_00, BuyerNinetyDaysFen = 400_00, AgentMonthFen = 200_00 };

    static readonly (Role Role, int People)[] roster =
        [(Role.Junior, 1), (Role.Agent, 3), (Role.Manager, 2), (Role.Supervisor, 2), (Role.Finance, 2), (Role.Warehouse, 1)];

    /// <summary>Everybody's user name and role, as in agent1 and, of the other shop, agent1b.</summary>
    public IEnumerable<(string UserName, Role Role)> People =>
        roster.SelectMany(r => Enumerable.Range(1, r.People).Select(i => ($"{r.Role.ToString().ToLowerInvariant()}{i}{Suffix}", r.Role)));
}
