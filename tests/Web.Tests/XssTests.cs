using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AfterSales.TestBed;
using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>Whatever somebody wrote is shown as they wrote it, wherever it is shown. In the demo's second shop, whose people no other test reads.</summary>
public sealed class XssTests(Workplace workplace)
{
    const string Made = "() => [...document.querySelectorAll('x-made, iframe, object, embed, [onerror], [onload], [onclick], a[href^=\"javascript\" i], script:not([src])')].map((made) => made.outerHTML)";

    static readonly string[] texts =
    [
        "<img src=x-made onerror=alert(1)>",
        "<script>alert(2)</script>",
        "\"><svg onload=alert(3)>",
        "<x-made>&lt;b&gt;{{7*7}}${7*7}",
        "javascript:alert(4)//'\" onclick='alert(4)",
        "</textarea><iframe src=/x-made></iframe>",
    ];

    /// <summary>Where the shop's own words stand at once when the screen is opened; the others show the program's.</summary>
    static readonly HashSet<string> withWords = ["/queue", "/board", "/orders", "/calendar", "/people", "/limits", "/cases/:id", "/vouchers/:id", "/escalations", "/audit", "/reconciliation"];

    static int written;

    [Fact]
    public async Task Every_stored_text_is_shown_as_text_on_every_screen()
    {
        Browsers.OrSkip();
        await WriteAboutTheShopAsync();
        var cases = new List<(FreshCase Case, FreshVoucher Voucher)>();
        foreach (var text in texts)
            cases.Add(await WriteCaseAsync(text));
        await ImportOrdersAsync();
        var statement = await ImportStatementAsync();
        await using var window = await workplace.OpenAsync("supervisor1b", width: 1600);
        await using var finance = await workplace.OpenAsync("finance1b");
        foreach (var screen in Screens.All)
            foreach (var address in AddressesOf(screen.Pattern, cases, statement))
                await LookAsync(screen.User == "finance1" ? finance : window, screen.Pattern, address);
    }

    static IEnumerable<string> AddressesOf(string pattern, List<(FreshCase Case, FreshVoucher Voucher)> cases, Guid statement) => pattern switch
    {
        "/cases/:id" => cases.Select(c => c.Case.Page),
        "/vouchers/:id" => cases.Select(c => c.Voucher.Page),
        "/audit" => cases.Select(c => $"/audit?case={c.Case.Id}&row=1"),
        "/machines/:code" => ["/machines/TransitDamage"],
        "/queue" => ["/queue?view=open&sort=Opened", $"/queue?search={Uri.EscapeDataString(texts[0])}"],
        "/escalations" => ["/escalations?tab=escalated"],
        "/limits" => ["/limits?tab=history", "/limits?tab=deputies"],
        "/reconciliation" => [$"/reconciliation?tab=statements&statement={statement}", "/reconciliation?tab=statements"],
        "/orders" => ["/orders", "/orders?tab=imports"],
        _ => [pattern],
    };

    static async Task LookAsync(Window window, string pattern, string address)
    {
        await window.GoAsync(address);
        var made = await window.Page.EvaluateAsync<string[]>(Made);
        Assert.True(made.Length == 0, $"{address}: {string.Join('\n', made)}");
        if (withWords.Contains(pattern))
            Assert.True(await IsShownAsync(window), $"{address} shows none of the texts");
    }

