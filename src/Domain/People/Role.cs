namespace AfterSales.Domain.People;

/// <summary>Who acts. The first four form a ladder: each may do what the ones before it may do (machines.md section 1).</summary>
public enum Role
{
    /// <summary>初级客服, on probation: drafts, never signs.</summary>
    Junior = 1,
    /// <summary>客服专员.</summary>
    Agent,
    /// <summary>客服经理.</summary>
    Manager,
    /// <summary>客服主管.</summary>
    Supervisor,
    /// <summary>财务: pays and reconciles, never proposes.</summary>
    Finance,
    /// <summary>仓库.</summary>
    Warehouse,
    /// <summary>The clock: an expired deadline.</summary>
    Clock,
    /// <summary>What follows by itself, in the same transaction, from the end of a part.</summary>
    Kernel,
    /// <summary>What buyer, courier or platform did, told by an import or entered by an agent.</summary>
    Outside,
}

/// <summary>Chinese names and the ladder of roles.</summary>
public static class Roles
{
    public static string Zh(this Role role) => role switch
    {
        Role.Junior => "初级客服",
        Role.Agent => "客服专员",
        Role.Manager => "客服经理",
        Role.Supervisor => "客服主管",
        Role.Finance => "财务",
        Role.Warehouse => "仓库",
        Role.Clock => "时钟",
        Role.Kernel => "系统",
        Role.Outside => "外部事件",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>True for the four service roles, Junior to Supervisor.</summary>
    public static bool OnLadder(this Role role) => role is >= Role.Junior and <= Role.Supervisor;

    /// <summary>A row open to `needed` is open to `actual`: the same role, one higher on the ladder, or an agent entering what happened outside.</summary>
    public static bool Covers(this Role actual, Role needed) =>
        actual == needed
        || (actual.OnLadder() && needed.OnLadder() && actual > needed)
        || (needed == Role.Outside && actual is >= Role.Agent and <= Role.Supervisor);

    /// <summary>The next role up; a supervisor stays one (above it stands the shop owner's written consent).</summary>
    public static Role Next(this Role role) => role is >= Role.Junior and < Role.Supervisor ? role + 1 : role;
}
