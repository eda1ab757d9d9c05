using AfterSales.Domain.People;

namespace AfterSales.Domain.Machines;

/// <summary>
/// The letters of a table's column "who": J junior, A agent, M manager, S supervisor, F finance, W warehouse, C clock, K kernel, B what buyer, courier or
/// platform did. Higher ones on the ladder J, A, M, S may do what the lower ones may.
/// </summary>
static class Hands
{
    public static readonly IReadOnlyList<Role>
        J = [Role.Junior],
        A = [Role.Agent],
        M = [Role.Manager],
        F = [Role.Finance],
        W = [Role.Warehouse],
        C = [Role.Clock],
        K = [Role.Kernel],
        B = [Role.Outside],
        JC = [Role.Junior, Role.Clock],
        JB = [Role.Junior, Role.Outside],
        JWB = [Role.Junior, Role.Warehouse, Role.Outside],
        CA = [Role.Clock, Role.Agent],
        KA = [Role.Kernel, Role.Agent],
        AB = [Role.Agent, Role.Outside],
        MF = [Role.Manager, Role.Finance],
        WA = [Role.Warehouse, Role.Agent],
        WB = [Role.Warehouse, Role.Outside],
        AK = [Role.Agent, Role.Kernel],
        AFK = [Role.Agent, Role.Finance, Role.Kernel],
        WAK = [Role.Warehouse, Role.Agent, Role.Kernel];
}
