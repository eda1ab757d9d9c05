using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using AfterSales.Workflows.Reconciliation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Reconciliation;

/// <summary>Statements of a time that has not come, and numbers in another form.</summary>
public abstract partial class ReconciliationTests
{
    [Fact]
    public async Task A_statement_of_what_has_not_come_is_refused_and_one_of_today_covers_what_lay_before_its_export()
    {
        var voucher = await PaidAsync();
        var tomorrow = Assert.IsType<NotAllowed>(await SendAsync(new(Day, Day.AddDays(1)), Day, Day.AddDays(1)));
        Assert.Equal(("statementInFuture", 0), (tomorrow.Code, await Shop.Database.AskAsync(db => db.Statements.CountAsync(Cancel))));
        var noon = new StatementWriter(Day, Day.AddDays(1)) { Exported = At(voucher).AddMinutes(-10) };
        var taken = Assert.IsType<StatementTaken>(await SendAsync(noon, Day, Day.AddDays(1)));
        Assert.Equal(Instant(noon.Exported.AddTicks(-(noon.Exported.Ticks % TimeSpan.TicksPerSecond)).AddSeconds(1)), taken.Statement.Until);
        Assert.Empty(await OpenAsync()); // paid after the export: its line cannot be there yet
        await TakenAsync(w => w.Add("F9", "", Day.AddHours(9), 0, "收款", "在线支付", 1_00));
        Assert.Equal(DiscrepancyKind.InSystemNotPaid, Assert.Single(await OpenAsync()).Kind);
    }

    [Fact]
    public async Task A_flow_number_is_the_same_in_small_letters_and_in_capitals()
    {
        var (first, second) = ((await Shop.AwaitingPaymentAsync()).Vouchers[0], (await Shop.AwaitingPaymentAsync()).Vouchers[0]);
        await Shop.MoveAsync(first, Moves.Pay, Shop.Finance, new() { FlowNumber = "abc9x" });
        var why = Assert.IsType<Refused>(await Shop.TryAsync(second, Moves.Pay, Shop.Finance, new() { FlowNumber = "ABC9x" })).Why;
        Assert.Equal(Needs.FlowNumberFree, Assert.Single(Assert.IsType<Lacking>(why).Needs).Need);
        var paid = await VoucherAsync(first.Id);
        Assert.Equal("ABC9X", paid.FlowNumber);
        await TakenAsync(w => w.Add("Abc9X", "", At(paid), paid.AmountFen, Remark, "转账"));
        Assert.Equal((States.Reconciled, MatchStage.Number), ((await VoucherAsync(first.Id)).State, (await LineAsync("ABC9X")).Stage));
    }
}
