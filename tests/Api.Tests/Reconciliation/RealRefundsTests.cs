using System.Net;
using System.Text;
using AfterSales.Api.Tests.Orders;
using AfterSales.TestBed;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Api.Tests.Reconciliation;

/// <summary>
/// The shop's own order report, and a statement for its refunds that a program wrote which knows only the file's layout: what was done to one line in a hundred
/// is found, to the line, and nothing else. A new seed each time; it is printed.
/// </summary>
public sealed class RealRefundsTests(ITestOutputHelper output) : IAsyncLifetime
{
    readonly ImportingShop importing = new();

    ApiShop Shop => importing.Shop;

    public ValueTask InitializeAsync() => importing.InitializeAsync();

    public ValueTask DisposeAsync() => importing.DisposeAsync();

    [Fact]
    public async Task A_statement_for_the_real_refunds_shows_exactly_the_tampered_lines()
    {
        var report = RepoFiles.SharedDataOrSkip("tmall_order_report.csv");
        var refunds = ToldRefund.In(report);
        Assert.Equal((5_646, 57_233_592L), (refunds.Count, refunds.Sum(r => r.Fen)));
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var statement = new TamperedStatement(refunds, seed, 100);
        using (var request = new HttpRequestMessage(HttpMethod.Post, $"/api/orders/import?shopId={Shop.Id}&wait=true"))
        {
            request.Headers.Add("Idempotency-Key", Caller.NewKey());
            request.Content = new ByteArrayContent(await File.ReadAllBytesAsync(report, TestContext.Current.CancellationToken));
            (await Shop.As(Domain.People.Role.Finance).SendAsync(request)).Is(HttpStatusCode.OK);
        }

        await WhatIsWrongIsRefusedAsync(statement);
        var taken = (await Shop.SendStatementAsync(statement.TamperedBytes, statement.From, statement.Until)).Is(HttpStatusCode.Created);
        Assert.True(statement.Expected.SetEquals(await FoundAsync()), $"seed {seed}: {await DifferenceAsync(statement)}");
        await TheSameAgainChangesNothingAsync(statement, taken);
        await TheWholeStatementExplainsWhatWasDroppedAsync(statement);
    }

    /// <summary>Each is refused with its reason, and leaves nothing: no statement, no line, no discrepancy, no file.</summary>
    async Task WhatIsWrongIsRefusedAsync(TamperedStatement statement)
    {
        var (bytes, from, until) = (statement.Bytes, statement.From, statement.Until);
        var text = StatementWriter.Gb18030.GetString(bytes);
        var foot = text.LastIndexOf("#收入合计", StringComparison.Ordinal);
        async Task RefusedAsync(byte[] file, string code, DateTime? begin = null) =>
            Assert.NotEmpty((await Shop.SendStatementAsync(file, begin ?? from, until)).IsProblem(HttpStatusCode.UnprocessableEntity, code).Text("detail"));

        await RefusedAsync(StatementWriter.Gb18030.GetBytes(text[..foot] + text[foot..].Replace("笔，共", "0笔，共", StringComparison.Ordinal)), "footDiffers");
        await RefusedAsync(bytes, "wrongPeriod", from.AddDays(1));
        await RefusedAsync(bytes[..^12], "statementCut");
        await RefusedAsync(StatementWriter.Gb18030.GetBytes(text[..text.IndexOf("#---", text.IndexOf("账务流水号", StringComparison.Ordinal), StringComparison.Ordinal)][..^30]), "lineIncomplete");
        await RefusedAsync(StatementWriter.Gb18030.GetBytes(text[..foot]), "statementCut");
        await RefusedAsync(Encoding.UTF8.GetBytes(text), "notGb18030");
        await RefusedAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "notGb18030");
        Assert.Equal((0, 0, 0), await Shop.AsksAsync(async db => (await db.Statements.CountAsync(), await db.StatementLines.CountAsync(), await db.Discrepancies.CountAsync())));
        Assert.Empty(Directory.GetFiles(Path.Combine(Shop.DataFolder, "imports")));
    }

    async Task TheSameAgainChangesNothingAsync(TamperedStatement statement, Answer first)
    {
        var before = await Shop.AllAsync("/api/discrepancies");
        var again = (await Shop.SendStatementAsync(statement.TamperedBytes, statement.From, statement.Until)).Is(HttpStatusCode.OK);
        Assert.Equal(first.Body, again.Body);
        Assert.Equal(before.Select(d => d.GetRawText()), (await Shop.AllAsync("/api/discrepancies")).Select(d => d.GetRawText()));
        Assert.Equal(1, await Shop.AsksAsync(db => db.Statements.CountAsync()));
    }

    /// <summary>The untampered file has other things under the same flow numbers: refused, where a line was changed. Where lines were only dropped it adds them.</summary>
    async Task TheWholeStatementExplainsWhatWasDroppedAsync(TamperedStatement statement)
    {
        var dropped = new StatementWriter(statement.From, statement.Until);
        var refunds = await Shop.AllAsync("/api/discrepancies?kind=InSystemNotPaid");
        foreach (var (missing, no) in refunds.Select((missing, no) => (missing, no)))
            dropped.Add($"9999{no:D16}", $"T200P{missing.GetProperty("orderNumber").GetString()}", statement.Until.AddDays(-1), missing.GetProperty("amountFen").GetInt64(), "售后退款");
        (await Shop.SendStatementAsync(dropped.Write(), statement.From, statement.Until)).Is(HttpStatusCode.Created);
        Assert.Empty(await Shop.AllAsync("/api/discrepancies?kind=InSystemNotPaid"));
        Assert.Equal(refunds.Count, (await Shop.AllAsync("/api/discrepancies?open=false")).Count);
        Assert.True(statement.Expected.Where(e => !e.StartsWith("InSystem", StringComparison.Ordinal)).ToHashSet().SetEquals(await FoundAsync()));
    }

    async Task<SortedSet<string>> FoundAsync() => new(
        (await Shop.AllAsync("/api/discrepancies")).Select(d => $"{d.GetProperty("kind").GetString()} {(d.TryGetProperty("orderNumber", out var order) ? order.GetString() : "?")}"),
        StringComparer.Ordinal);

    async Task<string> DifferenceAsync(TamperedStatement statement)
    {
        var found = await FoundAsync();
        return $"not found: {string.Join(", ", statement.Expected.Except(found))}; found besides: {string.Join(", ", found.Except(statement.Expected))}";
    }
}
