using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.Seeding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AfterSales.Api.Session;

/// <summary>Who can sign in to the demo shops, with the password that everybody knows; nobody where they are not let in, outside Development or beyond loopback.</summary>
public static class ListDemoSignIns
{
    public sealed record Response(IReadOnlyList<Person> SignIns);

    public sealed record Person(string UserName, string Password, string Name, Role Role, string RoleZh, string Shop);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/api/demo", HandleAsync).AllowAnonymous().Tells("ListDemoSignIns", "session", "演示账号", "Users of the demo shops");

    static async Task<Ok<Response>> HandleAsync(DemoRule demo, SampleDatabase sample, CancellationToken cancel) => TypedResults.Ok(new Response(demo.Allowed
        ? [.. (await sample.SignInsAsync(cancel)).Select(p => new Person(p.UserName, SampleShop.Password, p.Name, p.Role, p.Role.Zh(), p.Shop))]
        : []));
}
