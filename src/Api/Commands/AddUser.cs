using System.Text;
using AfterSales.Api.Hosting;
using AfterSales.Api.Staff;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Seeding;
using AfterSales.Workflows.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Commands;

/// <summary>
/// Lets somebody sign in to a shop, told by who owns the machine: how a shop that began empty gets its first people. Works while a server runs on the same data.
/// A password that is not handed in is made and shown once. Ends with 0 when the person is added, with 1 when nothing was stored.
/// </summary>
public static class AddUser
{
    static readonly Role[] StaffRoles = [Role.Junior, Role.Agent, Role.Manager, Role.Supervisor, Role.Finance, Role.Warehouse];

    public static Task<int> RunAsync(string userName, CommandLine line)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        return RunAsync(userName, line, Console.In, Console.Out, Console.Error);
    }

    /// <summary>The same for tests, which speak and listen in the terminal's place.</summary>
    public static async Task<int> RunAsync(string userName, CommandLine line, TextReader input, TextWriter output, TextWriter errors)
    {
        var folder = DataFolder.Choose(line.Data);
        var store = Server.StoreOf(line, folder);
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddShopStore(store);
        services.AddSessions(folder.Keys);
        await using var provider = services.BuildServiceProvider();
        var databases = provider.GetRequiredService<IDbContextFactory<ShopDb>>();
        await databases.MigrateAsync();
        await using var first = await Sole.FirstShop.TakeAsync(store, databases, null, CancellationToken.None);
        await using var scope = provider.CreateAsyncScope();
        var adding = new Adding(scope.ServiceProvider, line, userName);
        if (await adding.TryAsync(line.PasswordFromInput ? await input.ReadLineAsync() ?? "" : null) is { } wrong)
        {
            await errors.WriteLineAsync(wrong);
            return 1;
        }
        await output.WriteLineAsync(adding.Told);
        return 0;
    }

    /// <summary>One person being added, in one transaction: no account is left behind that works nowhere.</summary>
    sealed class Adding(IServiceProvider services, CommandLine line, string userName)
    {
        readonly ShopDb db = services.GetRequiredService<ShopDb>();
        readonly UserManager<User> users = services.GetRequiredService<UserManager<User>>();
        readonly DateTimeOffset now = services.GetRequiredService<TimeProvider>().GetUtcNow();

        /// <summary>What to print when it went well.</summary>
        public string Told { get; private set; } = "";

        /// <summary>Adds the person; else says why not, and nothing is stored.</summary>
        public async Task<string?> TryAsync(string? password)
        {
            if (!Array.Exists(StaffRoles, r => r.ToString().Equals(line.Role, StringComparison.OrdinalIgnoreCase)))
                return $"请用 --role 指定岗位 say the role with --role: {string.Join(", ", StaffRoles)}";
            var role = Enum.Parse<Role>(line.Role!, ignoreCase: true);
            await using var transaction = await db.Database.BeginTransactionAsync();
            var (shop, why) = await ChosenShop.OfAsync(db, line.Shop, now);
            if (shop is null)
                return why;
            var (user, made) = (await users.FindByNameAsync(userName), password ?? FirstPassword.Make());
            if (user is not null && await db.Staff.AnyAsync(s => s.UserId == user.Id && s.ShopId == shop.Id))
                return $"{userName} 已在该店 works there already: {shop.Name}";
            if (user is not null && password is not null)
                return $"{userName} 已有密码，请去掉 --password-stdin has a password already: leave out --password-stdin";
            Told = $"{shop.Name}  {role.Zh()}  {userName}  {(user is not null ? "密码不变 password as before" : password is null ? $"密码 password {made}" : "密码已设 password set")}";
            if (user is null && await CreateAsync(user = new() { Id = Guid.CreateVersion7(now), UserName = userName }, made) is { } refused)
                return refused;
            db.Staff.Add(new() { UserId = user.Id, ShopId = shop.Id, Role = role, Name = line.Name ?? userName, PayoutAccount = PayeeAccount.Clean(line.Alipay) });
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return null;
        }

        async Task<string?> CreateAsync(User user, string password)
        {
            var created = await users.CreateAsync(user, password);
            return created.Succeeded ? null : string.Join(' ', created.Errors.Select(e => e.Description));
        }
    }
}
