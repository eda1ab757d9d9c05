using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using AfterSales.Api.Tests.Reconciliation;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using ExcelDataReader;
using Xunit;

namespace AfterSales.Api.Tests.Exports;

/// <summary>In a shop of its own: totals are compared to the fen, and others would pay meanwhile.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    const string Trap = "=1+1";

    static readonly XNamespace spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    readonly ApiShop shop = new();

    public ValueTask InitializeAsync() => shop.InitializeAsync();

    public ValueTask DisposeAsync() => shop.DisposeAsync();

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task An_export_read_back_by_another_reader_gives_the_ledger_s_totals_to_the_fen(string format)
    {
        await PaidAsync(12_34);
        var balance = (await shop.As(Role.Finance).GetAsync("/api/ledger/balance")).Json;
        var costs = (await shop.As(Role.Finance).GetAsync("/api/ledger/costs")).Json.GetProperty("total").GetProperty("netFen").GetInt64();
        var (ledger, cost, trial) = (await ReadAsync("ledger", format), await ReadAsync("costs", format), await ReadAsync("trial-balance", format));

        Assert.Equal(balance.GetProperty("debitFen").GetInt64(), Fen(ledger[^1][4]));
        Assert.Equal(Fen(ledger[^1][4]), ledger[1..^1].Sum(row => Fen(row[4])));
        Assert.Equal(costs, Fen(cost[^1][5]));
        Assert.Equal(costs, cost[1..^1].Sum(row => Fen(row[5])));
        Assert.Equal((balance.GetProperty("debitFen").GetInt64(), balance.GetProperty("creditFen").GetInt64(), 0), (Fen(trial[^1][1]), Fen(trial[^1][2]), Fen(trial[^1][3])));
        Assert.Equal("合计", ledger[^1][0]);
    }

    [Theory]
    [InlineData("csv", "'")]
    [InlineData("xlsx", "")]
    public async Task A_buyer_named_as_a_formula_stays_text_and_numbers_of_orders_keep_every_digit(string format, string mark)
    {
        var (walk, number) = await PaidAsync(5_55);
        var rows = await ReadAsync("vouchers", format);
        var row = Assert.Single(rows, r => r[1] as string == number);
        Assert.Equal((mark + Trap, walk.Order.Number), (row[4], row[3]));
        Assert.Equal(5_55, Fen(row[6]));
        Assert.NotEqual("", row[2]);
        Assert.Equal(rows[1..^1].Sum(r => Fen(r[6])), Fen(rows[^1][6]));
        if (format == "xlsx")
            Assert.IsType<double>(row[6]);
        var batch = Assert.Single(await ReadAsync("payouts", format), r => r[1] as string == number);
        Assert.Equal("2026-03-02/15", batch[0]);
    }

    [Fact]
    public async Task In_english_codes_are_words()
    {
        var (_, number) = await PaidAsync(5_55);
        using var english = new Caller(shop, shop.As(Role.Finance).UserName) { UserId = shop.As(Role.Finance).UserId, Language = "en" };
        var row = Assert.Single(Csv((await english.GetAsync("/api/exports/vouchers?format=csv")).Is(HttpStatusCode.OK).Bytes), r => r[1] as string == number);
        Assert.Equal("Cash compensation", row[8]);
        Assert.All(row[8..11], cell => Assert.Matches("^[A-Z][a-z ]+$", (string)cell!));
    }

    /// <summary>Read from the file's own XML, with nothing that wrote it: the type and the style of each cell.</summary>
    [Fact]
    public async Task In_an_XLSX_numbers_of_orders_are_text_cells_and_amounts_are_number_cells_of_two_decimals()
    {
        var (walk, number) = await PaidAsync(5_55);
        var answer = (await shop.As(Role.Finance).GetAsync("/api/exports/vouchers?format=xlsx")).Is(HttpStatusCode.OK);
        using var file = new ZipArchive(new MemoryStream(answer.Bytes));
        var (sheet, styles) = (Part("worksheets/"), Part("styles.xml"));
        var row = Assert.Single(sheet.Descendants(spreadsheet + "row"), r => r.Elements(spreadsheet + "c").Any(c => c.Value == number));
        var cells = row.Elements(spreadsheet + "c").ToList();
        foreach (var (cell, text) in new[] { (cells[1], number), (cells[3], walk.Order.Number), (cells[4], Trap) })
            Assert.Equal(("inlineStr", "49", text), ((string?)cell.Attribute("t"), FormatOf(cell), cell.Value));
        Assert.Equal(("n", "0.00", "5.55"), ((string?)cells[6].Attribute("t") ?? "n", CodeOf(FormatOf(cells[6])), cells[6].Value));
        Assert.Empty(sheet.Descendants(spreadsheet + "f"));

        XDocument Part(string name) => XDocument.Load(Assert.Single(file.Entries, e => e.FullName.Contains(name, StringComparison.Ordinal)).Open());
        string FormatOf(XElement cell) => (string)styles.Descendants(spreadsheet + "cellXfs").Single().Elements().ElementAt((int)cell.Attribute("s")!).Attribute("numFmtId")!;
        string CodeOf(string format) => (string)styles.Descendants(spreadsheet + "numFmt").Single(n => (string?)n.Attribute("numFmtId") == format).Attribute("formatCode")!;
    }

    [Fact]
    public async Task Discrepancies_of_different_kinds_have_no_total_and_those_of_one_kind_have()
    {
        var day = new DateTime(2026, 3, 2);
        var writer = new StatementWriter(day, day.AddDays(1));
        writer.Add("F1", "", day.AddHours(9), 5_00, "补偿_小王", "转账");
        writer.Add("F2", "", day.AddHours(10), 7_00, "补偿_小李", "转账");
        shop.Clock.Advance(TimeSpan.FromDays(1));
        (await shop.SendStatementAsync(writer.Write(), day, day.AddDays(1))).Is(HttpStatusCode.Created);
        Assert.Equal(("合计", ""), ((string)(await ReadAsync("discrepancies", "csv"))[^1][0]!, (string)(await ReadAsync("discrepancies", "csv"))[^1][1]!));
        var one = Csv((await shop.As(Role.Finance).GetAsync("/api/exports/discrepancies?format=csv&kind=PaidNotInSystem")).Is(HttpStatusCode.OK).Bytes);
        Assert.Equal((4, 12_00), (one.Count, Fen(one[^1][1])));
    }

    [Fact]
    public async Task Exports_are_for_finance_and_supervisors_named_after_shop_and_period_and_of_the_period_only()
    {
        (await shop.As(Role.Agent).GetAsync("/api/exports/ledger")).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await shop.As(Role.Finance).GetAsync("/api/exports/passwords")).IsProblem(HttpStatusCode.NotFound, "notFound");
        (await shop.As(Role.Finance).GetAsync("/api/exports/ledger?format=pdf")).IsProblem(HttpStatusCode.BadRequest, "parameterInvalid");
        var empty = (await shop.As(Role.Supervisor).GetAsync("/api/exports/ledger?from=2026-01-31T16:00:00Z&until=2026-02-28T16:00:00Z")).Is(HttpStatusCode.OK);
        Assert.Contains(Uri.EscapeDataString("琴台数码旗舰店-台账-20260201-20260228.csv"), empty.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF], empty.Bytes[..3]);
        Assert.Equal(2, Csv(empty.Bytes).Count);
        foreach (var what in new[] { "vouchers", "payouts", "costs", "discrepancies" })
            Assert.Equal(2, Csv((await shop.As(Role.Finance).GetAsync($"/api/exports/{what}?until=2026-02-01T00:00:00Z")).Is(HttpStatusCode.OK).Bytes).Count);
    }

    [Fact]
    public async Task What_is_exported_is_what_the_list_shows_and_a_filter_of_another_list_is_refused()
    {
        await PaidAsync(5_00);
        var (_, number) = await PaidAsync(7_00);
        var finance = shop.As(Role.Finance);
        foreach (var filter in new[] { "", "&state=Paid", "&state=Draft", "&channel=Alipay", "&held=true", $"&number={number}" })
        {
            var list = (await finance.GetAsync($"/api/vouchers?limit=1{filter}")).Is(HttpStatusCode.OK).Json;
            var file = Csv((await finance.GetAsync($"/api/exports/vouchers?format=csv{filter}")).Is(HttpStatusCode.OK).Bytes);
            Assert.Equal((list.GetProperty("count").GetInt32(), list.GetProperty("totalFen").GetInt64()), (file.Count - 2, file[1..^1].Sum(row => Fen(row[6]))));
        }
        Assert.Equal(2, Csv((await finance.GetAsync("/api/exports/ledger?kind=Payment")).Is(HttpStatusCode.OK).Bytes).Count - 2);
        Assert.Empty(Csv((await finance.GetAsync("/api/exports/costs?party=Courier")).Is(HttpStatusCode.OK).Bytes)[1..^1]);
        (await finance.GetAsync("/api/exports/payouts?state=Paid")).IsProblem(HttpStatusCode.BadRequest, "unknownParameter");
        (await finance.GetAsync("/api/exports/ledger?kind=RemarkBad")).IsProblem(HttpStatusCode.BadRequest, "parameterInvalid");
        (await finance.GetAsync("/api/exports/discrepancies?kind=RemarkBad&open=true")).Is(HttpStatusCode.OK);
    }

    async Task<(CaseWalk Walk, string Number)> PaidAsync(long fen)
    {
        var order = await shop.HasOrderAsync(with: o => o with { BuyerNick = Trap });
        var walk = await CaseWalk.OpenAsync(shop, order: order);
        var voucher = await walk.ToVoucherAsync(fen);
        var signed = await walk.DoAsync(shop.As(Role.Agent), "vouchers", voucher, "Sign", 1, new { remark = "服务补偿_小王" });
        var received = await walk.DoAsync(shop.As(Role.Finance), "vouchers", voucher, "ReceiveVoucher", signed.Version);
        await walk.DoAsync(shop.As(Role.Finance), "vouchers", voucher, "Pay", received.Version, new { flowNumber = Caller.NewKey() });
        return (walk, (await shop.As(Role.Finance).GetAsync($"/api/vouchers/{voucher}")).Json.GetProperty("voucher").GetProperty("number").GetString()!);
    }

    async Task<List<object?[]>> ReadAsync(string what, string format)
    {
        var answer = (await shop.As(Role.Finance).GetAsync($"/api/exports/{what}?format={format}")).Is(HttpStatusCode.OK);
        return format == "csv" ? Csv(answer.Bytes) : Xlsx(answer.Bytes);
    }

    /// <summary>RFC 4180 to the letter: CRLF ends a record, a quote stands doubled within quotes and nowhere else.</summary>
    static List<object?[]> Csv(byte[] bytes)
    {
        var text = new UTF8Encoding(true, true).GetString(bytes.AsSpan(3));
        var (rows, row, at) = (new List<object?[]>(), new List<object?>(), 0);
        while (at < text.Length)
        {
            var field = new StringBuilder();
            if (text[at] == '"')
            {
                for (at++; text[at] != '"' || text[at + 1] == '"'; at++)
                    field.Append(text[at] == '"' ? text[at++] : text[at]);
                at++;
            }
            else
                for (; text[at] is not (',' or '\r'); at++)
                    field.Append(text[at] is '"' or '\n' ? throw new FormatException($"{text[at]} at {at}") : text[at]);
            row.Add(field.ToString());
            if (text[at++] == ',')
                continue;
            Assert.Equal('\n', text[at++]);
            rows.Add([.. row]);
            row.Clear();
        }
        Assert.All(rows, r => Assert.Equal(rows[0].Length, r.Length));
        return rows;
    }

    static List<object?[]> Xlsx(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // the reader knows old files too
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }

    static long Fen(object? cell) => cell switch
    {
        double yuan => (long)Math.Round((decimal)yuan * 100),
        string text => (long)(decimal.Parse(text, CultureInfo.InvariantCulture) * 100),
        _ => 0,
    };
}
