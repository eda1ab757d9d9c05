using System.Net;
using System.Net.Sockets;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Api.Tests.Hosting;

/// <summary>The real program, started as people start it.</summary>
public sealed class ServeTests
{
    static readonly Dictionary<string, string> Development = new() { ["ASPNETCORE_ENVIRONMENT"] = "Development" };

    [Fact]
    public async Task A_taken_port_is_one_clear_line()
    {
        using var folder = new TemporaryFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        var (code, output) = await ServerProcess.RunAsync(["--empty", "--urls", address, "--data", folder.Path], Development);
        Assert.Equal(1, code);
        var told = Assert.Single(Lines(output), line => line.Contains(address, StringComparison.Ordinal));
        Assert.Contains("--urls", told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_switch_is_one_clear_line_and_starts_nothing()
    {
        var (code, output) = await ServerProcess.RunAsync(["--emtpy"]);
        Assert.Equal((2, "unknown switch --emtpy (see --help)"), (code, Assert.Single(Lines(output))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_last_line_is_the_address_to_open_and_the_data_lies_in_the_folder_asked_for(bool emptyFirst)
    {
        using var folder = new TemporaryFolder();
        string[] switches = emptyFirst ? ["--empty", "--data", "shop data"] : ["--data", "shop data", "--empty"];
        await using var server = await ServerProcess.StartAsync(switches, Development, folder.Path);
        for (var i = 0; i < 100 && !server.Output.Contains(server.BaseAddress.OriginalString, StringComparison.Ordinal); i++)
            await Task.Delay(50, TestContext.Current.CancellationToken); // what it prints comes by another way than what it answers
        var lines = Lines(server.Output);
        Assert.Contains(lines, line => line.EndsWith(folder.At("shop data"), StringComparison.Ordinal));
        Assert.EndsWith(server.BaseAddress.OriginalString, lines[^1], StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.At("shop data"), "aftersales.db")));
        if (!OperatingSystem.IsWindows())
            foreach (var hidden in new[] { folder.At("shop data"), Path.Combine(folder.At("shop data"), "keys") })
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(hidden));
        Assert.Equal(0, await server.StopAsync());
    }

    [Fact]
    public async Task The_page_loads_nothing_from_elsewhere_and_runs_no_script_of_its_own_text()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(["--empty", "--data", folder.Path], Development);
        using var client = server.CreateClient();
        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(" on[a-z]+=| style=", page);
    }

    static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
