using System.Globalization;
using Microsoft.Playwright;

namespace AfterSales.Web.Tests;

/// <summary>Finance's batch on the screen: what was signed is received, then paid by its flow number, row by row.</summary>
sealed class PayoutBatch
{
    static long flow = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    readonly Window window;

    PayoutBatch(Window window) => this.window = window;

    public ILocator Row(string number) => window.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = number });

    public ILocator Flow(string number) => window.Page.GetByLabel($"{number} 的支付流水号");

    /// <summary>Opens the batch in which a voucher stands: today's, or that of the next day on which finance works.</summary>
    public static async Task<PayoutBatch> OpenAsync(Workplace workplace, Window window, string finance, string number)
    {
        var day = await workplace.AskAsync(finance, "/api/finance/day");
        var at = day.GetProperty("nextBatch").GetDateTimeOffset().ToOffset(TimeSpan.FromHours(8));
        await window.GoAsync(string.Create(CultureInfo.InvariantCulture, $"/payouts?day={at:yyyy-MM-dd}"));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = $"{at.Hour}:00 批" }).ClickAsync();
        var batch = new PayoutBatch(window);
        await batch.Row(number).WaitForAsync();
        return batch;
    }

    public async Task ReceiveAsync(string number)
    {
        await Row(number).GetByRole(AriaRole.Button, new() { Name = "接收", Exact = true }).ClickAsync();
        await Flow(number).WaitForAsync();
    }

    /// <summary>Pastes a flow number and presses Enter.</summary>
    /// <returns>The flow number, under which the statement will name it.</returns>
    public async Task<string> PayAsync(string number)
    {
        var paid = $"2026{Interlocked.Increment(ref flow)}";
        await Flow(number).FillAsync(paid);
        await Flow(number).PressAsync("Enter");
        await Assertions.Expect(Row(number)).ToContainTextAsync(paid);
        await Assertions.Expect(Row(number)).ToContainTextAsync("已付款");
        return paid;
    }
}
