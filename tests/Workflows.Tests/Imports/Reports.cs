using System.Globalization;
using System.Text;
using AfterSales.Domain.Imports;
using AfterSales.TestBed;
using AfterSales.Workflows.Imports;
using Xunit;

namespace AfterSales.Workflows.Tests.Imports;

/// <summary>Order reports for the tests: made ones, and the shop's own where the machine has it.</summary>
static class Reports
{
    public const string Header = "订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额";

    /// <summary>GB18030 as Windows writes it; a character it does not know would throw.</summary>
    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static async Task<List<ReportEntry>> ReadAsync(Stream stream)
    {
        var entries = new List<ReportEntry>();
        await foreach (var entry in new OrderReport(stream).ReadAsync(TestContext.Current.CancellationToken))
            entries.Add(entry);
        return entries;
    }

    public static Task<List<ReportEntry>> ReadAsync(byte[] bytes) => ReadAsync(new MemoryStream(bytes));

    public static Task<List<ReportEntry>> ReadAsync(string text) => ReadAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>The only order of a report with the shop's seven columns and this row.</summary>
    public static async Task<OrderRow> OrderAsync(string row)
        => Assert.IsType<GoodRow>(Assert.Single(await ReadAsync($"{Header}\n{row}\n"))).Order;

    public static async Task<RowProblem> ProblemAsync(string row)
        => Assert.Single(Assert.IsType<BadRow>(Assert.Single(await ReadAsync($"{Header}\n{row}\n"))).Problems);

    public static async Task<string> RefusalAsync(byte[] bytes)
        => Assert.IsType<ReportRefused>(Assert.Single(await ReadAsync(bytes))).Code;

    public static Task<string> RefusalAsync(string text) => RefusalAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Rows in the form of the shop's report, some never paid, some returned in part or whole.</summary>
    public static List<string> Made(int rows)
    {
        var lines = new List<string> { Header };
        for (var i = 1; i <= rows; i++)
        {
            var created = new DateTime(2020, 2, 20).AddSeconds(-37 * i);
            var (stayed, paid, refunded) = (i % 4) switch
            {
                0 => ("0.0", "", "0.0"),
                1 => ("21.5", $"{created.AddSeconds(9):yyyy-MM-dd HH:mm:ss}", "17.5"),
                _ => ("39.0", $"{created.AddSeconds(9):yyyy-MM-dd HH:mm:ss}", "0.0"),
            };
            lines.Add($"{i},39.0,{stayed},内蒙古自治区,{created:yyyy-MM-dd HH:mm:ss},{paid},{refunded}");
        }

        return lines;
    }

    /// <summary>The shop's report of February 2020; tests that need it skip where the machine does not have it.</summary>
    public static string OfTheShop() => RepoFiles.SharedDataOrSkip("tmall_order_report.csv");

    /// <summary>The head and the rows of the shop's report: the first few thousand while one works, all of them in a large run.</summary>
    public static async Task<string[]> LinesOfTheShopAsync(CancellationToken cancel)
    {
        var lines = (await File.ReadAllTextAsync(OfTheShop(), cancel)).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        return lines[..Scale.Pick(4_000, lines.Length)];
    }

    public static byte[] Utf8(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + '\n');

    /// <summary>An amount of the report, such as 38.0 or 178.81, in fen.</summary>
    public static long Fen(string amount) => (long)(decimal.Parse(amount, CultureInfo.InvariantCulture) * 100);
}
