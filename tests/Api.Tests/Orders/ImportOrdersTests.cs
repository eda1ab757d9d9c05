using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AfterSales.Domain.Imports;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Api.Tests.Orders;

/// <summary>A shop whose imports run.</summary>
public sealed class ImportingShop : IAsyncLifetime
{
    public ApiShop Shop { get; } = new();

    public ImportDesk Desk => Shop.Services.GetRequiredService<ImportDesk>();

    public async ValueTask InitializeAsync()
    {
        await Shop.InitializeAsync();
        await Desk.StartAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Desk.StopAsync(CancellationToken.None);
        await Shop.DisposeAsync();
    }
}

/// <summary>An order report sent to the API; the clock stands.</summary>
public sealed class ImportOrdersTests(ImportingShop importing) : IClassFixture<ImportingShop>
{
    const string Header = "订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额";

    static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    readonly ApiShop shop = importing.Shop;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public async Task A_report_is_imported_whole_and_its_good_rows_kept_beside_refused_ones(string encoding)
    {
        var text = $"{Header}\n{encoding}1,39.0,30.0,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,9.0\n{encoding}2,很多,0.0,上海,2020-02-21 00:00:00,,0.0\n{encoding}3,21.5,0.0,上海,2020-02-21 00:00:00,,0.0\n";
        var answer = (await SendAsync(Content(encoding == "utf-8" ? Encoding.UTF8.GetBytes(text) : Gb18030.GetBytes(text)), "&wait=true")).Is(HttpStatusCode.OK);
        var import = answer.Json.GetProperty("import");
        Assert.Equal("Done", import.GetProperty("state").GetString());
        Assert.Equal((3, 2, 1), (Number(import, "rows"), Number(import, "added"), Number(import, "refused")));
        var problem = Assert.Single(answer.Json.GetProperty("firstProblems").EnumerateArray());
        Assert.Equal((3, "总金额", "badAmount", "很多"), (Number(problem, "line"), problem.GetProperty("field").GetString(), problem.GetProperty("code").GetString(), problem.GetProperty("raw").GetString()));

        var order = (await shop.As(Role.Agent).GetAsync($"/api/orders?number={encoding}1&shopId={shop.Id}")).Json.GetProperty("items")[0];
        Assert.Equal((3900, 900, 3000), (Number(order, "paidFen"), Number(order, "platformFen"), Number(order, "leftFen")));
        Assert.False(order.TryGetProperty("buyerNick", out _));
    }

