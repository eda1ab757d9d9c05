using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Calendars;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>
/// Reads what the flags of a voucher rest on, and whose flow number it is: only where a voucher is signed, asked for, paid or looked at. One query each, on an
/// index, and no more than the newest rows.
/// </summary>
public sealed class VoucherRisks(IDbContextFactory<ShopDb> databases, Rosters rosters, Editions editions)
{
    const int Most = 50;
    const int MostStaff = 1000;

    /// <summary>The file with what was read for a move of this voucher.</summary>
    public async Task<CaseFile> ForAsync(CaseFile file, Attempt attempt, DateTimeOffset now, CancellationToken cancel)
    {
        var voucher = file.Vouchers.First(v => v.Id == attempt.SubjectId);
        if (attempt.Move == Moves.RefundOnPlatform && PaymentNumber.Clean(attempt.Inputs.RefundNumber) is { } refund)
            return file with { RefundTwin = await RefundTwinAsync(file.Order, voucher, refund, cancel), RefundClosed = await IsClosedAsync(voucher.ShopId, refund, cancel) };
        if (attempt.Move == Moves.Pay && PaymentNumber.Clean(attempt.Inputs.FlowNumber) is { } flow)
            return file with { FlowTwin = await FlowTwinAsync(voucher, flow, cancel) };
        return attempt.Move != Moves.Sign && attempt.Move != Moves.Approve && attempt.Move != Moves.RequestApproval ? file
            : await ForAsync(file, voucher, attempt.Inputs.Payee, attempt.Actor.UserId, now, cancel);
    }

    /// <summary>One refund of the platform is the payout of one voucher of its own order, and no payment of the platform's besides.</summary>
    async Task<string?> RefundTwinAsync(Order order, Voucher voucher, string number, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Vouchers.Where(v => v.ShopId == voucher.ShopId && v.RefundNumber == number && v.Id != voucher.Id && (v.State == States.Paid || v.State == States.Reconciled))
                .Select(v => v.Number).FirstOrDefaultAsync(cancel)
            ?? await db.PlatformRefunds.Where(r => r.ShopId == voucher.ShopId && r.Number == number && r.OrderNumber != order.Number)
                .Select(r => r.OrderNumber).FirstOrDefaultAsync(cancel)
            ?? await db.PlatformPayments.Where(p => p.ShopId == voucher.ShopId && p.Number == number).Select(p => p.Number).FirstOrDefaultAsync(cancel);
    }

    async Task<bool> IsClosedAsync(Guid shop, string number, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.PlatformRefunds.AnyAsync(r => r.ShopId == shop && r.Number == number && r.Status == RefundStatus.Closed && !r.Advanced, cancel);
    }

    async Task<string?> FlowTwinAsync(Voucher voucher, string number, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Vouchers.Where(v => v.ShopId == voucher.ShopId && v.FlowNumber == number && v.Id != voucher.Id).Select(v => v.Number).FirstOrDefaultAsync(cancel);
    }

    /// <summary>The file with what the flags of this voucher rest on.</summary>
    /// <param name="payee">Whom the move names, if it names one.</param>
    /// <param name="hand">Who looks at it: the hand of a draft.</param>
    public async Task<CaseFile> ForAsync(CaseFile file, Voucher voucher, string? payee, Guid? hand, DateTimeOffset now, CancellationToken cancel) => file with
    {
        RiskFacts = await ReadAsync(new(voucher, file.Order, file.Evidence, Weighing.Of(file), payee, hand), now, cancel),
    };

    /// <summary>What is read about one voucher.</summary>
    public sealed record Look(Voucher Voucher, Order Order, IReadOnlyList<Evidence> Evidence, IReadOnlyList<Weighing> Weighed, string? Payee, Guid? Hand);

    public async Task<RiskFacts> ReadAsync(Look look, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var voucher = look.Voucher;
        var at = voucher.SignedAt ?? (voucher.State == States.AwaitingApproval ? voucher.EnteredAt : now);
        var hand = voucher.SignedBy ?? voucher.RequestedBy ?? look.Hand ?? voucher.ProposedBy;
        var calendar = editions.Rulebook.Calendar;
        if (await rosters.OfAsync(db, voucher.ShopId, cancel) is { } roster)
            calendar = calendar with { Roster = roster };
        var ends = calendar.ShiftEnding(at, Risks.EndOfShift);
        var payee = voucher.Channel != Channel.Alipay ? null : PayeeAccount.Clean(look.Payee) ?? voucher.Payee ?? PayeeAccount.Clean(look.Order.BuyerAccount);
        return new()
        {
            VoucherId = voucher.Id,
            At = at,
            OfBuyer = await OfBuyerAsync(db, look, at, cancel),
            Photos = await PhotosAsync(db, look, cancel),
            Weighed = look.Weighed,
            OfPayee = payee is null ? [] : await OfPayeeAsync(db, look, payee, cancel),
            PayeeIsOther = payee is not null && AccountOf(look.Order) is { } buyers && buyers != payee,
            StaffOfPayee = payee is null ? [] : await StaffAsync(db, voucher.ShopId, payee, cancel),
            ShiftEnds = ends is not null,
            AtShiftEnd = ends is not { } end ? [] : await ListAsync(db.Vouchers.Where(v => v.ShopId == voucher.ShopId && v.SetAsideAt >= end - Risks.EndOfShift
                && v.SetAsideAt <= at && v.SignedBy == hand && v.Id != voucher.Id), cancel),
            Team = await TeamAsync(db, voucher, at, cancel),
        };
    }

