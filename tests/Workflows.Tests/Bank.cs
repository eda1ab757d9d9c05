using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Reconciliation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests;

/// <summary>What the account's statement says of paid vouchers: finance takes it in, and the product reconciles what it matched.</summary>
static class Bank
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    extension(TestShop shop)
    {
        /// <summary>Takes in a statement of the second in which this voucher was paid.</summary>
        /// <returns>Whether the voucher is reconciled now.</returns>
        public async Task<bool> TellPayoutAsync(Voucher voucher, string sha256)
        {
            var at = voucher.PaidAt!.Value;
            var row = new StatementRow { No = 6, FlowNumber = $"Z{voucher.Number}", MerchantOrder = voucher.Number, At = at, InFen = 0, OutFen = voucher.AmountFen, BusinessType = "转账", Remark = voucher.Remark };
            var content = new StatementContent("2088500000000001", at, at.AddSeconds(1), [row]);
            Assert.IsType<StatementTaken>(await shop.Get<StatementDesk>().TakeInAsync(shop.Id, content, new("alipay.csv", sha256), shop.Finance, null, Cancel));
            return await shop.Database.AskAsync(db => db.Vouchers.AnyAsync(v => v.Id == voucher.Id && v.State == States.Reconciled, Cancel));
        }

        /// <summary>Payouts that no statement has told of yet.</summary>
        public Task<List<Voucher>> PaidOutAsync(int most) => shop.Database.AskAsync(db =>
            db.Vouchers.Where(v => v.ShopId == shop.Id && v.State == States.Paid && v.Channel == Channel.Alipay).OrderBy(v => v.Id).Take(most).ToListAsync(Cancel));
    }
}
