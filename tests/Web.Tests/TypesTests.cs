using System.Diagnostics;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>The page's types of the API are those of the API as it is. With AFTERSALES_UPDATE=1 they are written anew.</summary>
public sealed class TypesTests(Workplace workplace)
{
    static readonly string Web = RepoFiles.At("src", "Web"), Kept = RepoFiles.At("src", "Web", "src", "api", "schema.d.ts");

    [Fact]
    public async Task The_types_of_the_page_are_those_of_the_document()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Web, "node_modules")), Browsers.NoPage);
        using var folder = new TemporaryFolder();
        var (document, made) = (folder.At("openapi.json"), folder.At("schema.d.ts"));
        await File.WriteAllTextAsync(document, await workplace.ReadAsync("/openapi/v1.json"), TestContext.Current.CancellationToken);
        await MakeAsync(document, made);
        if (Environment.GetEnvironmentVariable("AFTERSALES_UPDATE") == "1")
            File.Copy(made, Kept, overwrite: true);
        var same = await File.ReadAllTextAsync(made, TestContext.Current.CancellationToken) == await File.ReadAllTextAsync(Kept, TestContext.Current.CancellationToken);
        Assert.True(same, "src/Web/src/api/schema.d.ts is stale: AFTERSALES_UPDATE=1 dotnet test --project tests/Web.Tests --filter-class \"*Types*\"");
    }

    static async Task MakeAsync(string document, string target)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["scripts/types.mjs", document, target]) { WorkingDirectory = Web, RedirectStandardError = true })!;
        var failure = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, failure);
    }
}