    /// <summary>A nick that the export has masked is nobody's.</summary>
    static string? NickOf(Order order) => order.BuyerNick is { Length: > 0 } nick && !nick.Contains('*') ? nick : null;

    /// <summary>Nor is such an account anybody's.</summary>
    static string? AccountOf(Order order) => PayeeAccount.Clean(order.BuyerAccount) is { } account && !account.Contains('*') ? account : null;

    static Task<List<OtherVoucher>> OfBuyerAsync(ShopDb db, Look look, DateTimeOffset at, CancellationToken cancel)
    {
        var (voucher, order, nick, account, from) = (look.Voucher, look.Order, NickOf(look.Order), AccountOf(look.Order), at - Risks.ClaimsWithin);
        var orders = db.Orders.Where(o => o.ShopId == order.ShopId
            && (o.Id == order.Id || (nick != null && o.BuyerNick == nick) || (account != null && o.BuyerAccount == account)));
        return ListAsync(from other in db.Vouchers
                         join o in orders on other.OrderId equals o.Id
                         where other.CaseId != voucher.CaseId && other.Live && other.SetAsideAt > @from && !other.ReturnPassed
                         select other, cancel);
    }

    static async Task<IReadOnlyList<RiskTrace>> PhotosAsync(ShopDb db, Look look, CancellationToken cancel)
    {
        var own = look.Evidence.Where(e => e.Kind is EvidenceKind.Photo or EvidenceKind.Video).ToList();
        var (files, images) = (own.Select(e => e.Sha256).Distinct().ToArray(), own.Select(e => e.ImageSha256).OfType<string>().Distinct().ToArray());
        if (files.Length == 0)
            return [];
        var (shop, order) = (look.Voucher.ShopId, look.Order.Id);
        return await (from e in db.Evidence
                      join c in db.Cases on e.CaseId equals c.Id
                      where e.ShopId == shop && c.OrderId != order && (files.Contains(e.Sha256) || (e.ImageSha256 != null && images.Contains(e.ImageSha256)))
                      orderby e.Id descending
                      select new RiskTrace("Evidence", e.Id, c.Number, c.Id)).Take(Most).ToListAsync(cancel);
    }

    static Task<List<OtherVoucher>> OfPayeeAsync(ShopDb db, Look look, string payee, CancellationToken cancel)
    {
        var (voucher, order, nick, own) = (look.Voucher, look.Order, NickOf(look.Order), PayeeAccount.Clean(look.Order.BuyerAccount) == payee);
        // an account of one buyer who is masked here or there is his own; of two who are named it is shared, though both orders tell it
        var named = nick is not null && !payee.Contains('*');
        return ListAsync(from other in db.Vouchers
                         join o in db.Orders on other.OrderId equals o.Id
                         where other.ShopId == voucher.ShopId && other.Payee == payee && other.Live && o.Id != order.Id
                             && (nick == null || o.BuyerNick != nick) && (!own || o.BuyerAccount != payee || (named && o.BuyerNick != null && o.BuyerNick != "" && !EF.Functions.Like(o.BuyerNick, "%*%")))
                         select other, cancel);
    }

    static async Task<IReadOnlyList<RiskTrace>> StaffAsync(ShopDb db, Guid shopId, string payee, CancellationToken cancel)
    {
        var known = await db.Staff.AsNoTracking().Where(s => s.ShopId == shopId && s.PayoutAccount != null).OrderBy(s => s.UserId).Take(MostStaff)
            .Select(s => new { s.UserId, s.Name, s.PayoutAccount }).ToListAsync(cancel);
        return [.. known.Where(s => PayeeAccount.Clean(s.PayoutAccount) == payee).Select(s => new RiskTrace("Staff", s.UserId, s.Name))];
    }

    /// <summary>Juniors and agents who gave something in the shop month, this voucher counted with its proposer.</summary>
    static async Task<IReadOnlyList<TeamMonth>> TeamAsync(ShopDb db, Voucher voucher, DateTimeOffset at, CancellationToken cancel)
    {
        var day = ShopCalendar.ShopDay(at);
        var from = ShopCalendar.StartOf(day.AddDays(1 - day.Day));
        var team = await (from v in db.Vouchers
                          join s in db.Staff on new { v.ShopId, UserId = v.ProposedBy!.Value } equals new { s.ShopId, s.UserId }
                          where v.ShopId == voucher.ShopId && v.SetAsideAt >= @from && v.SetAsideAt <= at && v.Live && !v.ReturnPassed && v.Id != voucher.Id
                              && v.ProposedBy != null && (s.Role == Role.Junior || s.Role == Role.Agent)
                          group v by s.UserId into g
                          orderby g.Key
                          select new { g.Key, Fen = g.Sum(v => v.AmountFen), Count = g.Count() }).Take(MostStaff).ToListAsync(cancel);
        return [.. team.Select(t => t.Key == voucher.ProposedBy && !voucher.ReturnPassed ? new TeamMonth(t.Key, t.Fen + voucher.AmountFen, t.Count + 1) : new(t.Key, t.Fen, t.Count))];
    }

    static Task<List<OtherVoucher>> ListAsync(IQueryable<Voucher> vouchers, CancellationToken cancel) => vouchers.AsNoTracking().OrderByDescending(v => v.SetAsideAt).Take(Most)
        .Select(v => new OtherVoucher(v.Id, v.Number, v.CaseId, v.AmountFen, v.ProposedBy, v.SetAsideAt, v.PaidAt)).ToListAsync(cancel);
}
