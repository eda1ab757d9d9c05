using AfterSales.Api.Commands;
using AfterSales.Api.Hosting;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Api.Tests.Commands;

public sealed class AddUserTests
{
    [Fact]
    public async Task A_shop_that_began_empty_gets_its_first_people_from_the_terminal()
    {
        await using var database = await TestDatabase.SqliteAsync();
        var (exitCode, output) = await ServerProcess.RunAsync(
            ["users", "add", "wang", "--role", "supervisor", "--name", "王主管", "--shop", "琴台数码旗舰店", "--data", database.Options.DataFolder]);
        Assert.True(exitCode == 0, output);
        var password = output.Trim().Split(' ')[^1];

        await using var app = Server.Build(CommandLine.Parse(["--data", database.Options.DataFolder]));
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        Assert.True(await users.CheckPasswordAsync((await users.FindByNameAsync("WANG"))!, password), output);
        Assert.Equal(("王主管", Role.Supervisor), await database.AskAsync(async db => await db.Staff.Select(s => ValueTuple.Create(s.Name, s.Role)).SingleAsync()));
        Assert.Equal("琴台数码旗舰店", await database.AskAsync(db => db.Shops.Select(s => s.Name).SingleAsync()));
    }

    [Fact]
    public async Task The_second_person_joins_the_only_shop_and_a_password_may_be_handed_in()
    {
        await using var database = await TestDatabase.SqliteAsync();
        Assert.Matches("^小店  客服经理  li  密码 password ([a-z2-9]{5}-){3}[a-z2-9]{5}$", (await AddAsync(database, "li --role Manager --shop 小店")).Told);
        var (exitCode, told) = await AddAsync(database, "chen --role Agent --password-stdin", "long-enough-1\n");
        Assert.Equal((0, "小店  客服专员  chen  密码已设 password set"), (exitCode, told));
        Assert.Equal([Role.Manager, Role.Agent], await database.AskAsync(db => db.Staff.OrderByDescending(s => s.Role).Select(s => s.Role).ToListAsync()));
    }

    [Theory]
    [InlineData("zhao --role Boss --shop 小店", "say the role with --role")]
    [InlineData("zhao --role Clock --shop 小店", "say the role with --role")]
    [InlineData("zhao --role 4 --shop 小店", "say the role with --role")]
    [InlineData("zhao --shop 小店", "say the role with --role")]
    [InlineData("zhao --role Agent --shop 小店 --password-stdin", "at least 10 characters", "short1\n")]
    [InlineData("zhao --role Agent --shop 小店 --password-stdin", "at least 10 characters", "")]
    public async Task What_cannot_be_is_said_and_nothing_is_stored(string words, string why, string input = "")
    {
        await using var database = await TestDatabase.SqliteAsync();
        var (exitCode, told) = await AddAsync(database, words, input);
        Assert.Equal(1, exitCode);
        Assert.Contains(why, told, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await database.AskAsync(async db => (await db.Shops.CountAsync(), await db.Users.CountAsync(), await db.Staff.CountAsync())));
    }

    [Fact]
    public async Task Where_there_are_shops_the_command_makes_no_other_and_asks_which()
    {
        await using var database = await TestDatabase.SqliteAsync();
        await database.PutAsync(NewShop("东店"), NewShop("西店"));
        Assert.Contains("say which with --shop: 东店、西店", (await AddAsync(database, "qian --role Agent")).Told, StringComparison.Ordinal);
        Assert.Contains("no such shop “南店”", (await AddAsync(database, "qian --role Agent --shop 南店")).Told, StringComparison.Ordinal);
        Assert.Equal(0, (await AddAsync(database, "qian --role Agent --shop 西店")).ExitCode);
    }

    [Fact]
    public async Task One_person_may_work_in_two_shops_with_one_password()
    {
        await using var database = await TestDatabase.SqliteAsync();
        await database.PutAsync(NewShop("东店"), NewShop("西店"));
        await AddAsync(database, "sun --role Agent --shop 东店");
        Assert.Contains("password already", (await AddAsync(database, "sun --role Manager --shop 西店 --password-stdin", "another-one-2\n")).Told, StringComparison.Ordinal);
        Assert.Equal((0, "西店  客服经理  sun  密码不变 password as before"), await AddAsync(database, "sun --role Manager --shop 西店"));
        Assert.Equal((1, "sun 已在该店 works there already: 西店"), await AddAsync(database, "sun --role Supervisor --shop 西店"));
        Assert.Equal((1, 2), await database.AskAsync(async db => (await db.Users.CountAsync(), await db.Staff.CountAsync())));
    }

    static Shop NewShop(string name) => new() { Id = Guid.CreateVersion7(ApiShop.Start), Name = name, CreatedAt = ApiShop.Start };

    static async Task<(int ExitCode, string Told)> AddAsync(TestDatabase database, string words, string input = "")
    {
        var line = CommandLine.Parse(["users", "add", .. words.Split(' '), "--data", database.Options.DataFolder]);
        Assert.Null(line.Wrong);
        await using var told = new StringWriter();
        return (await AddUser.RunAsync(line.Words[2], line, new StringReader(input), told, told), told.ToString().Trim());
    }
}
