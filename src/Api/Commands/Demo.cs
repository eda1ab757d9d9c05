using AfterSales.Api.Hosting;
using AfterSales.Domain.People;
using AfterSales.Workflows.Seeding;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Commands;

/// <summary>
/// The demo shops: made at the start where there is nothing yet, and their sign-ins printed; and made anew by a command. Only in Development and on loopback.
/// </summary>
static class Demo
{
    public static async Task MakeAsync(WebApplication app, CancellationToken cancel)
    {
        var sample = app.Services.GetRequiredService<SampleDatabase>();
        var (line, allowed) = (app.Services.GetRequiredService<CommandLine>(), app.Services.GetRequiredService<DemoRule>().Allowed);
        if (allowed && !line.Empty)
            await sample.MakeAsync(new Counter(), cancel);
        if (!await sample.HasShopsAsync(cancel))
            Console.WriteLine(Beginning(line));
        else if (!line.Empty && await sample.SignInsAsync(cancel) is { Count: > 0 } people)
            Console.WriteLine(allowed ? SignIns(people) : "demo      演示账号只在 Development 且仅监听本机时可用 demo users sign in only in Development and on loopback");
    }

    /// <summary>
    /// Makes the demo shops anew, with due times around now. Refused while a server works on the data and where there is another shop; a reset that was cut
    /// short leaves the old shops or is made whole by the next start or reset.
    /// </summary>
    public static async Task<int> ResetAsync(CommandLine line)
    {
        await using var app = Server.Build(line);
        var (folder, store) = (app.Services.GetRequiredService<DataFolder>(), app.Services.GetRequiredService<StoreOptions>());
        var databases = app.Services.GetRequiredService<IDbContextFactory<ShopDb>>();
        using var only = store.PostgresConnection is null ? folder.TryServe() ?? throw new UnusableException(Served) : null;
        if (store.PostgresConnection is not null && await OthersAsync(databases))
            throw new UnusableException(Served);
        Console.WriteLine($"data      {folder.Path}");
        await databases.MigrateAsync();
        var sample = app.Services.GetRequiredService<SampleDatabase>();
        if (!await sample.RemakeAsync(new Counter(), CancellationToken.None))
            throw new UnusableException("demo reset: 数据中有演示店铺以外的店铺，未作改动 there are other shops than the demo's: nothing was changed");
        Console.WriteLine(SignIns(await sample.SignInsAsync(CancellationToken.None)));
        return 0;
    }

    const string Served = "demo reset: 有服务器或其他程序在使用该数据，请先停止 a server or another program works on this data: stop it first";

    /// <summary>
    /// On PostgreSQL a server shows by its connections: its clock asks every second. Where connections are not kept, one look could fall between two questions.
    /// </summary>
    static async Task<bool> OthersAsync(IDbContextFactory<ShopDb> databases)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        for (var look = 0; look < 20; look++)
        {
            if (await db.Database.SqlQuery<bool>($"""
                SELECT EXISTS (SELECT 1 FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend') AS "Value"
                """).SingleAsync())
                return true;
            await Task.Delay(100);
        }
        return false;
    }

    /// <summary>What to do first where there is nothing and no demo is wanted or allowed.</summary>
    static string Beginning(CommandLine line)
    {
        var place = line.Data is null ? "" : $" --data {(line.Data.Contains(' ', StringComparison.Ordinal) ? $"\"{line.Data}\"" : line.Data)}";
        // the connection may hold a password, which belongs in no log
        var server = line.Postgres is null ? "" : " --postgres ...";
        return $"begin     还没有店铺 no shop yet: 1. import orders FILE --shop NAME{place}{server}  2. users add USER --role Supervisor{place}{server}";
    }

    static string SignIns(IReadOnlyList<SampleSignIn> people) => string.Join(Environment.NewLine, people.GroupBy(p => p.Shop)
        .Select(shop => $"demo      {shop.Key}: {string.Join(" ", shop.Select(p => $"{p.UserName}({p.Role.Zh()})"))}")
        .Append($"password  {SampleShop.Password}"));

    /// <summary>How many cases are made: now and then, so that a log stays short.</summary>
    sealed class Counter : IProgress<SampleProgress>
    {
        int said = -1;

        public void Report(SampleProgress value)
        {
            if (value == SampleProgress.Elsewhere)
            {
                Console.WriteLine("demo      另一进程正在建演示店铺，等待中 another program is making the demo shops: waiting for it");
                return;
            }
            var tenth = value.Opened * 10 / value.Cases;
            if (tenth == said)
                return;
            said = tenth;
            Console.WriteLine($"demo      演示店铺 making the demo shops: {value.Opened}/{value.Cases}");
        }
    }
}
