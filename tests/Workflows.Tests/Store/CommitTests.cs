using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Store;

/// <summary>One commit is all of a change or nothing of it, and a lost race is told from an invariant that refused.</summary>
public abstract class CommitTests(Func<Task<TestDatabase>> open) : OnBothDatabases(open)
{
    [Fact]
    public async Task A_case_is_read_back_as_it_was_changed()
    {
        var seen = await OpenCaseAsync(await PutOrderAsync());
        var change = Rows.Step(seen, c => c with
        {
            State = States.Remedying,
            Party = ResponsibleParty.Courier,
            PromisedOn = new(2026, 3, 9),
            OwnerId = Rows.Id(),
            LastToldAt = Rows.Now,
            Offer = [new(RemedyKind.CashCompensation, 12_30, Channel.Alipay, Basis.Damage)],
            Parts = [new(1, new(RemedyKind.CashCompensation, 12_30), PartKind.Payout, null, false, Rows.Id())],
        });
        Assert.Equal(Committed.Yes, await SaveAsync(change));

        var (given, stored) = (change.Cases[0].Row, await CaseAsync(seen.Id));
        Assert.Equal(given.Offer, stored.Offer);
        Assert.Equal(given.Parts, stored.Parts);
        Assert.Equal(given with { Offer = stored.Offer, Parts = stored.Parts }, stored);
        Assert.Null(HashChain.FirstBreak(await Database.AskAsync(db => db.History.OrderBy(h => h.Sequence).ToListAsync(Cancellation))));
    }

    [Fact]
    public async Task Every_other_row_of_a_change_is_read_back_as_it_was_given()
    {
        var order = await PutOrderAsync();
        var seen = await OpenCaseAsync(order);
        var change = Rows.OneOfEach(seen);
        Assert.Equal(Committed.Yes, await SaveAsync(change));

        Assert.Equal(change.Vouchers[0].Row, await OnlyAsync<Voucher>());
        Assert.Equal(change.Parcels[0].Row, await OnlyAsync<Parcel>());
        Assert.Equal(change.Claims[0].Row, await OnlyAsync<Claim>());
        Assert.Equal(change.Evidence[0], await OnlyAsync<Evidence>());
        Assert.Equal(change.Complaints[0], await OnlyAsync<Complaint>());
        Assert.Equal(change.PlatformPayments[0], await OnlyAsync<PlatformPayment>());
        Assert.Equal(change.Ledger[0], await OnlyAsync<LedgerEntry>());
        Assert.Equal(change.DuesSet[0], await OnlyAsync<Due>());
        Assert.Equal(change.Answer, await OnlyAsync<StoredAnswer>());
        var (message, sent) = (change.Outbox[0], await OnlyAsync<OutboxRow>());
        Assert.Equal(message, new(sent.ShopId, sent.CaseId, sent.Sequence, sent.Version, sent.Act, sent.At));
        Assert.Equal(Rows.Money(order) with { ReservedFen = 12_30, PlatformFen = 1_00 }, await MoneyAsync(order));
    }

    [Fact]
    public async Task Who_follows_a_sequence_that_is_no_longer_the_newest_has_lost_the_race()
    {
        var seen = await OpenCaseAsync(await PutOrderAsync());
        Assert.Equal(Committed.Yes, await SaveAsync(Rows.Step(seen, c => c with { Summary = "first" })));
        Assert.Equal(Committed.Raced, await SaveAsync(Rows.Step(seen, c => c with { Summary = "second" })));
        Assert.Equal("first", (await CaseAsync(seen.Id)).Summary);
    }