    static async Task<bool> IsShownAsync(Window window)
    {
        var shown = texts.Aggregate((ILocator?)null, (any, text) => any is null ? window.Page.Locator("main").GetByText(text) : any.Or(window.Page.Locator("main").GetByText(text)))!;
        try
        {
            await shown.First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    async Task<(FreshCase Case, FreshVoucher Voucher)> WriteCaseAsync(string text)
    {
        var order = await FreshOrder.EnterAsync(workplace, title: text, nick: $"{text}{Interlocked.Increment(ref written)}", courier: text, address: text, by: "manager1b");
        var opened = await FreshCase.OpenAsync(workplace, buyerMessage: text, order: order, by: "agent1b");
        await opened.MoveAsync("agent1b", "NotifyBuyer", new { told = text });
        await opened.MoveAsync("agent1b", "Escalate", new { level = "Manager", reason = text });
        var note = await workplace.DoAsync("manager1b", $"/api/cases/{opened.Id}/notes", new { text }, opened.Version);
        var noted = await FreshCase.SeeAsync(workplace, opened.Id, "manager1b", order);
        await noted.AttachAsync("manager1b", $"{texts[0]}.png");
        await noted.ClaimAsync("manager1b", text);
        return (noted, await noted.ToApprovalAsync(1_00, "manager1b", text, payee: text.Replace(' ', '/')));
    }

    /// <summary>A colleague, a view, a month's limits, a day's roster: what people name and why.</summary>
    async Task WriteAboutTheShopAsync()
    {
        foreach (var (i, text) in texts.Index())
            await workplace.DoAsync("supervisor1b", "/api/staff", new { userName = $"xss{i}.{TimeProvider.System.GetTimestamp()}", name = text, role = "Agent" });
        foreach (var text in texts)
            await workplace.DoAsync("supervisor1b", "/api/views", new { name = $"{text}{TimeProvider.System.GetTimestamp() % 10_000}", shared = true, query = "open=true" });
        var limits = (await workplace.AskAsync("supervisor1b", "/api/policies/current")).GetProperty("limits");
        await workplace.DoAsync("supervisor1b", "/api/policies", new { limits, reason = texts[0] });
        var deputy = (await workplace.AskAsync("agent1b", "/api/session")).GetProperty("userId").GetGuid();
        await workplace.DoAsync("supervisor1b", "/api/delegations", new { deputyId = deputy, from = TimeProvider.System.GetUtcNow().AddDays(300), until = TimeProvider.System.GetUtcNow().AddDays(301), reason = texts[0] });
        var day = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await workplace.DoAsync("manager1b", "/api/rosters", new { from = day, until = day, reason = texts[1], shifts = new[] { new { name = "<script>alert(6)", start = "08:00", end = "20:00" } } });
    }

    /// <summary>The platform's report names buyers and carries their words and the seller's.</summary>
    async Task ImportOrdersAsync()
    {
        var report = new StringBuilder("订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额,买家会员名,订单备注,买家留言\n");
        foreach (var (i, text) in texts.Index())
            report.Append(System.Globalization.CultureInfo.InvariantCulture, $"77{TimeProvider.System.GetTimestamp()}{i},20.00,20.00,{Quoted(text)},2026-03-01 10:00:00,2026-03-01 10:00:10,0,{Quoted(text)},{Quoted(text)},{Quoted(text)}\n");
        var content = new StringContent(report.ToString(), Encoding.UTF8) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        var run = await workplace.DoAsync("manager1b", $"/api/orders/import?fileName={Uri.EscapeDataString(texts[0])}", content);
        Assert.Equal(JsonValueKind.Object, run.ValueKind);
    }

    /// <summary>Whose words come with money: the bank's line carries what anybody may have written into a transfer.</summary>
    async Task<Guid> ImportStatementAsync()
    {
        var day = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Date.AddDays(-400);
        var statement = new StatementWriter(day, day.AddDays(1).AddSeconds(-1));
        // a statement knows no quotation marks
        foreach (var (i, text) in texts.Select(text => text.Replace('"', '\'')).Index())
            statement.Add($"66{TimeProvider.System.GetTimestamp()}{i}", "", day.AddHours(9 + i), 1_00, text, "转账", account: text);
        var content = new ByteArrayContent(statement.Write()) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        var (from, until) = (new DateTimeOffset(day, TimeSpan.FromHours(8)), new DateTimeOffset(day.AddDays(1), TimeSpan.FromHours(8)));
        return (await workplace.DoAsync("finance1b", $"/api/statements?from={Uri.EscapeDataString($"{from:O}")}&until={Uri.EscapeDataString($"{until:O}")}&fileName={Uri.EscapeDataString(texts[0])}", content)).GetProperty("id").GetGuid();
    }

    static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
