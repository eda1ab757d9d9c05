using System.Globalization;
using AfterSales.TestBed;
using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>Finance's day: the batch out, the account's statement in, and what does not agree explained.</summary>
[Collection("journeys")]
public sealed class FinanceJourneyTests(Workplace workplace)
{
    static readonly TimeSpan ShopOffset = TimeSpan.FromHours(8);

    [Fact]
    public async Task Finance_pays_a_batch_and_reconciles_a_statement()
    {
        var first = await (await FreshCase.OpenAsync(workplace)).ToSignedAsync(6_60, by: "agent2");
        var second = await (await FreshCase.OpenAsync(workplace)).ToSignedAsync(7_70, by: "agent2");
        await using var window = await workplace.OpenAsync("finance1");
        var page = window.Page;
        var batch = await PayoutBatch.OpenAsync(workplace, window, "finance1", first.Number);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^全部接收") }).ClickAsync();
        await batch.Flow(second.Number).WaitForAsync();
        var paid = await batch.PayAsync(first.Number);
        await batch.PayAsync(second.Number);
        await window.PictureAsync("batch-paid");

        // the second is on the statement, too, but under a flow number that nobody typed
        var other = $"{paid}9";
        var until = TimeProvider.System.GetUtcNow().AddSeconds(1);
        var file = StatementOf(until, (paid, first, await first.RemarkAsync()), (other, second, "延迟发货补偿_无此人"));
        await page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link, new() { Name = "对账" }).ClickAsync();
        await window.Button("账务明细").ClickAsync();
        var (day, name) = (Day(until), $"账务明细_{paid}.csv");
        await page.GetByLabel("明细期间: 从").FillAsync(day);
        await page.GetByLabel("明细期间: 到").FillAsync(day);
        await page.GetByLabel("选择文件").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = file });
        await window.Heading(name).WaitForAsync();
        await Assertions.Expect(Row(page, paid).Last).ToContainTextAsync("已核对");
        await window.PictureAsync("statement-read");
        await window.HasNoFindingsAsync();
        await MatchByHandAsync(window, name, other, second);
    }

    /// <summary>From the list of what does not agree; by another hand than the one that paid.</summary>
    async Task MatchByHandAsync(Window reader, string file, string flow, FreshVoucher voucher)
    {
        await reader.Button("差异").ClickAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = voucher.Number }).Or(reader.Page.GetByText(flow)).First).ToBeVisibleAsync();
        await using var window = await workplace.OpenAsync("finance2");
        var page = window.Page;
        await window.GoAsync("/reconciliation?tab=statements");
        await page.GetByRole(AriaRole.Button, new() { Name = file }).ClickAsync();
        await Row(page, flow).GetByRole(AriaRole.Button, new() { Name = "人工核对" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = $"人工核对 · {flow}" });
        await dialog.GetByLabel("凭证号").FillAsync(voucher.Number);
        await dialog.GetByRole(AriaRole.Radio, new() { NameRegex = new(voucher.Number) }).CheckAsync();
        await dialog.GetByLabel("原因").FillAsync("付款时流水号抄错一位，金额与收款人一致。");
        await window.HasNoFindingsAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "核对", Exact = true }).ClickAsync();
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(Row(page, flow)).ToContainTextAsync("人工");
        await Assertions.Expect(Row(page, flow)).ToContainTextAsync("已核对");
    }

    static ILocator Row(IPage page, string flow) => page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByTitle(flow, new() { Exact = true }) });

    static string Day(DateTimeOffset at) => at.ToOffset(ShopOffset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Today's statement as Alipay writes it, downloaded just now.</summary>
    static byte[] StatementOf(DateTimeOffset until, params (string Flow, FreshVoucher Voucher, string Remark)[] payments)
    {
        var now = until.ToOffset(ShopOffset).DateTime;
        var statement = new StatementWriter(now.Date, now.Date.AddDays(1).AddSeconds(-1)) { Exported = now };
        foreach (var (flow, voucher, remark) in payments)
            statement.Add(flow, "", now.AddSeconds(-1), voucher.Fen, remark, "转账");
        return statement.Write();
    }
}