    [Fact]
    public async Task Every_refused_row_can_be_paged_through()
    {
        var text = $"{Header}\n{string.Concat(Enumerable.Range(1, 120).Select(i => $"P{i},很多,0,上海,2020-02-21 00:00:00,,0\n"))}";
        var import = (await SendAsync(Content(Encoding.UTF8.GetBytes(text)), "&wait=true")).Is(HttpStatusCode.OK).Json.GetProperty("import").GetProperty("id").GetGuid();
        var (lines, next) = (new List<int>(), "");
        do
        {
            var page = (await shop.As(Role.Agent).GetAsync($"/api/orders/imports/{import}/problems?limit=50{next}")).Is(HttpStatusCode.OK).Json;
            lines.AddRange(page.GetProperty("items").EnumerateArray().Select(p => Number(p, "line")));
            next = page.TryGetProperty("next", out var cursor) && cursor.GetString() is { } text2 ? $"&cursor={text2}" : null;
        }
        while (next is not null);
        Assert.Equal(Enumerable.Range(2, 120), lines);
        (await shop.As(Role.Agent).GetAsync($"/api/orders/imports/{import}/problems?cursor=x")).IsProblem(HttpStatusCode.BadRequest, "parameterInvalid");
        (await shop.Foreign().GetAsync($"/api/orders/imports/{import}/problems")).IsProblem(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task The_sender_is_told_at_once_where_to_look()
    {
        var answer = (await SendAsync(Content(Made(1_300, "A")))).Is(HttpStatusCode.Accepted);
        Assert.Equal($"/api/orders/imports/{answer.Id}", answer.Location);
        Assert.Equal("Waiting", answer.Text("state"));
        Answer now;
        do
            now = (await shop.As(Role.Junior).GetAsync(answer.Location!)).Is(HttpStatusCode.OK);
        while (now.Json.GetProperty("import").GetProperty("state").GetString() is "Waiting" or "Running");
        Assert.Equal((1_300, 1_300), (Number(now.Json.GetProperty("import"), "rows"), Number(now.Json.GetProperty("import"), "added")));
        Assert.Equal(Number(now.Json.GetProperty("import"), "bytes"), Number(now.Json.GetProperty("import"), "bytesRead"));
        var listed = (await shop.As(Role.Agent).GetAsync($"/api/orders/imports?shopId={shop.Id}")).Json.GetProperty("items").EnumerateArray();
        Assert.Contains(answer.Id, listed.Select(item => item.GetProperty("id").GetGuid()));
        Assert.False(shop.Services.GetRequiredService<IncomingFiles>().Has(answer.Id));
    }

    [Fact]
    public async Task The_same_request_again_is_the_same_import_and_another_file_under_its_key_is_refused()
    {
        var (key, before) = (Caller.NewKey(), await ImportsAsync());
        var first = (await SendAsync(Content(Made(3, "B")), key: key)).Is(HttpStatusCode.Accepted);
        var again = (await SendAsync(Content(Made(3, "B")), key: key)).Is(HttpStatusCode.Accepted);
        Assert.Equal(first.Body, again.Body);
        Assert.Equal(first.Location, again.Location);
        var ended = (await SendAsync(Content(Made(3, "B")), "&wait=true", key)).Is(HttpStatusCode.OK);
        Assert.Equal(first.Id, ended.Json.GetProperty("import").GetProperty("id").GetGuid());
        (await SendAsync(Content(Made(4, "B")), key: key)).IsProblem(HttpStatusCode.UnprocessableEntity, "keyReused");
        Assert.Equal(before + 1, await ImportsAsync());
    }

    [Fact]
    public async Task A_forms_file_is_taken_as_well()
    {
        var form = new MultipartFormDataContent { { new StringContent("ignored"), "note" }, { Content(Made(3, "C")), "file", "二月.csv" } };
        var import = (await SendAsync(form, "&wait=true")).Is(HttpStatusCode.OK).Json.GetProperty("import");
        Assert.Equal((3, "二月.csv"), (Number(import, "added"), import.GetProperty("fileName").GetString()));
    }

    [Fact]
    public async Task What_is_no_report_is_refused_with_what_would_help_and_leaves_no_trace()
    {
        var before = await ImportsAsync();
        (await SendAsync(Content([0x50, 0x4B, 3, 4, 9, 9, 9, 9, 9]))).IsProblem(HttpStatusCode.UnprocessableEntity, "notCsv");
        (await SendAsync(Content([]))).IsProblem(HttpStatusCode.UnprocessableEntity, "emptyFile");
        var missing = (await SendAsync(Content(Encoding.UTF8.GetBytes("订单编号,总金额\n1,2\n")))).IsProblem(HttpStatusCode.UnprocessableEntity, "missingColumn");
        Assert.Contains("订单创建时间", missing.Text("detail"), StringComparison.Ordinal);
        (await SendAsync(new StringContent("{}", Encoding.UTF8, "application/json"))).IsProblem(HttpStatusCode.UnsupportedMediaType, "mediaType");
        Assert.Equal(before, await ImportsAsync());
        Assert.Empty(Directory.GetFiles(Path.Combine(shop.DataFolder, "imports")));
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_before_it_was_read()
    {
        var request = Request(new Endless(300L * 1024 * 1024), "", null);
        (await shop.As(Role.Agent).SendAsync(request)).IsProblem(HttpStatusCode.RequestEntityTooLarge, "tooLarge");
    }

    [Fact]
    public async Task Who_may_not_import_is_told_so_and_another_shops_import_is_unknown()
    {
        (await SendAsync(Content(Made(1, "D")), by: shop.As(Role.Junior))).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await SendAsync(Content(Made(1, "D")), by: shop.As(Role.Warehouse))).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await SendAsync(Content(Made(1, "D")), by: shop.Foreign())).IsProblem(HttpStatusCode.NotFound, "notFound");
        var import = (await SendAsync(Content(Made(1, "D")), by: shop.As(Role.Finance))).Is(HttpStatusCode.Accepted);
        (await shop.Foreign().GetAsync(import.Location!)).IsProblem(HttpStatusCode.NotFound, "notFound");
        Assert.DoesNotContain(import.Id.ToString(), (await shop.Foreign().GetAsync("/api/orders/imports")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_in_before_a_stop_is_imported_after_the_next_start()
    {
        await importing.Desk.StopAsync(CancellationToken.None);
        var taken = (await SendAsync(Content(Made(1_300, "E")))).Is(HttpStatusCode.Accepted);
        using var next = ActivatorUtilities.CreateInstance<ImportDesk>(shop.Services);
        await next.StartAsync(CancellationToken.None);
        ImportRun run;
        do
            run = await shop.AsksAsync(db => db.Imports.SingleAsync(r => r.Id == taken.Id, TestContext.Current.CancellationToken));
        while (!run.Ended);
        await next.StopAsync(CancellationToken.None);
        Assert.Equal((ImportState.Done, 1_300), (run.State, run.Added));
        await importing.Desk.StartAsync(CancellationToken.None);
    }

    [Fact]
    public async Task The_shops_own_report_comes_through_to_the_fen_and_again_without_a_duplicate()
    {
        var bytes = await File.ReadAllBytesAsync(RepoFiles.SharedDataOrSkip("tmall_order_report.csv"), TestContext.Current.CancellationToken);
        var first = (await SendAsync(Content(bytes), "&wait=true", by: shop.Foreign(), to: shop.OtherId)).Is(HttpStatusCode.OK).Json.GetProperty("import");
        Assert.Equal((28_010, 28_010, 0), (Number(first, "rows"), Number(first, "added"), Number(first, "refused")));
        var again = (await SendAsync(Content(bytes), "&wait=true", by: shop.Foreign(), to: shop.OtherId)).Is(HttpStatusCode.OK).Json.GetProperty("import");
        Assert.Equal((28_010, 0, 28_010), (Number(again, "rows"), Number(again, "added"), Number(again, "unchanged")));
        var (orders, total, paid, returned) = await shop.AsksAsync(async db => (
            await db.Orders.CountAsync(o => o.ShopId == shop.OtherId, TestContext.Current.CancellationToken),
            await db.Orders.Where(o => o.ShopId == shop.OtherId).SumAsync(o => o.TotalFen, TestContext.Current.CancellationToken),
            await db.OrderMoney.Where(m => m.ShopId == shop.OtherId).SumAsync(m => m.PaidFen, TestContext.Current.CancellationToken),
            await db.OrderMoney.Where(m => m.ShopId == shop.OtherId).SumAsync(m => m.PlatformFen, TestContext.Current.CancellationToken)));
        Assert.Equal((28_010, 299_576_061L, 190_248_715L, 57_233_592L), (orders, total, paid - returned, returned));
    }

    Task<int> ImportsAsync() => shop.AsksAsync(db => db.Imports.CountAsync(TestContext.Current.CancellationToken));

    Task<Answer> SendAsync(HttpContent content, string query = "", string? key = null, Caller? by = null, Guid? to = null) =>
        (by ?? shop.As(Role.Agent)).SendAsync(Request(content, query, key, to));

    HttpRequestMessage Request(HttpContent content, string query, string? key, Guid? to = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/orders/import?shopId={to ?? shop.Id}{query}") { Content = content };
        request.Headers.Add("Idempotency-Key", key ?? Caller.NewKey());
        return request;
    }

    static ByteArrayContent Content(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };

    static byte[] Made(int rows, string series) => Encoding.UTF8.GetBytes(
        $"{Header}\n{string.Concat(Enumerable.Range(1, rows).Select(i => $"{series}{i},39.0,39.0,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,0.0\n"))}");

    static int Number(JsonElement json, string property) => json.GetProperty(property).GetInt32();

    /// <summary>A body that says how long it is; the server must not want to see it.</summary>
    sealed class Endless : HttpContent
    {
        readonly long length;

        public Endless(long length)
        {
            this.length = length;
            Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = this.length;
            return true;
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var block = new byte[64 * 1024];
            for (var sent = 0L; sent < length; sent += block.Length)
                await stream.WriteAsync(block);
        }
    }
}
