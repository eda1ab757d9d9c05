using AfterSales.Domain.People;
using AfterSales.Workflows.People;
using Bogus;
using Microsoft.AspNetCore.Identity;
using Person = AfterSales.Workflows.People.Staff;

namespace AfterSales.Workflows.Seeding;

/// <summary>A sample shop and who works there. The names are drawn; nobody real is meant.</summary>
sealed record SamplePeople(Shop Shop, IReadOnlyList<User> Users, IReadOnlyList<Person> Staff)
{
    public IReadOnlyList<Actor> Actors { get; } = [.. Staff.Select(s => new Actor(s.UserId, s.Name, s.Role))];

    public Actor Supervisor => Actors.First(a => a.Role == Role.Supervisor);

    public static SamplePeople Draw(SampleShop shop, Faker faker, DateTimeOffset now)
    {
        var made = new Shop { Id = Guid.CreateVersion7(now), Name = shop.Name, Demo = true, CreatedAt = now };
        var (users, staff, names) = (new List<User>(), new List<Person>(), new HashSet<string>());
        foreach (var (userName, role) in shop.People)
        {
            var user = NewUser(userName, now);
            users.Add(user);
            staff.Add(new() { UserId = user.Id, ShopId = made.Id, Role = role, Name = Name(faker, names) });
        }
        return new(made, users, staff);
    }

    /// <summary>Without a password nobody signs in: it comes last, when the sample is whole.</summary>
    static User NewUser(string name, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserName = name,
        NormalizedUserName = name.ToUpperInvariant(),
        LockoutEnabled = true,
        SecurityStamp = Convert.ToHexString(Guid.CreateVersion7(now).ToByteArray()),
    };

    public static string HashOf(string password) => new PasswordHasher<User>().HashPassword(new(), password);

    static string Name(Faker faker, HashSet<string> taken)
    {
        while (true)
            if (faker.Name.LastName() + faker.Name.FirstName() is { Length: <= 4 } name && taken.Add(name))
                return name;
    }
}
