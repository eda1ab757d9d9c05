using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Workflows.Tests;

public abstract class CaseFilesTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Fact]
    public async Task A_file_that_is_read_while_others_write_is_of_one_moment()
    {
        var file = await Shop.RemedyingAsync();
        var voucher = file.Vouchers[0];
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                await Shop.MoveAsync(voucher, Moves.RequestApproval, Shop.Agent, new() { Remark = "破损补偿_小张" });
                await Shop.MoveAsync(voucher, Moves.Reject, Shop.Manager, new() { Reason = "再核实" });
            }
        }, Cancel);
        var readings = 0;
        do
        {
            var read = await Shop.FileAsync(file.Case.Id);
            var replay = new Replay(read.Case.Id, Shop.Get<Editions>().Rulebook.Machines);
            Assert.All(read.History, row => Assert.Null(replay.Take(row)));
            Assert.Equal((read.Case.Sequence, read.Case.HeadHash), (replay.Sequence, replay.HeadHash));
            Assert.Equal(replay.Of(voucher.Id)!.State, read.Vouchers[0].State);
            Assert.Equal(read.Vouchers[0].State == States.AwaitingApproval, read.Dues.Any(d => d.State == DueState.Open && d.Code.StartsWith("AwaitingApproval/", StringComparison.Ordinal)));
            readings++;
        }
        while (!writing.IsCompleted);
        await writing;
        Assert.InRange(readings, 2, int.MaxValue);
    }

    [Fact]
    public async Task A_voucher_s_or_parcel_s_file_is_its_case_s()
    {
        var file = await Shop.RemedyingAsync();
        var files = Shop.Get<CaseFiles>();
        Assert.Equal(file.Case.Id, (await files.LoadAsync(SubjectKind.Voucher, file.Vouchers[0].Id, null, Cancel))!.Case.Id);
        Assert.Null(await files.LoadAsync(SubjectKind.Parcel, file.Vouchers[0].Id, null, Cancel));
        Assert.Null(await files.LoadAsync(SubjectKind.Case, file.Vouchers[0].Id, null, Cancel));
    }

    [Fact]
    public async Task Upheld_complaints_are_counted_for_the_agent_in_the_month_of_the_service_act()
    {
        var february = await UpheldAsync(new(2026, 2, 27));
        var (first, second) = (await UpheldAsync(new(2026, 3, 1)), await UpheldAsync(new(2026, 3, 2)));
        Assert.Equal((1, 1, 2), (february.ComplaintNo, first.ComplaintNo, second.ComplaintNo));
        Assert.Equal(0, (await Shop.JudgingAsync()).ComplaintNo);
    }

    [Fact]
    public async Task The_file_knows_live_vouchers_of_other_cases_on_the_order_and_the_next_number_of_the_day()
    {
        var order = await Shop.PutOrderAsync();
        var (one, other) = (await Shop.AwaitingPaymentAsync(order: order), await Shop.JudgingAsync(order));
        var read = await Shop.FileAsync(other.Case.Id);
        Assert.Equal(one.Vouchers[0].Id, Assert.Single(read.OrderVouchers).Id);
        Assert.Empty(read.Vouchers);
        Assert.Equal("SH20260302000001", one.Vouchers[0].Number);
        Assert.Equal(2, read.NextVoucherNo);
        Shop.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, (await Shop.FileAsync(other.Case.Id)).NextVoucherNo);
    }

    [Fact]
    public async Task A_fault_case_s_file_holds_the_reviews_linked_to_it_and_a_review_s_the_fault_case()
    {
        var (review, fault) = await Shop.LinkedReviewAsync();
        var linked = Assert.Single((await Shop.FileAsync(fault.Case.Id)).LinkedReviews);
        Assert.Equal((review.Case.Id, review.Case.Sequence), (linked.Case.Id, linked.History[^1].Sequence));
        Assert.NotEmpty(linked.Dues);
        Assert.Equal(fault.Case.Id, (await Shop.FileAsync(review.Case.Id)).LinkedCase!.Id);
    }

    async Task<CaseFile> UpheldAsync(DateOnly day)
    {
        var opened = await Shop.OpenCaseAsync(CaseKind.ServiceComplaint, message: "客服不理人", complainedOf: Shop.OtherAgent.UserId);
        await Shop.MoveAsync(opened, Moves.Apologise, Shop.Agent, new() { Wording = Situations.Sorry });
        await Shop.AttachAsync(opened.Id, EvidenceKind.ChatLog);
        await Shop.MoveAsync(opened, Moves.ReviewChatLog, Shop.Agent);
        await Shop.MoveAsync(opened, Moves.UpholdComplaint, Shop.Agent,
            new() { Finding = "两小时未回复", Wish = "一句道歉", Party = ResponsibleParty.Agent, ServiceActOn = day, AgentComplainedOf = Shop.OtherAgent.UserId });
        return await Shop.FileAsync(opened.Id);
    }
}

public sealed class CaseFilesOnSqliteTests() : CaseFilesTests(TestDatabase.SqliteAsync);

public sealed class CaseFilesOnPostgresTests() : CaseFilesTests(TestDatabase.PostgresAsync);
