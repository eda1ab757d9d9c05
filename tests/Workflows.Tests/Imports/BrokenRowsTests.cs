using System.Text;
using AfterSales.Domain.Imports;
using AfterSales.TestBed;
using AfterSales.Workflows.Imports;
using Xunit;

namespace AfterSales.Workflows.Tests.Imports;

public sealed class BrokenRowsTests
{
    const char InvalidByte = '\uE000';

    /// <summary>Ways to break a row of the seven columns, with the field and code each must be reported under.</summary>
    static readonly (string Field, string Code, Func<string[], string> Break)[] Ways =
    [
        ("整行",           "wrongFieldCount",   f => string.Join(',', f[..6])),
        ("整行",           "wrongFieldCount",   f => string.Join(',', f) + ",0.0"),
        ("整行",           "lineTooLong",       f => With(f, 3, new string('长', 70_000))),
        ("订单编号",       "missing",           f => With(f, 0, "")),
        ("订单编号",       "tooLong",           f => With(f, 0, new string('7', 65))),
        ("订单编号",       "damagedNumber",     f => With(f, 0, "8.87654E+17")),
        ("总金额",         "badAmount",         f => With(f, 1, "一百元")),
        ("总金额",         "badAmount",         f => With(f, 1, "39.005")),
        ("总金额",         "missing",           f => With(f, 1, " ")),
        ("买家实际支付金额", "negativeAmount",  f => With(f, 2, "-21.00")),
        ("买家实际支付金额", "badAmount",       f => With(f, 2, "1E2")),
        ("退款金额",       "badAmount",         f => With(f, 6, "\"1,23\"")),
        ("收货地址",       "controlCharacter",  f => With(f, 3, "上\0海")),
        ("收货地址",       "unreadableBytes",   f => With(f, 3, "上海" + InvalidByte)),
        ("收货地址",       "quoteNotClosed",    f => With(f, 3, "\"上海")),
        ("收货地址",       "textAfterQuote",    f => With(f, 3, "\"上海\"市")),
        ("订单创建时间",   "badTime",           f => With(f, 4, "2020-02-30 00:00:00")),
        ("订单创建时间",   "missing",           f => With(f, 4, "")),
        ("订单付款时间",   "badTime",           f => With(f, 5, "昨天")),
        ("订单付款时间",   "paidBeforeCreated", f => With(f, 5, "2001-01-01 00:00:00")),
    ];

    static string With(string[] fields, int at, string value) => string.Join(',', [.. fields[..at], value, .. fields[(at + 1)..]]);

    [Theory]
    [InlineData(1, "utf-8")]
    [InlineData(2, "utf-8")]
    [InlineData(3, "GB18030")]
    public async Task Fifty_broken_rows_give_their_fifty_problems_and_every_other_row_stays(int seed, string encoding)
        => await AssertFiftyProblemsAsync(Reports.Made(400), seed, encoding == "utf-8" ? Encoding.UTF8 : Reports.Gb18030);

    internal static async Task AssertFiftyProblemsAsync(List<string> lines, int seed, Encoding encoding)
    {
        var (expected, broken) = BreakFifty(lines, seed);
        var entries = await Reports.ReadAsync(Bytes(broken, encoding));

        var problems = entries.OfType<BadRow>().SelectMany(bad => bad.Problems).Select(problem => (problem.Line, problem.Field, Code(problem))).ToList();
        Assert.Equal(expected, problems);
        var kept = entries.OfType<GoodRow>().Select(good => good.Order.LineNumber);
        Assert.Equal(Enumerable.Range(2, lines.Count - 1).Except(expected.Select(problem => problem.Line)), kept);
    }

    /// <summary>An open quote is seen as never closed at the end of the file only; before that the next quote shows it.</summary>
    static string Code(RowProblem problem) => Code(problem.Code);

    internal static string Code(string code) => code == "textAfterQuote" ? "quoteNotClosed" : code;

    internal static (List<(int Line, string Field, string Code)> Expected, List<string> Broken) BreakFifty(List<string> lines, int seed)
    {
        var random = new Random(seed);
        var broken = lines.ToList();
        var expected = new List<(int Line, string Field, string Code)>();
        var rows = Enumerable.Range(1, lines.Count - 1).ToArray();
        random.Shuffle(rows);
        for (var i = 0; i < 50; i++)
        {
            var way = Ways[i % Ways.Length];
            broken[rows[i]] = way.Break(lines[rows[i]].Split(','));
            expected.Add((rows[i] + 1, way.Field, way.Code == "textAfterQuote" ? "quoteNotClosed" : way.Code));
        }

        return ([.. expected.OrderBy(problem => problem.Line)], broken);
    }

