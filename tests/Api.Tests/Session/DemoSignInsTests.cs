using System.Net.Http.Json;
using System.Text.Json;
using AfterSales.Api.Commands;
using AfterSales.Api.Hosting;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Seeding;
using AfterSales.Workflows.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace AfterSales.Api.Tests.Session;

public sealed class DemoSignInsTests
{
    [Theory]
    [InlineData("Development", true, true)]
    [InlineData("Production", true, false)]
    [InlineData("Development", false, false)]
    public async Task The_page_is_told_who_can_sign_in_to_the_demo_and_only_where_they_can(string environment, bool onLoopback, bool told)
    {
        await using var database = await TestDatabase.SqliteAsync();
        await using var app = Server.Build(new CommandLine { Data = database.Options.DataFolder, Urls = "http://127.0.0.1:0", Empty = true }, builder =>
        {
            builder.Environment.EnvironmentName = environment;
            builder.Services.Replace(ServiceDescriptor.Singleton<IHostEnvironment>(builder.Environment));
            builder.Services.RemoveAll<IHostedService>();
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        await Serve.OpenAsync(app, TestContext.Current.CancellationToken);
        app.Services.GetRequiredService<DemoRule>().OnLoopback &= onLoopback;
        await PutAsync(app);
        using var client = new HttpClient { BaseAddress = new(Server.AddressesOf(app).Single()) };

        var people = (await client.GetFromJsonAsync<JsonElement>("/api/demo", TestContext.Current.CancellationToken)).GetProperty("signIns").EnumerateArray().ToList();

        Assert.Equal(told ? ["agent1"] : [], people.Select(p => p.GetProperty("userName").GetString()));
        var asked = new { userName = "agent1", password = told ? people[0].GetProperty("password").GetString() : SampleShop.Password };
        Assert.Equal(told, (await client.PostAsJsonAsync("/api/session", asked, TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        if (told)
            Assert.Equal(("李客服", "客服专员", "演示店"), (Text("name"), Text("roleZh"), Text("shop")));

        string? Text(string property) => people[0].GetProperty(property).GetString();
    }

    /// <summary>Somebody of a demo shop, and somebody of another one, who is nobody's business.</summary>
    static async Task PutAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (db, users) = (scope.ServiceProvider.GetRequiredService<ShopDb>(), scope.ServiceProvider.GetRequiredService<UserManager<User>>());
        foreach (var (shopName, demo, userName, name) in new[] { ("演示店", true, "agent1", "李客服"), ("真店", false, "wang", "王客服") })
        {
            var shop = new Shop { Id = Guid.CreateVersion7(ApiShop.Start), Name = shopName, Demo = demo, CreatedAt = ApiShop.Start };
            var user = new User { Id = Guid.CreateVersion7(ApiShop.Start), UserName = userName };
            db.Shops.Add(shop);
            await db.SaveChangesAsync();
            Assert.True((await users.CreateAsync(user)).Succeeded);
            // past the rules for passwords, which that of the demo need not meet
            user.PasswordHash = users.PasswordHasher.HashPassword(user, SampleShop.Password);
            await users.UpdateAsync(user);
            db.Staff.Add(new() { UserId = user.Id, ShopId = shop.Id, Role = Role.Agent, Name = name });
            await db.SaveChangesAsync();
        }
    }
}
