using System.Net.Sockets;
using System.Reflection;
using System.Text;
using AfterSales.Api.Hosting;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Workflows;
using AfterSales.Workflows.Outlets;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Commands;

/// <summary>
/// Says who is told what happens in a shop. Only here: whoever may name an address could have the server speak to machines that only it can reach. Works while a
/// server runs on the same data. Ends with 0 when done, with 1 when nothing was stored.
/// </summary>
public static class OutgoingWebhooks
{
    public static Task<int> RunAsync(CommandLine line)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        return RunAsync(line, Console.Out, Console.Error);
    }

    /// <summary>The same for tests, which listen in the terminal's place.</summary>
    public static async Task<int> RunAsync(CommandLine line, TextWriter output, TextWriter errors)
    {
        var folder = DataFolder.Choose(line.Data);
        var services = new ServiceCollection().AddLogging().AddShopStore(Server.StoreOf(line, folder)).AddWorkflows();
        services.AddSessions(folder.Keys);
        await using var provider = services.BuildServiceProvider();
        await using var db = await provider.GetRequiredService<IDbContextFactory<ShopDb>>().CreateDbContextAsync();
        await provider.GetRequiredService<IDbContextFactory<ShopDb>>().MigrateAsync();
        var receivers = provider.GetRequiredService<Receivers>();
        var (told, wrong) = line.Words switch
        {
            [_, "add", var url] => await AddAsync(db, receivers, url, line),
            [_, "remove", var id] => await RemoveAsync(receivers, id),
            _ => (await ListAsync(db, receivers), null),
        };
        if (wrong is null)
            await output.WriteLineAsync(told);
        else
            await errors.WriteLineAsync(wrong);
        return wrong is null ? 0 : 1;
    }

    static async Task<(string? Told, string? Wrong)> AddAsync(ShopDb db, Receivers receivers, string url, CommandLine line)
    {
        if (WebAddress.Wrong(url) is { } bad)
            return (null, $"{url}: {bad}");
        var acts = line.Acts?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (acts?.FirstOrDefault(act => !Known().Contains(act)) is { } unknown)
            return (null, $"没有这个动作 no such act: {unknown}");
        if (await ShopAsync(db, line.Shop) is not { } shop)
            return (null, $"没有店铺 no such shop: {line.Shop ?? "--shop NAME"}");
        try
        {
            if ((await WebAddress.OfAsync(new Uri(url).IdnHost, line.AllowLocal, CancellationToken.None)).Count == 0)
                return (null, $"{url}: 地址在本机或内网，如确需请加 --allow-local the address is on this machine or in this network: if that is meant, add --allow-local");
        }
        catch (SocketException failure)
        {
            return (null, $"{url}: {failure.Message}");
        }
        var (added, secret) = await receivers.AddAsync(shop, url, acts is null ? null : string.Join(',', acts), line.AllowLocal, CancellationToken.None);
        return ($"{added.Id}  {url}{Environment.NewLine}密钥仅显示这一次 the secret, shown this once: {secret}", null);
    }

    static async Task<(string? Told, string? Wrong)> RemoveAsync(Receivers receivers, string id) =>
        Guid.TryParseExact(id, "D", out var receiver) && await receivers.RemoveAsync(receiver, CancellationToken.None)
            ? ($"已移除 removed: {id}", null) : (null, $"没有这个接收方 no such receiver: {id} (webhooks list)");

    static async Task<string> ListAsync(ShopDb db, Receivers receivers)
    {
        var shops = await db.Shops.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name);
        var all = await receivers.AllAsync(CancellationToken.None);
        return all.Count == 0 ? "没有接收方 no receivers"
            : string.Join(Environment.NewLine, all.Select(r => $"{r.Id}  {shops[r.ShopId]}  {r.Url}  {r.Acts ?? "全部 all"}{(r.AllowLocal ? "  --allow-local" : "")}"));
    }

    static async Task<Guid?> ShopAsync(ShopDb db, string? name)
    {
        var shops = await db.Shops.AsNoTracking().Where(s => name == null || s.Name == name).Select(s => s.Id).Take(2).ToListAsync();
        return shops is [var only] ? only : null;
    }

    /// <summary>All that a history can tell of: moves and deeds.</summary>
    static HashSet<string> Known() => [.. Moves.All.Select(m => m.Code), .. new[] { typeof(Deeds), typeof(ClaimDeeds) }
        .SelectMany(deeds => deeds.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(f => f.IsLiteral).Select(f => f.GetRawConstantValue()).OfType<string>()];
}
