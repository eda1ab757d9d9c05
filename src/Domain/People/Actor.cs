namespace AfterSales.Domain.People;

/// <summary>Who makes a move: a signed-in person in their role at this shop, or one of the three that are no person.</summary>
public sealed record Actor(Guid? UserId, string Name, Role Role)
{
    public static readonly Actor Clock = new(null, "时钟", Role.Clock);
    public static readonly Actor Kernel = new(null, "系统", Role.Kernel);

    /// <summary>An import or the platform.</summary>
    public static readonly Actor Outside = new(null, "外部事件", Role.Outside);

    /// <summary>When the person last gave their password in this session, signing in apart; null where they did not.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>A <see cref="Delegation"/> lets the person act for finance now.</summary>
    public bool ForFinance { get; init; }

    public bool IsPerson => UserId is not null;

    /// <summary>May take what is open to this role: by their own, or for finance as its deputy.</summary>
    public bool Covers(Role needed) => Role.Covers(needed) || (ForFinance && needed == Role.Finance);

    /// <summary>As the history names who takes what is open to these roles: a deputy who may not by their own role acts as finance.</summary>
    public Actor ActingFor(IReadOnlyList<Role> who) =>
        !ForFinance || who.Any(needed => Role.Covers(needed)) || !who.Contains(Role.Finance) ? this : this with { Role = Role.Finance, Name = $"{Name}（代财务）" };
}
