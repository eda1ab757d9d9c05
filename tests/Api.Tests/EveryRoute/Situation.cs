using System.Net;
using System.Text;
using AfterSales.Api.Http;
using AfterSales.Api.Tests.Reconciliation;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows.Outlets;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Api.Tests.EveryRoute;

/// <summary>A case with everything an operation can be about: a voucher, a parcel, a file, a claim.</summary>
public sealed class Situation
{
    readonly ApiShop shop;
    readonly Dictionary<string, Guid> ids = [];

    Situation(ApiShop shop) => this.shop = shop;

    public static async Task<Situation> MakeAsync(ApiShop shop)
    {
        var made = new Situation(shop);
        var walk = await CaseWalk.OpenAsync(shop, CaseKind.MissingItem);
        made.ids["evidence"] = Guid.Parse((await walk.AttachAsync("Photo")).Text("id"));
        await walk.DoAsync(Role.Agent, "Apologise", new { wording = CaseWalk.Polite });
        await walk.DoAsync(Role.Agent, "CheckRecords", new { checks = Enum.GetNames<RecordCheck>() });
        var remedy = (await walk.DoAsync(Role.Agent, "OurError", new { party = "Warehouse", reason = "漏装" })).Json;
        (made.ids["vouchers"], made.ids["parcels"]) = (remedy.GetProperty("newVouchers")[0].GetGuid(), remedy.GetProperty("newParcels")[0].GetGuid());
        var claim = await shop.As(Role.Agent).PostAsync($"{walk.Path}/claims", new { amountFen = 500 }, walk.Version);
        made.ids["claims"] = claim.Is(HttpStatusCode.OK).Json.GetProperty("claim").GetProperty("id").GetGuid();
        using var report = new HttpRequestMessage(HttpMethod.Post, "/api/orders/import")
        {
            Content = new StringContent("订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额\n", Encoding.UTF8, "text/csv"),
        };
        report.Headers.Add("Idempotency-Key", Caller.NewKey());
        made.ids["imports"] = (await shop.As(Role.Agent).SendAsync(report)).Is(HttpStatusCode.Accepted).Id;
        (made.ids["cases"], made.ids["orders"], made.ids["shops"]) = (walk.Id, walk.Order.Id, shop.Id);
        var named = await shop.As(Role.Supervisor, 2).PostAsync("/api/delegations", made.Deputy());
        made.ids["delegations"] = named.Is(HttpStatusCode.Created).Id;
        made.ids["views"] = (await shop.As(Role.Supervisor, 2).PostAsync("/api/views", new { name = "全店", query = "open=true", shared = true })).Is(HttpStatusCode.Created).Id;
        made.ids["staff"] = (await shop.As(Role.Supervisor, 2).PostAsync("/api/staff", new { userName = Caller.NewKey(), name = "新人", role = "Junior" })).Is(HttpStatusCode.Created).Json.GetProperty("userId").GetGuid();
        var paid = new { number = Caller.NewKey(), kind = PlatformPaymentKind.Compensation, basis = Basis.Service, amountFen = 1 };
        made.ids["payments"] = (await shop.As(Role.Agent).PostAsync($"/api/orders/{walk.Order.Id}/platform-payments", paid)).Is(HttpStatusCode.Created).Id;
        await made.HasStatementAsync();
        await made.HasDeadLetterAsync();
        return made;
    }

    Task HasDeadLetterAsync() => shop.AsksAsync(async db =>
    {
        var now = shop.Clock.Now;
        var receiver = new Receiver { Id = Guid.CreateVersion7(now), ShopId = shop.Id, Url = "https://example.com/hook", AllowLocal = false, Secret = "", AddedAt = now, RemovedAt = now, Position = 0 };
        var dead = new Delivery
        {
            Id = ids["dead-letters"] = Guid.CreateVersion7(now),
            ReceiverId = receiver.Id,
            ShopId = shop.Id,
            OutboxId = 1,
            CaseId = ids["cases"],
            Act = "Note",
            Body = "{}",
            Since = now,
            NextAttemptAt = now,
            DeadAt = now,
        };
        db.AddRange(receiver, dead);
        return await db.SaveChangesAsync();
    });

    /// <summary>A statement with a payout that nobody here knows.</summary>
    async Task HasStatementAsync()
    {
        var day = shop.Clock.Now.ToOffset(TimeSpan.FromHours(8)).Date.AddDays(-1);
        var writer = new StatementWriter(day, day.AddDays(1));
        writer.Add(Caller.NewKey(), "", day.AddHours(9), 10_00, "破损补偿_小王", "转账");
        ids["statements"] = (await shop.SendStatementAsync(writer.Write(), day, day.AddDays(1))).Is(HttpStatusCode.Created).Id;
        var found = Assert.Single((await shop.As(Role.Finance).GetAsync($"/api/discrepancies?kind=PaidNotInSystem&statementId={ids["statements"]}")).Json.GetProperty("items").EnumerateArray());
        (ids["discrepancies"], ids["statement-lines"]) = (found.GetProperty("id").GetGuid(), found.GetProperty("lineId").GetGuid());
    }

