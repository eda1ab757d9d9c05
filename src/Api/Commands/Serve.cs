using System.Globalization;
using System.Net;
using AfterSales.Api.Hosting;
using AfterSales.Workflows;
using AfterSales.Workflows.Calendars;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Commands;

/// <summary>Listens, brings the database up to date, makes the demo shop where there is nothing yet, and serves. Says where in its last line.</summary>
public static class Serve
{
    const string AnotherServes = "已有服务器在使用该数据目录 another server works on this data: stop it, choose another folder with --data, or keep the data in PostgreSQL, where several may";

    public static async Task<int> RunAsync(CommandLine line)
    {
        await using var app = Server.Build(line);
        var (folder, store) = (app.Services.GetRequiredService<DataFolder>(), app.Services.GetRequiredService<StoreOptions>());
        Console.WriteLine($"data      {folder.Path}");
        Console.WriteLine($"database  {(store.PostgresConnection is null ? "SQLite" : "PostgreSQL")}");
        using var only = store.PostgresConnection is null ? folder.TryServe() ?? throw new UnusableException(AnotherServes) : null;
        try
        {
            await app.StartAsync();
            await OpenAsync(app, app.Lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception failure) when ((Trouble.Of(failure) ?? Refusal(failure)) is { } why)
        {
            Console.Error.WriteLine(why);
            await app.StopAsync();
            return 1;
        }
        if (await AheadAsync(app.Services) is { } ahead)
            Console.WriteLine(ahead);
        if (line.Speed is { } speed)
            Console.WriteLine($"clock     {speed} 倍速 {speed} times faster");
        Console.WriteLine($"open      {string.Join("  ", Server.AddressesOf(app))}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Everything that must be there before the first request: tables, editions, the demo shop. From then on the clock runs.</summary>
    public static async Task OpenAsync(WebApplication app, CancellationToken cancel)
    {
        app.Services.GetRequiredService<DemoRule>().OnLoopback = Server.AddressesOf(app).All(IsLoopback);
        await app.Services.GetRequiredService<IDbContextFactory<ShopDb>>().MigrateAsync(cancel);
        await app.Services.GetRequiredService<HolidayBook>().ReadFilesAsync(cancel);
        await Demo.MakeAsync(app, cancel);
        await app.Services.GetRequiredService<Editions>().OpenAsync(cancel);
        // from here on, not while the demo is made for now
        (app.Services.GetRequiredService<TimeProvider>() as FasterClock)?.Begin();
        app.Services.GetRequiredService<ShopOpening>().Open();
    }

    /// <summary>A line where what happened last lies in the future of this clock: days that were played fast, or a clock that was set back. Null where all is well.</summary>
    static async Task<string?> AheadAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<ShopDb>>().CreateDbContextAsync();
        var last = await db.Outbox.OrderByDescending(o => o.Id).Select(o => (DateTimeOffset?)o.At).FirstOrDefaultAsync();
        var by = last - services.GetRequiredService<TimeProvider>().GetUtcNow();
        return by <= aheadAllowed || by is not { } span ? null : string.Create(CultureInfo.InvariantCulture,
            $"note      数据比时钟超前{span.TotalHours:0.#}小时，到那时才会到期 what is stored is {span.TotalHours:0.#} hours ahead of the clock (days played with --speed, or a clock set back): deadlines set then fire when their instant comes; `demo reset` makes the demo anew");
    }

    /// <summary>Servers' clocks lie apart by less.</summary>
    static readonly TimeSpan aheadAllowed = TimeSpan.FromMinutes(15);

    static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.IsLoopback || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    // an address nobody can listen on, a database a newer program has written to
    static string? Refusal(Exception failure) => failure is InvalidOperationException ? $"cannot start: {failure.Message}" : null;
}
