using System.Data.Common;
using System.Net;
using AfterSales.Api.Hosting;
using AfterSales.Workflows;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.Store;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Commands;

/// <summary>Listens, brings the database up to date, makes the demo shop where there is nothing yet, and serves. Says where in its last line.</summary>
public static class Serve
{
    public static async Task<int> RunAsync(CommandLine line)
    {
        await using var app = Server.Build(line);
        Console.WriteLine($"data      {app.Services.GetRequiredService<DataFolder>().Path}");
        Console.WriteLine($"database  {(app.Services.GetRequiredService<StoreOptions>().PostgresConnection is null ? "SQLite" : "PostgreSQL")}");
        try
        {
            await app.StartAsync();
            await OpenAsync(app, app.Lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception failure) when (CannotStart(failure) is { } why)
        {
            Console.Error.WriteLine(why);
            await app.StopAsync();
            return 1;
        }
        Console.WriteLine($"open      {string.Join("  ", Server.AddressesOf(app))}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Everything that must be there before the first request: tables, editions, the demo shop. From then on the clock runs.</summary>
    public static async Task OpenAsync(WebApplication app, CancellationToken cancel)
    {
        app.Services.GetRequiredService<DemoRule>().OnLoopback = Server.AddressesOf(app).All(IsLoopback);
        await app.Services.GetRequiredService<IDbContextFactory<ShopDb>>().MigrateAsync(cancel);
        await Demo.MakeAsync(app, cancel);
        await app.Services.GetRequiredService<Editions>().OpenAsync(cancel);
        app.Services.GetRequiredService<ShopOpening>().Open();
    }

    static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.IsLoopback || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    static string? CannotStart(Exception failure) => failure switch
    {
        IOException { InnerException: AddressInUseException } => $"{failure.Message.TrimEnd('.')}: stop the other program, or choose another address with --urls",
        DbException => $"the database cannot be used: {failure.Message}",
        IOException or InvalidOperationException or FormatException => $"cannot start: {failure.Message}",
        _ => null,
    };
}