    internal static byte[] Bytes(List<string> lines, Encoding encoding)
    {
        var parts = string.Join("\r\n", lines).Split(InvalidByte);
        return [.. parts.SelectMany((part, i) => i == 0 ? encoding.GetBytes(part) : [0xFF, .. encoding.GetBytes(part)])];
    }

    [Fact]
    public async Task However_one_row_is_garbled_it_is_told_and_no_other_row_is_lost()
    {
        string[] bits = ["\"", ",", "=\"", "\"\"", ",\"", "\",", "'", "\t", "元", "-", "\0", " ", "x"];
        var random = new Random(11);
        var made = Reports.Made(40);
        for (var round = 0; round < Scale.Pick(500, 20_000); round++)
        {
            var lines = made.ToList();
            var hit = random.Next(1, lines.Count);
            for (var i = random.Next(1, 4); i > 0; i--)
                lines[hit] = lines[hit].Insert(random.Next(lines[hit].Length + 1), bits[random.Next(bits.Length)]);

            var told = (await Reports.ReadAsync(string.Join('\n', lines))).ToLookup(entry => entry is GoodRow, Line);
            Assert.All(told[false], line => Assert.Equal(hit + 1, line));
            Assert.Equal(Enumerable.Range(2, made.Count - 1), told[true].Concat(told[false]).Order());
        }

        static int Line(ReportEntry entry) => entry switch
        {
            GoodRow good => good.Order.LineNumber,
            RepeatedRow repeated => repeated.Line,
            BadRow bad => bad.Line,
            _ => 0,
        };
    }

    [Fact]
    public async Task Rows_after_an_open_quote_are_read_also_where_they_have_line_breaks()
    {
        var entries = await Reports.ReadAsync(
            $"{Reports.Header}\n1,39,39,\"上海,2020-02-21 00:00:00,2020-02-21 00:00:09,0\n2,39,39,\"一号楼\n二单元\",2020-02-21 00:00:00,2020-02-21 00:00:09,0\n3,39,39,\"\",2020-02-21 00:00:00,2020-02-21 00:00:09,0\n");
        var bad = Assert.Single(Assert.IsType<BadRow>(entries[0]).Problems);
        Assert.Equal((2, "收货地址", "\"上海,2020"), (bad.Line, bad.Field, bad.Raw[8..16]));
        Assert.Equal((3, "一号楼\n二单元"), Address(entries[1]));
        Assert.Equal((5, null), Address(entries[2]));
        Assert.Equal(3, entries.Count);

        static (int, string?) Address(ReportEntry entry)
            => entry is GoodRow { Order: var order } ? (order.LineNumber, order.Address) : default;
    }

    [Fact]
    public async Task A_broken_row_with_line_breaks_is_one_problem()
    {
        var entries = await Reports.ReadAsync(
            $"{Reports.Header}\n1,39,39,\"一号楼\n二单元\n三楼\",2020-02-21 00:00:00,\n2,39,39,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,0\n");
        Assert.Equal("wrongFieldCount", Assert.Single(Assert.IsType<BadRow>(entries[0]).Problems).Code);
        Assert.Equal(5, Assert.IsType<GoodRow>(entries[1]).Order.LineNumber);
        Assert.Equal(2, entries.Count);
    }

    [Fact]
    public async Task Every_wrong_field_of_a_row_is_named_once()
    {
        var bad = Assert.IsType<BadRow>(Assert.Single(await Reports.ReadAsync($"{Reports.Header}\n,x,-1,上\u0001海,,2020,0\n")));
        Assert.Equal(
            ["收货地址 controlCharacter", "订单编号 missing", "总金额 badAmount", "买家实际支付金额 negativeAmount", "订单付款时间 badTime", "订单创建时间 missing"],
            bad.Problems.Select(problem => $"{problem.Field} {problem.Code}"));
    }

    [Fact]
    public async Task What_the_field_said_is_shortened_to_forty_characters()
    {
        var problem = await Reports.ProblemAsync($"1,{new string('九', 38)}😀😀,39,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,0");
        Assert.Equal(new string('九', 38) + "…", problem.Raw);
        Assert.NotEmpty(problem.Zh);
        Assert.NotEmpty(problem.En);
    }
}
