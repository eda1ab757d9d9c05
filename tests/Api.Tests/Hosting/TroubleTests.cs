using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Api.Tests.Hosting;

/// <summary>What cannot be used is told by the real program in one line with the real reason, never with the way there.</summary>
public sealed class TroubleTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public static TheoryData<string, int> Commands => new() { { "--empty", 1 }, { "import orders orders.csv", 2 }, { "users add wang --role Agent", 1 } };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_file_in_the_folder_s_place(string command, int code)
    {
        File.WriteAllText(folder.At("taken"), "");
        Assert.Contains("taken", await ToldAsync(command, code, "--data", folder.At("taken")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_folder_that_cannot_be_made(string command, int code)
    {
        File.WriteAllText(folder.At("taken"), "");
        Assert.Contains("cannot read or write", await ToldAsync(command, code, "--data", Path.Combine(folder.At("taken"), "below")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_database_that_is_none(string command, int code)
    {
        Directory.CreateDirectory(folder.At("data"));
        File.WriteAllText(Path.Combine(folder.At("data"), "aftersales.db"), new string('x', 4096));
        Assert.Contains("file is not a database", await ToldAsync(command, code, "--data", folder.At("data")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gibberish", "initialization string")]
    [InlineData("Host=127.0.0.1;Prot=5432;Password=s3cret", "prot")]
    [InlineData("Database=aftersales;Password=s3cret", "Host=... is missing")]
    public async Task A_connection_that_means_no_server(string connection, string why)
    {
        foreach (var command in Commands)
        {
            var told = await ToldAsync(command.Data.Item1, command.Data.Item2, "--data", folder.At("data"), "--postgres", connection);
            Assert.Contains("--postgres", told, StringComparison.Ordinal);
            Assert.Contains(why, told, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("s3cret", told, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_server_that_does_not_answer(string command, int code)
    {
        var told = await ToldAsync(command, code, "--data", folder.At("data"), "--postgres", $"Host=127.0.0.1;Port={FreePort.Next()};Database=x;Username=x;Password=s3cret");
        Assert.Contains("127.0.0.1", told, StringComparison.Ordinal);
        Assert.Contains("refused", told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("s3cret", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_until_the_first_is_gone_however_it_went()
    {
        for (var round = 0; round < Scale.Pick(1, 3); round++)
        {
            await using var first = await ServerProcess.StartAsync(["--data", folder.At("data"), "--empty"]);
            Assert.Contains("another server works on this data", await ToldAsync("--empty", 1, "--data", folder.At("data")), StringComparison.Ordinal);
            var (code, output) = await ServerProcess.RunAsync(["users", "add", $"wang{round}", "--role", "Agent", "--data", folder.At("data")]);
            Assert.True(code == 0, output);
            first.Kill();
        }
    }

    async Task<string> ToldAsync(string command, int expected, params string[] more)
    {
        File.WriteAllText(folder.At("orders.csv"), "订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额\n1,1.0,1.0,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,0.0\n");
        var (code, output) = await ServerProcess.RunAsync([.. command.Split(' '), .. more], workingFolder: folder.Path);
        Assert.True(code == expected, $"{code}: {output}");
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        string[] usual = ["data ", "database ", "shop "];
        return Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), line => !usual.Any(u => line.StartsWith(u, StringComparison.Ordinal)));
    }

    public void Dispose() => folder.Dispose();
}
