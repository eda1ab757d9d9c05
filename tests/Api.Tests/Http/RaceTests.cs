using System.Net;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Api.Tests.Http;

/// <summary>Many at once, over HTTP, on both databases.</summary>
public sealed class RaceTests(ApiShop shared)
{
    const int Clients = 16;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sixteen_on_one_case_and_version_one_moves_it_fifteen_are_told_it_is_stale(bool postgres)
    {
        await using var own = postgres ? await OnPostgresAsync() : null;
        var shop = own ?? shared;
        for (var round = 0; round < Scale.Pick(3, 15); round++)
        {
            var walk = await CaseWalk.OpenAsync(shop);
            var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(i =>
                shop.As(Role.Agent, 1 + i % 3).MoveAsync("cases", walk.Id, "Apologise", 1, new { wording = CaseWalk.Polite })));
            Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
            Assert.All(answers.Where(a => a.Status != HttpStatusCode.OK), a =>
                Assert.Equal(2, a.IsProblem(HttpStatusCode.PreconditionFailed, "stale").Json.GetProperty("currentVersion").GetInt32()));
            Assert.Equal(2, await shop.AsksAsync(db => db.History.CountAsync(h => h.CaseId == walk.Id)));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sixteen_payouts_on_one_order_never_exceed_what_was_paid(bool postgres)
    {
        await using var own = postgres ? await OnPostgresAsync() : null;
        var shop = own ?? shared;
        // a different basis each, or the second would be refused as paid twice; 16 x 18.00 on 100.00 paid: five fit
        var order = await shop.HasOrderAsync(100_00);
        var bases = new[] { Basis.Goods, Basis.Damage, Basis.Defect, Basis.MissingItem, Basis.LateShipment, Basis.LostParcel, Basis.Service, Basis.Expectation };
        var drafted = new List<Guid>();
        for (var i = 0; i < Clients; i++)
        {
            var walk = await (await CaseWalk.OpenAsync(shop, order: order)).ToOfferingAsync();
            await walk.DoAsync(Role.Agent, "OfferRemedy", new { remedies = new[] { new RemedyItem(RemedyKind.CashCompensation, 18_00 + i, null, bases[i % bases.Length]) } });
            drafted.Add((await walk.DoAsync(Role.Agent, "AcceptOffer", new { consent = true })).Json.GetProperty("newVouchers")[0].GetGuid());
        }
        var signed = await Task.WhenAll(drafted.Select((v, i) =>
            shop.As(Role.Manager, 1 + i % 3).MoveAsync("vouchers", v, "Sign", 1, new { remark = "服务补偿_小王" })));
        Assert.All(signed.Where(a => a.Status != HttpStatusCode.OK), a => a.IsProblem((HttpStatusCode)422, "lacking"));
        Assert.Equal(5, signed.Count(a => a.Status == HttpStatusCode.OK));
        var money = await shop.AsksAsync(db => db.OrderMoney.FirstAsync(m => m.OrderId == order.Id));
        var sum = await shop.AsksAsync(db => db.Vouchers.Where(v => v.OrderId == order.Id && v.State == States.Signed).SumAsync(v => v.AmountFen));
        Assert.Equal(sum, money.ReservedFen);
        Assert.InRange(money.ReservedFen, 1, 100_00);
    }

    static async Task<ApiShop> OnPostgresAsync()
    {
        var shop = new ApiShop { Postgres = await PostgresServer.NewDatabaseAsync() };
        await shop.InitializeAsync();
        return shop;
    }
}