    /// <summary>The address of the operation here, with the parameters it cannot do without.</summary>
    public string PathOf(Operation operation)
    {
        var path = operation.Path.Replace("{code}", "Voucher", StringComparison.Ordinal).Replace("{name}", "CleanUp", StringComparison.Ordinal).Replace("{paymentId}", ids["payments"].ToString(), StringComparison.Ordinal).Replace("{claimId}", ids["claims"].ToString(), StringComparison.Ordinal)
            .Replace("{account}", "1012", StringComparison.Ordinal).Replace("{what}", "ledger", StringComparison.Ordinal)
            .Replace("{day}", "2026-03-02", StringComparison.Ordinal).Replace("{hour}", "09", StringComparison.Ordinal)
            .Replace("{id}", ids.GetValueOrDefault(operation.Id.StartsWith("ShowImport", StringComparison.Ordinal) ? "imports" : operation.Subject).ToString(), StringComparison.Ordinal);
        return operation.Id == "ImportStatement" ? path + "?from=2026-03-01T00:00:00Z&until=2026-03-02T00:00:00Z"
            : operation.Id == "AttachEvidence" ? path + "?kind=Photo&fileName=a.jpg"
            : operation.Id == "ShowAsOf" ? path + "?version=1"
            : path;
    }

    /// <summary>A body with which the operation gets as far as its rules.</summary>
    public object BodyOf(Operation operation) => operation.Id switch
    {
        "SignIn" => new { userName = "Agent1", password = "not this" },
        "GrantDelegation" => Deputy(),
        "ConfirmSession" => new { password = ApiShop.Password },
        "ChangePassword" => new { password = ApiShop.Password, newPassword = "short" },
        "OpenCase" => new { orderId = ids["orders"], kind = CaseKind.MissingItem, buyerMessage = "少了一件" },
        "EnterOrder" => new { number = Caller.NewKey(), paidFen = 0, createdAt = shop.Clock.Now, lines = new[] { new { title = "杯", quantity = 1, priceFen = 1 } } },
        "SetPolicy" => new { limits = new { monthBudgetFen = 0 }, reason = "一", effectiveFrom = shop.Clock.Now.AddYears(1) },
        "SetRoster" => new { from = "2099-01-01", until = "2099-01-01", shifts = Array.Empty<object>(), reason = "一" },
        "AddNote" => new { text = "一" },
        "AddStaff" => new { userName = Caller.NewKey(), name = "新人", role = "Junior" },
        "ChangeStaff" => new { name = "新人", role = "Junior", active = true },
        "BeHere" => new { doing = "Looking" },
        "RevealBuyer" => new { fields = new[] { "Phone" }, reason = "一" },
        "AssignCases" => new { cases = new[] { new { id = ids["cases"], version = 1 } }, reason = "一" },
        "AddView" or "ChangeView" => new { name = "一", query = "open=true", shared = operation.Id == "ChangeView" },
        "CheckWording" => new { kind = "ToBuyer", text = "滚蛋" },
        "TakeOver" or "TakeBackPlatformPayment" or "WriteOffClaim" or "EndDiscrepancy" or "MatchLine" => new { reason = "一" },
        "RecoverExcess" or "WriteOffExcess" => new { amountFen = 1, reason = "一" },
        "ChaseClaim" => new { note = "一" },
        "CloseMonth" => new { month = "2026-03" },
        "FileClaim" => new { amountFen = 100 },
        "ReceiveClaim" => new { receivedFen = 100 },
        "RecordPlatformPayment" => new { number = Caller.NewKey(), kind = PlatformPaymentKind.Compensation, basis = Basis.Service, amountFen = 1 },
        _ => new { },
    };

    static int far;

    /// <summary>Far ahead, each at a time of its own.</summary>
    object Deputy()
    {
        var from = shop.Clock.Now.AddDays(30).AddMinutes(Interlocked.Increment(ref far));
        return new { deputyId = shop.As(Role.Warehouse, 2).UserId, from, until = from.AddSeconds(1), reason = "一" };
    }

    /// <summary>The version that a write of this operation has to have seen.</summary>
    public async Task<int> VersionForAsync(Operation operation)
    {
        if (operation.Subject == "statement-lines")
            return await shop.AsksAsync(db => db.StatementLines.Where(l => l.Id == ids["statement-lines"]).Select(l => l.Version).SingleAsync());
        if (operation.Subject == "discrepancies")
            return await shop.AsksAsync(db => db.Discrepancies.Where(d => d.Id == ids["discrepancies"]).Select(d => d.Version).SingleAsync());
        if (operation.Subject == "views")
            return await shop.AsksAsync(async db =>
            {
                // what one took away the next takes away too
                await db.Views.Where(v => v.Id == ids["views"]).ExecuteUpdateAsync(v => v.SetProperty(view => view.RemovedAt, (DateTimeOffset?)null));
                return await db.Views.Where(v => v.Id == ids["views"]).Select(v => v.Version).SingleAsync();
            });
        if (operation.Subject == "staff")
            return await shop.AsksAsync(db => db.Staff.Where(s => s.UserId == ids["staff"]).Select(s => s.Version).SingleAsync());
        if (operation.Subject == "delegations")
            return 1;
        var subject = operation.Subject is "vouchers" or "parcels" ? operation.Subject : "cases";
        var shown = (await shop.As(Role.Supervisor).GetAsync($"/api/{subject}/{ids[subject]}")).Is(HttpStatusCode.OK);
        return ETags.Version(shown.ETag!)!.Value;
    }
}
