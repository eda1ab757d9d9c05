using System.Text;
using AfterSales.Api.Hosting;
using AfterSales.Domain.Imports;
using AfterSales.Workflows;
using AfterSales.Workflows.Imports;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Seeding;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Commands;

/// <summary>
/// Imports a report of the platform, of orders or of refunds, from the command line, also while a server runs on the same data. The file is named relative to
/// the caller's folder. Ends with 0 when every row is stored, 1 when rows were refused, 2 when nothing was imported or the data could not be reached.
/// </summary>
public static class ImportReport
{
    public const int NotImported = 2;

    /// <summary>So many refused rows are shown; the API shows more.</summary>
    const int Shown = 20;

    public static async Task<int> RunAsync(ImportKind kind, string file, CommandLine line)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        var path = Path.GetFullPath(file);
        if (!File.Exists(path))
            return Nothing($"找不到文件 no such file: {path}");
        await using (var stream = File.OpenRead(path))
            if (await Report.RefusalAsync(kind, stream, CancellationToken.None) is { } refused)
                return Nothing($"{refused.Zh} {refused.En} [{refused.Code}]");
        var folder = DataFolder.Choose(line.Data);
        await using var services = new ServiceCollection().AddLogging().AddShopStore(Server.StoreOf(line, folder)).AddWorkflows().BuildServiceProvider();
        var databases = services.GetRequiredService<IDbContextFactory<ShopDb>>();
        await databases.MigrateAsync();
        Console.WriteLine($"data      {folder.Path}");
        var (shop, why) = await ShopAsync(services, line.Shop, services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (shop is null)
            return Nothing(why!);
        Console.WriteLine($"shop      {shop.Name}");
        using var stopped = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            stopped.Cancel();
        };
        await services.GetRequiredService<Editions>().OpenAsync(stopped.Token);
        return await ImportAsync(services, kind, shop, path, stopped.Token);
    }

    static int Nothing(string why)
    {
        Console.Error.WriteLine(why);
        return NotImported;
    }

    static async Task<(Shop? Shop, string? Why)> ShopAsync(IServiceProvider services, string? asked, DateTimeOffset now)
    {
        var databases = services.GetRequiredService<IDbContextFactory<ShopDb>>();
        await using var first = await Sole.FirstShop.TakeAsync(services.GetRequiredService<StoreOptions>(), databases, null, CancellationToken.None);
        await using var db = await databases.CreateDbContextAsync();
        return await ChosenShop.OfAsync(db, asked, now);
    }

    static async Task<int> ImportAsync(IServiceProvider services, ImportKind kind, Shop shop, string path, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(services.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeMilliseconds());
        var run = new ImportRun
        {
            Id = Guid.CreateVersion7(now),
            ShopId = shop.Id,
            Kind = kind,
            FileName = Path.GetFileName(path),
            Bytes = file.Length,
            AskedAt = now,
            SeenAt = now,
        };
        if (await services.GetRequiredService<Commit>().SaveAsync(new() { Imports = [new(run, null)] }, cancel) != Committed.Yes)
            return Nothing("数据库正忙，请稍后再试 the database is busy: try again in a moment");
        var progress = new ProgressLine();
        try
        {
            var ended = await services.GetRequiredService<ReportImport>().RunAsync(run, file, progress, cancel);
            progress.End();
            await ReportAsync(services, ended!);
            return ended!.State == ImportState.Done && ended.Refused == 0 ? 0 : 1;
        }
        catch (OperationCanceledException)
        {
            progress.End();
            Console.Error.WriteLine("已中断：导入过的行已保存，再次运行同一命令即可 stopped: what was imported is stored, run the same command again");
            return 1;
        }
    }

    static async Task ReportAsync(IServiceProvider services, ImportRun run)
    {
        Console.WriteLine($"完成 done: {run.Rows} 行 rows, 新增 added {run.Added}, 更新 updated {run.Updated}, 未变 unchanged {run.Unchanged}, "
            + $"拒绝 refused {run.Refused}, {run.PerSecond:0} 行/秒 rows/s");
        if (run.Code is not null)
            Console.WriteLine($"{run.Zh} {run.En} [{run.Code}]");
        await using var db = await services.GetRequiredService<IDbContextFactory<ShopDb>>().CreateDbContextAsync();
        foreach (var problem in await db.ImportProblems.Where(p => p.RunId == run.Id).OrderBy(p => p.No).Take(Shown).ToListAsync())
            Console.WriteLine($"  第 {problem.Line} 行 line, {problem.Field}: {problem.Zh} {problem.En} [{problem.Code}] “{problem.Raw}”");
        if (run.Problems > Shown)
            Console.WriteLine($"  另有 {run.Problems - Shown} 个问题 more problems: GET /api/orders/imports/{run.Id}");
    }
}