    [Fact]
    public async Task Of_sixteen_who_follow_the_same_sequence_one_is_stored()
    {
        var seen = await OpenCaseAsync(await PutOrderAsync());
        var commits = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => SaveAsync(Rows.Step(seen, c => c with { Summary = $"{i}" })))));
        Assert.Single(commits, Committed.Yes);
        Assert.Equal(15, commits.Count(c => c == Committed.Raced));
        Assert.Equal(2, await Database.AskAsync(db => db.History.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Nothing_of_a_change_is_stored_when_its_last_statement_fails()
    {
        var order = await PutOrderAsync();
        var seen = await OpenCaseAsync(order);
        var change = Rows.Step(seen, c => c with { Summary = "half" }) with
        {
            Vouchers = [new(Rows.Voucher(seen, 5_00), null)],
            Ledger = [Rows.Entry(seen, 5_00)],
            DuesSet = [Rows.Due(seen)],
            Outbox = [new(seen.ShopId, seen.Id, 2, 2, "x", Rows.Now)],
            Answer = Rows.Answer(Rows.Id(), "key"),
            Money = [new(order.Id, ReservedFen: 100_01)],
        };

        Assert.Equal(Committed.OverLimit, await SaveAsync(change));
        await AssertUntouchedAsync(seen, order);
    }

    [Fact]
    public async Task Nothing_of_a_change_is_stored_when_its_history_row_is_there_already()
    {
        var order = await PutOrderAsync();
        var seen = await OpenCaseAsync(order);
        // a case row that would match, with a history row that another writer has put there
        var change = Rows.Step(seen) with { History = [Rows.History(seen, 1)], Ledger = [Rows.Entry(seen, 5_00)], Answer = Rows.Answer(Rows.Id(), "key") };
        Assert.Equal(Committed.Raced, await SaveAsync(change));
        await AssertUntouchedAsync(seen, order);
    }

    [Fact]
    public async Task A_key_that_has_an_answer_is_told_as_such_even_where_the_case_has_moved_on()
    {
        var seen = await OpenCaseAsync(await PutOrderAsync());
        var user = Rows.Id();
        Assert.Equal(Committed.Yes, await SaveAsync(Rows.Step(seen) with { Answer = Rows.Answer(user, "key") }));
        Assert.Equal(Committed.AnsweredBefore, await SaveAsync(Rows.Step(seen) with { Answer = Rows.Answer(user, "key") }));
        Assert.Equal(Committed.Yes, await SaveAsync(new() { Answer = Rows.Answer(Rows.Id(), "key") }));
    }

    [Fact]
    public async Task Of_sixteen_with_the_same_key_fifteen_hear_that_it_is_answered()
    {
        var seen = await OpenCaseAsync(await PutOrderAsync());
        var user = Rows.Id();
        var commits = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => SaveAsync(Rows.Step(seen) with { Answer = Rows.Answer(user, "key") }))));
        Assert.Single(commits, Committed.Yes);
        Assert.Equal(15, commits.Count(c => c == Committed.AnsweredBefore));
    }

    [Fact]
    public async Task A_deadline_ends_once()
    {
        var seen = await OpenCaseAsync(await PutOrderAsync());
        var due = Rows.Due(seen);
        var set = Rows.Step(seen) with { DuesSet = [due] };
        Assert.Equal(Committed.Yes, await SaveAsync(set));

        var ended = due with { State = DueState.Fired, EndedAt = Rows.Now };
        Assert.Equal(Committed.Yes, await SaveAsync(new() { DuesEnded = [ended] }));
        Assert.Equal(Committed.Raced, await SaveAsync(new() { DuesEnded = [ended with { State = DueState.Cancelled }] }));
        Assert.Equal(DueState.Fired, await Database.AskAsync(db => db.Dues.Select(d => d.State).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task The_same_deadline_is_not_set_twice_but_again_after_it_was_cancelled()
    {
        var seen = await OpenCaseAsync(await PutOrderAsync());
        var due = Rows.Due(seen);
        Assert.Equal(Committed.Yes, await SaveAsync(new() { DuesSet = [due] }));
        var again = due with { Id = Rows.Id(), At = due.At.AddHours(1) };
        Assert.Equal(Committed.Raced, await SaveAsync(new() { DuesSet = [again] }));
        Assert.Equal(Committed.Yes, await SaveAsync(new() { DuesEnded = [due with { State = DueState.Cancelled }], DuesSet = [again] }));
    }

    [Fact]
    public async Task A_number_that_was_taken_is_a_lost_race()
    {
        var order = await PutOrderAsync();
        var first = await OpenCaseAsync(order);
        Assert.Equal(Committed.Raced, await SaveAsync(Rows.Opening(Rows.Case(order) with { Number = first.Number })));
    }

    [Fact]
    public async Task A_voucher_a_parcel_and_a_claim_are_updated_only_as_they_were_seen()
    {
        var order = await PutOrderAsync();
        var seen = await OpenCaseAsync(order);
        var voucher = Rows.Voucher(seen, 5_00) with { Version = 3 };
        var claim = Rows.Claim(seen);
        Assert.Equal(Committed.Yes, await SaveAsync(new() { Vouchers = [new(voucher, null)], Claims = [new(claim, null)] }));

        Assert.Equal(Committed.Raced, await SaveAsync(new() { Vouchers = [new(voucher with { Remark = "迟到" }, 2)] }));
        Assert.Equal(Committed.Yes, await SaveAsync(new() { Vouchers = [new(voucher with { Remark = "破损_小张", Version = 4 }, 3)] }));
        Assert.Equal("破损_小张", await Database.AskAsync(db => db.Vouchers.Select(v => v.Remark).SingleAsync(Cancellation)));

        Assert.Equal(Committed.Yes, await SaveAsync(new() { Claims = [new(claim with { State = ClaimState.Filed }, (int)ClaimState.ToFile)] }));
        Assert.Equal(Committed.Raced, await SaveAsync(new() { Claims = [new(claim with { State = ClaimState.WrittenOff }, (int)ClaimState.ToFile)] }));
    }

    [Fact]
    public async Task A_fault_of_the_product_is_no_race() =>
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(async () => await SaveAsync(Rows.Opening(Rows.Case(Rows.Order(Rows.Id())))));

    Task<T> OnlyAsync<T>() where T : class => Database.AskAsync(db => db.Set<T>().SingleAsync(Cancellation));

    async Task AssertUntouchedAsync(Case seen, Order order)
    {
        Assert.Equal(seen, await CaseAsync(seen.Id) with { Offer = seen.Offer, Parts = seen.Parts });
        Assert.Equal(0, (await MoneyAsync(order)).ReservedFen);
        var others = await Database.AskAsync(async db => await db.Vouchers.CountAsync(Cancellation) + await db.Ledger.CountAsync(Cancellation)
            + await db.Dues.CountAsync(Cancellation) + await db.Outbox.CountAsync(Cancellation) + await db.Answers.CountAsync(Cancellation));
        Assert.Equal(0, others);
        Assert.Equal(1, await Database.AskAsync(db => db.History.CountAsync(Cancellation)));
    }
}

public sealed class CommitOnSqliteTests() : CommitTests(TestDatabase.SqliteAsync);

public sealed class CommitOnPostgresTests() : CommitTests(TestDatabase.PostgresAsync);
