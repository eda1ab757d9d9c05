using System.Net;
using System.Text;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Api.Tests.Reconciliation;

/// <summary>Finance's way through a statement over HTTP, in a shop of its own: the clock is turned.</summary>
public sealed class StatementTests : IAsyncLifetime
{
    static readonly DateTime Day = new(2026, 3, 2);

    readonly ApiShop shop = new();
    int made;

    public ValueTask InitializeAsync() => shop.InitializeAsync();

    public ValueTask DisposeAsync() => shop.DisposeAsync();

    [Fact]
    public async Task A_statement_is_taken_once_under_its_key_and_shows_its_buckets_and_lines()
    {
        var file = Write(("补偿_小王", 5_00), ("补偿_小李", 6_00), ("房租", 99_00), ("补偿_小赵", 7_00));
        var key = Caller.NewKey();
        var taken = (await shop.SendStatementAsync(file, Day, Day.AddDays(1), key)).Is(HttpStatusCode.Created);
        Assert.Equal($"/api/statements/{taken.Id}", taken.Location);
        Assert.Equal((4, 11_700L), (taken.Json.GetProperty("outCount").GetInt32(), taken.Json.GetProperty("outFen").GetInt64()));
        var again = (await shop.SendStatementAsync(file, Day, Day.AddDays(1), key)).Is(HttpStatusCode.Created);
        Assert.Equal(taken.Body, again.Body);
        (await shop.SendStatementAsync(file, Day, Day.AddDays(2), key)).IsProblem(HttpStatusCode.UnprocessableEntity, "wrongPeriod");
        (await shop.SendStatementAsync(Write(("补偿_小钱", 1_00)), Day, Day.AddDays(1), key)).IsProblem(HttpStatusCode.UnprocessableEntity, "keyReused");

        var shown = (await shop.As(Role.Manager).GetAsync(taken.Location!)).Is(HttpStatusCode.OK);
        Assert.Equal(taken.Body, shown.Body);
        Assert.Equal([("", 1, 99_00L), ("PaidNotInSystem", 3, 18_00)], shown.Json.GetProperty("buckets").EnumerateArray().Select(b => (
            b.TryGetProperty("bucket", out var bucket) ? bucket.GetString() : "", b.GetProperty("lines").GetInt32(), b.GetProperty("outFen").GetInt64())));
        var first = (await shop.As(Role.Finance).GetAsync($"{taken.Location}/lines?bucket=PaidNotInSystem&limit=2")).Is(HttpStatusCode.OK).Json;
        var second = (await shop.As(Role.Finance).GetAsync($"{taken.Location}/lines?bucket=PaidNotInSystem&limit=2&cursor={first.GetProperty("next").GetString()}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal([5_00, 6_00, 7_00], first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(l => l.GetProperty("outFen").GetInt64()));
        Assert.False(second.TryGetProperty("next", out _));
    }

    [Fact]
    public async Task What_is_overdue_is_a_supervisor_s_and_stands_first()
    {
        (await shop.SendStatementAsync(Write(("补偿_小王", 5_00)), Day, Day.AddDays(1))).Is(HttpStatusCode.Created);
        shop.Clock.Advance(TimeSpan.FromDays(2));
        (await shop.SendStatementAsync(Write(("补偿_小李", 6_00)), Day, Day.AddDays(1))).Is(HttpStatusCode.Created);
        Assert.Empty(await shop.AllAsync("/api/discrepancies?level=Supervisor"));
        shop.Clock.Advance(TimeSpan.FromDays(1));
        var open = await shop.AllAsync("/api/discrepancies");
        Assert.Equal(["Supervisor", "None"], open.Select(d => d.GetProperty("level").GetString()));
        Assert.Equal([("补偿_小王", 5_00), ("补偿_小李", 6_00)], open.Select(d => d.GetProperty("line")).Select(l => (l.GetProperty("remark").GetString(), l.GetProperty("outFen").GetInt32())));
        var (overdue, other) = (open[0].GetProperty("id").GetGuid(), open[1].GetProperty("id").GetGuid());
        (await shop.As(Role.Finance).PostAsync($"/api/discrepancies/{overdue}/end", new { reason = "已查明" }, 1)).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await shop.As(Role.Supervisor).PostAsync($"/api/discrepancies/{overdue}/end", new { reason = "已查明" }, 2)).IsProblem(HttpStatusCode.PreconditionFailed, "stale");
        var ended = (await shop.As(Role.Supervisor).PostAsync($"/api/discrepancies/{overdue}/end", new { reason = "已查明" }, 1)).Is(HttpStatusCode.OK);
        Assert.Equal(("\"2\"", "已查明"), (ended.ETag, ended.Text("endReason")));
        (await shop.As(Role.Supervisor).PostAsync($"/api/discrepancies/{overdue}/end", new { reason = "再查" }, 2)).IsProblem(HttpStatusCode.Conflict, "discrepancyEnded");
        (await shop.As(Role.Finance).PostAsync($"/api/discrepancies/{other}/end", new { reason = " " }, 1)).IsProblem(HttpStatusCode.UnprocessableEntity, "textLength");
        Assert.Equal(other, Assert.Single(await shop.AllAsync("/api/discrepancies")).GetProperty("id").GetGuid());
        Assert.Equal(overdue, Assert.Single(await shop.AllAsync("/api/discrepancies?open=false")).GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task A_refund_is_matched_by_hand_with_its_order_in_sight()
    {
        var order = await shop.HasOrderAsync();
        var payment = (await shop.As(Role.Supervisor).PostAsync($"/api/orders/{order.Id}/platform-payments",
            new { number = "R1", kind = "Refund", basis = "Goods", amountFen = 30_00, at = shop.Clock.Now })).Is(HttpStatusCode.Created);
        var writer = new StatementWriter(Day, Day.AddDays(1));
        writer.Add("F1", $"T200P{order.Number}", Day.AddHours(11), 29_00, "售后退款");
        (await shop.SendStatementAsync(writer.Write(), Day, Day.AddDays(5))).IsProblem(HttpStatusCode.UnprocessableEntity, "wrongPeriod");
        (await shop.SendStatementAsync(writer.Write(), Day, Day.AddDays(1))).Is(HttpStatusCode.Created);
        var found = Assert.Single(await shop.AllAsync("/api/discrepancies?kind=AmountDiff"));
        Assert.Equal((order.Number, payment.Id, "F1", -1_00L), (found.GetProperty("orderNumber").GetString(), found.GetProperty("paymentId").GetGuid(),
            found.GetProperty("flowNumber").GetString(), found.GetProperty("amountFen").GetInt64()));
        var (path, version) = ($"/api/statement-lines/{found.GetProperty("lineId").GetGuid()}/match", found.GetProperty("lineVersion").GetInt32());
        (await shop.As(Role.Finance).PostAsync(path, new { reason = "少退一元，平台券抵" }, version)).IsProblem(HttpStatusCode.UnprocessableEntity, "matchWithOne");
        (await shop.As(Role.Finance).PostAsync(path, new { reason = "一", paymentId = order.Id }, version)).IsProblem(HttpStatusCode.UnprocessableEntity, "foreignPayment");
        var matched = (await shop.As(Role.Finance).PostAsync(path, new { reason = "少退一元，平台券抵", paymentId = payment.Id }, version)).Is(HttpStatusCode.OK);
        Assert.Equal(("AmountDiff", "ByHand"), (matched.Text("bucket"), matched.Text("stage")));
        var left = Assert.Single(await shop.AllAsync("/api/discrepancies"));
        Assert.Equal(("AmountDiff", -1_00L), (left.GetProperty("kind").GetString(), left.GetProperty("amountFen").GetInt64()));
        var end = $"/api/discrepancies/{left.GetProperty("id").GetGuid()}/end";
        (await shop.As(Role.Finance).PostAsync(end, new { reason = "平台券抵" }, 1)).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await shop.As(Role.Supervisor).PostAsync(end, new { reason = "平台券抵" }, 1)).Is(HttpStatusCode.OK);
        (await shop.As(Role.Finance).PostAsync(path, new { reason = "一", paymentId = payment.Id }, version + 2)).IsProblem(HttpStatusCode.Conflict, "lineSettled");
        Assert.Empty(await shop.AllAsync("/api/discrepancies"));
    }

    [Fact]
    public async Task A_file_beyond_the_limit_or_of_another_type_is_refused_and_nothing_of_it_is_kept()
    {
        (await shop.SendStatementAsync(new byte[51 * 1024 * 1024], Day, Day.AddDays(1))).IsProblem(HttpStatusCode.RequestEntityTooLarge, "tooLarge");
        (await shop.SendStatementAsync(Encoding.UTF8.GetBytes("a,b\n1,2\n"), Day, Day.AddDays(1))).IsProblem(HttpStatusCode.UnprocessableEntity, "notAStatement");
        (await shop.SendStatementAsync(Write(("补偿", 1_00)), Day, Day.AddDays(1), by: shop.As(Role.Supervisor))).IsProblem(HttpStatusCode.Forbidden, "notYours");
        Assert.Equal((0, 0), await shop.AsksAsync(async db => (await db.Statements.CountAsync(), await db.Answers.CountAsync(a => a.Route.Contains("statements")))));
        Assert.Empty(Directory.GetFiles(Path.Combine(shop.DataFolder, "imports")));
    }

    byte[] Write(params (string Remark, long Fen)[] payouts)
    {
        var writer = new StatementWriter(Day, Day.AddDays(1));
        foreach (var (remark, fen) in payouts)
            writer.Add($"F{++made}", "", Day.AddHours(9).AddSeconds(made), fen, remark, "转账");
        return writer.Write();
    }
}
