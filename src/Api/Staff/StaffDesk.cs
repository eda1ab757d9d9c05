using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;
using AfterSales.Workflows;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Person = AfterSales.Workflows.People.Staff;

namespace AfterSales.Api.Staff;

/// <summary>
/// Who works in a shop: added, changed, sent off and given a new first password by its supervisors. Each is a line in the shop's list of such changes, in the
/// transaction that makes it; of two at once one decides anew. Nobody changes their own role, and a shop keeps a supervisor.
/// </summary>
public sealed class StaffDesk(ShopDb db, UserManager<User> users, Answers answers, TimeProvider time)
{
    public const int LongestName = 50;

    static readonly Role[] roles = [Role.Junior, Role.Agent, Role.Manager, Role.Supervisor, Role.Finance, Role.Warehouse];

    /// <summary>More tries than supervisors change people at once.</summary>
    const int Most = 8;

    /// <summary>Somebody new, with a first password.</summary>
    public Task<Outcome> AddAsync(Guid shopId, string userName, string name, Role role, Actor by, Keyed keyed, CancellationToken cancel) =>
        RunAsync(keyed, async now =>
        {
            if (Wrong(name, role) is { } wrong)
                return wrong;
            if (await users.FindByNameAsync(userName) is not null)
                return new NotAllowed(Bar.State, "userNameTaken", "用户名已被使用", "Somebody has this user name");
            var (user, password) = (new User { Id = Guid.CreateVersion7(now), UserName = userName }, FirstPassword.Make());
            if (await users.CreateAsync(user, password) is { Succeeded: false } refused)
                return new NotAllowed(Bar.Input, "userNameRefused", "用户名只能用字母、数字和 - . _ @ +", string.Join(' ', refused.Errors.Select(e => e.Description)));
            var person = new Person { UserId = user.Id, ShopId = shopId, Role = role, Name = name.Trim() };
            db.Staff.Add(person);
            return new StaffSet(person, userName, password, StaffAct.Added);
        }, by, cancel);

    /// <summary>Another name or role; sent off, which ends every session at once, or taken back.</summary>
    public Task<Outcome> ChangeAsync(Guid shopId, Guid id, int seen, string name, Role role, bool active, Actor by, Keyed keyed, CancellationToken cancel) =>
        RunAsync(keyed, async now =>
        {
            if (await PersonAsync(shopId, id, cancel) is not (var person, var user))
                return new Unknown();
            if (seen != person.Version)
                return new Stale(person.Version);
            if ((Wrong(name, role) ?? await BarAsync(person, role, active, by, cancel)) is { } refused)
                return refused;
            if (person.Active && !active)
                await EndSessionsAsync(user);
            var changed = person with { Name = name.Trim(), Role = role, Active = active, Version = person.Version + 1 };
            var row = db.Attach(person);
            row.CurrentValues.SetValues(changed);
            return new StaffSet(changed, user.UserName!, null, StaffAct.Changed);
        }, by, cancel);

    /// <summary>A new first password: the old one and every session end. Not for somebody of another shop too, whose password is not this shop's business alone.</summary>
    public Task<Outcome> SetPasswordAsync(Guid shopId, Guid id, Actor by, Keyed keyed, CancellationToken cancel) =>
        RunAsync(keyed, async now =>
        {
            if (await PersonAsync(shopId, id, cancel) is not (var person, var user))
                return new Unknown();
            if (await db.Staff.AnyAsync(s => s.UserId == id && s.ShopId != shopId && s.Active, cancel))
                return new NotAllowed(Bar.State, "worksElsewhere", "此人还在其他店铺工作，密码须由服务器管理员重设", "They work in another shop too: whoever runs the server sets the password");
            var password = FirstPassword.Make();
            (user.PasswordHash, user.AccessFailedCount, user.LockoutEnd) = (users.PasswordHasher.HashPassword(user, password), 0, null);
            await EndSessionsAsync(user);
            return new StaffSet(person, user.UserName!, password, StaffAct.PasswordSet);
        }, by, cancel);

    async Task<Outcome> RunAsync(Keyed keyed, Func<DateTimeOffset, Task<Outcome>> decide, Actor by, CancellationToken cancel)
    {
        for (var no = 0; ; no++)
        {
            if (await answers.FindAsync(keyed, cancel) is { } before)
                return before;
            db.ChangeTracker.Clear();
            var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
            Outcome outcome;
            await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
                try
                {
                    outcome = await decide(now);
                    if (outcome is StaffSet set)
                    {
                        db.Add(await LineOfAsync(set, by, now, cancel));
                        db.Add(keyed.AnswerTo(set, now));
                        await db.SaveChangesAsync(cancel);
                        await transaction.CommitAsync(CancellationToken.None);
                        return set;
                    }
                }
                catch (DbUpdateException) when (no < Most)
                {
                    continue; // somebody was faster
                }
            return await answers.KeepAsync(keyed, outcome, cancel);
        }
    }

    async Task<StaffChange> LineOfAsync(StaffSet set, Actor by, DateTimeOffset now, CancellationToken cancel) => new()
    {
        ShopId = set.Person.ShopId,
        Number = 1 + (await db.StaffChanges.Where(c => c.ShopId == set.Person.ShopId).MaxAsync(c => (int?)c.Number, cancel) ?? 0),
        UserId = set.Person.UserId,
        Act = set.Act,
        Name = set.Person.Name,
        Role = set.Person.Role,
        Active = set.Person.Active,
        ById = by.UserId!.Value,
        ByName = by.Name,
        At = now,
    };

    async Task<(Person Person, User User)?> PersonAsync(Guid shopId, Guid id, CancellationToken cancel) =>
        await db.Staff.AsNoTracking().FirstOrDefaultAsync(s => s.ShopId == shopId && s.UserId == id, cancel) is { } person
        && await users.FindByIdAsync(id.ToString()) is { } user ? (person, user) : null;

    /// <summary>And stores the user as they are now. Where a wrong password was counted in between it is done anew.</summary>
    async Task EndSessionsAsync(User user)
    {
        if (await users.UpdateSecurityStampAsync(user) is { Succeeded: false } refused)
            throw new DbUpdateConcurrencyException(string.Join(' ', refused.Errors.Select(e => e.Description)));
    }

    async Task<NotAllowed?> BarAsync(Person person, Role role, bool active, Actor by, CancellationToken cancel)
    {
        if (person.UserId == by.UserId && (role != person.Role || !active))
            return new(Bar.Role, "notYourself", "不能更改自己的岗位，也不能停用自己", "Nobody changes their own role or sends themselves off");
        var stays = (role, active) is (Role.Supervisor, true);
        return stays || (person.Role, person.Active) is not (Role.Supervisor, true)
            || await db.Staff.AnyAsync(s => s.ShopId == person.ShopId && s.UserId != person.UserId && s.Role == Role.Supervisor && s.Active, cancel) ? null
            : new(Bar.State, "lastSupervisor", "店铺至少保留一名在职主管", "A shop keeps at least one supervisor");
    }

    static NotAllowed? Wrong(string name, Role role) =>
        !Normalise.SaysSomething(name, LongestName) ? new(Bar.Input, "staffName", $"姓名为1到{LongestName}字", $"A name has 1 to {LongestName} characters")
        : !roles.Contains(role) ? new(Bar.Input, "staffRole", "没有这个岗位", "That is no role of a person")
        : null;
}

/// <summary>Somebody stands in the shop's list as they were asked for.</summary>
/// <param name="Password">A first one that was made; it is shown once and kept nowhere.</param>
public sealed record StaffSet(Person Person, string UserName, string? Password, StaffAct Act) : Outcome;
