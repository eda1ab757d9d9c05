namespace AfterSales.Domain.People;

/// <summary>Who makes a move: a signed-in person in their role at this shop, or one of the three that are no person.</summary>
public sealed record Actor(Guid? UserId, string Name, Role Role)
{
    public static readonly Actor Clock = new(null, "时钟", Role.Clock);
    public static readonly Actor Kernel = new(null, "系统", Role.Kernel);

    /// <summary>An import or the platform.</summary>
    public static readonly Actor Outside = new(null, "外部事件", Role.Outside);

    public bool IsPerson => UserId is not null;
}
