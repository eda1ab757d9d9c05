using System.Diagnostics;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Api.Tests.TestBed;

public sealed class ServerProcessTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string[] Arguments => ["--data", folder.Path, "--empty"];

    Dictionary<string, string> CannotStart => new() { ["DOTNET_STARTUP_HOOKS"] = folder.At("missing.dll") };

    [Fact]
    public async Task The_program_answers_until_it_is_asked_to_stop()
    {
        await using var server = await ServerProcess.StartAsync(Arguments);
        using var client = server.CreateClient();
        Assert.True((await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        Assert.InRange(server.BaseAddress.Port, 1024, 32767);

        var exitCode = await server.StopAsync();
        Assert.True(exitCode == 0 || OperatingSystem.IsWindows()); // which has no signal that asks a program to stop
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_killed_program_is_gone_at_once_and_can_be_started_again()
    {
        for (var round = 0; round < 2; round++)
        {
            await using var server = await ServerProcess.StartAsync(Arguments);
            using var same = Process.GetProcessById(server.Id);
            server.Kill();
            Assert.True(same.HasExited);
        }
    }

    [Fact]
    public async Task A_program_that_ends_too_early_says_why()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => ServerProcess.StartAsync(Arguments, CannotStart));
        Assert.Contains("missing.dll", failure.Message, StringComparison.Ordinal);

        var (exitCode, output) = await ServerProcess.RunAsync(Arguments, CannotStart);
        Assert.NotEqual(0, exitCode);
        Assert.Contains("missing.dll", output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
