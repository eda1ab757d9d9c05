using AfterSales.Domain.People;

namespace AfterSales.Domain.Tests;

/// <summary>The staff of the shop that the tests play.</summary>
static class People
{
    public static readonly Actor
        Junior = Of(1, "测试客服丙", Role.Junior),
        Agent = Of(2, "测试客服甲", Role.Agent),
        OtherAgent = Of(3, "测试客服乙", Role.Agent),
        Manager = Of(4, "测试经理甲", Role.Manager),
        OtherManager = Of(5, "测试经理乙", Role.Manager),
        Supervisor = Of(6, "测试主管", Role.Supervisor),
        Finance = Of(7, "测试财务甲", Role.Finance),
        OtherFinance = Of(8, "测试财务乙", Role.Finance),
        Warehouse = Of(9, "测试仓库", Role.Warehouse);

    static Actor Of(int number, string name, Role role) => new(Id(number), name, role);

    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
