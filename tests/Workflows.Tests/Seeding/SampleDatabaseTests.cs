using System.Text.Json;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;
using AfterSales.TestBed;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Seeding;
using AfterSales.Workflows.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Workflows.Tests.Seeding;

public sealed class SampleDatabaseTests(SampleMade sample) : IClassFixture<SampleMade>
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_state_of_every_machine_is_there() => Assert.Empty(await SampleMade.MissingAsync(sample.Database, Cancellation));

    [Fact]
    public async Task Its_histories_are_whole_and_lead_to_its_rows()
    {
        await using var services = new ServiceCollection().AddLogging().AddShopStore(sample.Database.Options).AddWorkflows().BuildServiceProvider();
        await services.GetRequiredService<Editions>().OpenAsync(Cancellation);
        var cases = 0;
        await foreach (var (_, breaks) in services.GetRequiredService<ChainCheck>().CheckAllAsync(null, Cancellation))
        {
            Assert.Empty(breaks);
            cases++;
        }
        Assert.Equal(await sample.Database.AskAsync(db => db.Cases.CountAsync(Cancellation)), cases);
    }

    [Fact]
    public async Task Nothing_in_it_is_reconciled_but_by_a_stored_line_or_a_refund_of_the_platform()
    {
        var cash = await sample.Database.AskAsync(db => db.Vouchers.Where(v => v.State == States.Reconciled && v.Channel != Channel.Coupon)
            .Select(v => new
            {
                v.Number,
                Told = db.StatementLines.Any(l => l.VoucherId == v.Id && l.Bucket == Bucket.Matched && l.FlowNumber == v.MatchedLine)
                || db.PlatformRefunds.Any(r => r.VoucherId == v.Id && r.Number == v.MatchedLine)
            }).ToListAsync(Cancellation));
        Assert.NotEmpty(cash);
        Assert.Empty(cash.Where(v => !v.Told).Select(v => v.Number));
        var acts = await sample.Database.AskAsync(db => db.History.Where(h => h.Act == Moves.Reconcile.Code && h.Role != Role.Kernel).CountAsync(Cancellation));
        Assert.Equal(0, acts);
    }

    [Fact]
    public async Task Finance_has_statements_of_its_weeks_what_they_tell_and_a_closed_month()
    {
        var found = await sample.Database.AskAsync(async db => (
            Shops: await db.Statements.Select(s => s.ShopId).Distinct().CountAsync(Cancellation),
            Buckets: await db.StatementLines.Where(l => l.Bucket != null).Select(l => l.Bucket!.Value).Distinct().ToListAsync(Cancellation),
            Open: await db.Discrepancies.Where(d => d.EndedAt == null).Select(d => d.Kind).Distinct().ToListAsync(Cancellation),
            Closes: await db.MonthCloses.ToListAsync(Cancellation)));
        Assert.Equal(2, found.Shops);
        Assert.Contains(Bucket.Matched, found.Buckets);
        Assert.Contains(DiscrepancyKind.PaidNotInSystem, found.Open);
        Assert.Contains(DiscrepancyKind.InSystemNotPaid, found.Open);
        Assert.All(found.Closes, close => Assert.Equal((close.PaidFen, null), (close.StatementFen, close.Reason)));
        Assert.NotEmpty(found.Closes);
    }

    [Fact]
    public async Task People_of_every_role_and_the_clock_made_its_moves_in_the_weeks_before()
    {
        var history = await sample.Database.AskAsync(db => db.History.Select(h => new { h.Role, h.At }).ToListAsync(Cancellation));
        Assert.Equal(Enum.GetValues<Role>().Order(), history.Select(h => h.Role).Distinct().Order());
        Assert.True(history.Max(h => h.At) <= SampleMade.Made.AddMinutes(1));
        Assert.True(history.Max(h => h.At) - history.Min(h => h.At) > TimeSpan.FromDays(21));
    }

    [Fact]
    public async Task Its_open_cases_fall_due_in_the_hours_after_the_start_and_a_few_are_overdue()
    {
        var dues = await sample.Database.AskAsync(db => db.Dues.Where(d => d.State == DueState.Open).ToListAsync(Cancellation));
        var open = await sample.Database.AskAsync(db => db.Cases.Where(c => c.State != States.Closed).ToListAsync(Cancellation));
        Assert.All(dues, due => Assert.True(due.At > SampleMade.Made.AddMinutes(-1)));
        Assert.True(dues.Where(d => d.At < SampleMade.Made.AddHours(24)).Select(d => d.CaseId).Distinct().Count() > open.Count / 2);
        Assert.Contains(open, c => c.Level > Level.None);
        Assert.Contains(open, c => c.Level == Level.None);
    }

    [Fact]
    public async Task What_its_people_say_to_buyers_is_polite()
    {
        var details = await sample.Database.AskAsync(db => db.History.Where(h => h.Kind == HistoryKind.Move).Select(h => h.Detail).ToListAsync(Cancellation));
        var said = details.Select(d => JsonDocument.Parse(d).RootElement).Where(d => d.TryGetProperty("wording", out _)).Select(d => d.GetProperty("wording").GetString()!).Distinct().ToList();
        Assert.NotEmpty(said);
        Assert.All(said, words => Assert.True(PhraseLint.IsPolite(words), words));
    }

    [Fact]
    public async Task Everybody_in_it_can_sign_in_with_the_printed_password()
    {
        var people = await SampleMade.Of(sample.Database).SignInsAsync(Cancellation);
        Assert.Equal(SampleShop.All.SelectMany(shop => shop.People.Select(p => p.UserName)), people.Select(p => p.UserName));
        var users = await sample.Database.AskAsync(db => db.Users.ToListAsync(Cancellation));
        Assert.Equal(people.Select(p => p.UserName).Order(), users.Select(u => u.UserName).Order());
        Assert.All(users.Select(u => u.PasswordHash!).Distinct(), hash => Assert.Equal(PasswordVerificationResult.Success,
            new PasswordHasher<User>().VerifyHashedPassword(new(), hash, SampleShop.Password)));
    }

    [Fact]
    public async Task Its_database_waits_for_the_disk_and_its_files_are_in_place()
    {
        Assert.False(await SampleMade.Of(sample.Database).MakeAsync(null, Cancellation)); // there is a shop
        Assert.Equal("wal", await sample.Database.AskAsync(db => db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(Cancellation)));
        var hashes = await sample.Database.AskAsync(db => db.Evidence.Select(e => e.Sha256).Distinct().ToListAsync(Cancellation));
        Assert.All(hashes, hash => Assert.True(File.Exists(Path.Combine(sample.Database.Options.DataFolder, "evidence", hash[..2], hash[2..]))));
        Assert.False(Directory.Exists(Path.Combine(sample.Database.Options.DataFolder, "demo-in-making")));
    }

    [Fact]
    public async Task Nothing_open_in_it_stands_without_a_deadline_or_a_voucher_or_parcel_under_way()
    {
        var dues = (await sample.Database.AskAsync(db => db.Dues.Where(d => d.State == DueState.Open).Select(d => d.SubjectId).ToListAsync(Cancellation))).ToHashSet();
        var vouchers = (await sample.Database.AskAsync(db => db.Vouchers.ToListAsync(Cancellation))).Where(v => v.Runs()).Select(v => v.CaseId);
        var parcels = (await sample.Database.AskAsync(db => db.Parcels.ToListAsync(Cancellation))).Where(p => p.Runs()).Select(p => p.CaseId);
        var running = vouchers.Concat(parcels).ToHashSet();
        var open = await sample.Database.AskAsync(db => db.Cases.Where(c => c.State != States.Closed).ToListAsync(Cancellation));
        Assert.NotEmpty(open);
        Assert.All(open, c => Assert.True(running.Contains(c.Id) || dues.Contains(c.Id), $"{c.CaseKind} in {c.State} waits for nothing"));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_demo()
    {
        await using var again = await TestDatabase.SqliteAsync();
        Assert.True(await SampleMade.Of(again).MakeAsync(null, Cancellation));
        Assert.Equal(await TellAsync(sample.Database), await TellAsync(again));
    }

    /// <summary>What is there, without the ids, which are new each time.</summary>
    static Task<List<string>> TellAsync(TestDatabase database) => database.AskAsync(async db =>
    {
        var cases = await db.Cases.Join(db.Orders, c => c.OrderId, o => o.Id, (c, o) => new { o.Number, c.CaseKind, c.State, c.Version, c.Level, c.BuyerMessage }).ToListAsync(Cancellation);
        var orders = await db.Orders.Select(o => new { o.Number, o.BuyerNick, o.PaidFen, o.Status }).ToListAsync(Cancellation);
        var vouchers = await db.Vouchers.Select(v => new { v.Channel, v.State, v.AmountFen }).ToListAsync(Cancellation);
        var parcels = await db.Parcels.Select(p => new { p.Direction, p.State }).ToListAsync(Cancellation);
        var staff = await db.Staff.Select(s => new { s.Name, s.Role }).ToListAsync(Cancellation);
        var history = await db.History.GroupBy(h => new { h.Act, h.Role }).Select(g => new { g.Key.Act, g.Key.Role, Rows = g.Count() }).ToListAsync(Cancellation);
        object[] all = [.. cases, .. orders, .. vouchers, .. parcels, .. staff, .. history];
        return all.Select(x => x.ToString()!).Order(StringComparer.Ordinal).ToList();
    });
}
