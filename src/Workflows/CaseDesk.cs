using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;
using AfterSales.Workflows.Calendars;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>What is done to a case without moving a state: opening it, notes, files. Each is a row in its history, committed like a move.</summary>
public sealed partial class CaseDesk(IDbContextFactory<ShopDb> databases, CaseFiles files, StaffOf staff, Rosters rosters, Editions editions, Rounds rounds)
{
    /// <summary>Longest text of a note or a buyer's message, in UTF-16 units.</summary>
    public const int LongestText = 4000;

    /// <summary>Opens a case on an order of the shop; the desk gives it its number.</summary>
    public Task<Outcome> OpenAsync(Guid shopId, Guid orderId, NewCase asked, Actor actor, Keyed? keyed, CancellationToken cancel) =>
        rounds.RunAsync(keyed, orderId, round => OpeningAsync(shopId, orderId, asked, actor, keyed?.Key, round, cancel), cancel);

    /// <summary>Adds a note; anybody of the shop may but the agent complained of.</summary>
    public Task<Outcome> NoteAsync(OnCase on, string text, Keyed? keyed, CancellationToken cancel) =>
        OnFileAsync(on, keyed, (file, now) => ComplainedOf(file, on.Actor) ?? WrongText(text) ?? (Outcome)Deeds.AddNote(file, text, on.Actor, editions.Rulebook, now, keyed?.Key), cancel);

    /// <summary>Attaches a stored file; anybody of the shop may but the agent complained of: the warehouse has its photos too.</summary>
    public Task<Outcome> AttachAsync(OnCase on, StoredFile stored, Keyed? keyed, CancellationToken cancel) =>
        OnFileAsync(on, keyed, (file, now) => ComplainedOf(file, on.Actor) ?? (Outcome)Deeds.AttachEvidence(file, new()
        {
            Id = Guid.CreateVersion7(now),
            ShopId = on.ShopId,
            CaseId = on.CaseId,
            Kind = stored.Kind,
            FileName = FileNames.Of(stored.FileName),
            MediaType = stored.MediaType,
            Bytes = stored.Bytes,
            Sha256 = stored.Sha256,
            ImageSha256 = stored.ImageSha256,
            Restricted = stored.Restricted,
            At = now,
            By = on.Actor.UserId,
        }, on.Actor, editions.Rulebook, now, keyed?.Key), cancel);

    async Task<Outcome> OpeningAsync(Guid shopId, Guid orderId, NewCase asked, Actor actor, string? key, Round round, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == orderId && o.ShopId == shopId, cancel) is not { } order)
            return new Unknown();
        if (actor.IsPerson && !actor.Role.OnLadder())
            return new NotAllowed(Bar.Role, "notYours", "只有客服可以登记售后单", "Only customer service opens cases");
        if (WrongText(asked.BuyerMessage) is { } wrong)
            return wrong;
        if (asked.LineId is { } line && !await db.OrderLines.AnyAsync(l => l.Id == line && l.OrderId == orderId, cancel))
            return new NotAllowed(Bar.Input, "foreignLine", "订单行不属于该订单", "The line is not of this order");
        if (asked.FirstRequestAt > round.Now)
            return new NotAllowed(Bar.Input, "futureRequest", "买家首次提出的时间不能晚于现在", "The buyer's first request is not after now");
        if (await staff.MissingAsync(shopId, new() { AgentComplainedOf = asked.AgentComplainedOf }, cancel) is { } missing)
            return missing;
        var money = await db.OrderMoney.AsNoTracking().FirstAsync(m => m.OrderId == orderId, cancel);
        var last = await db.Cases.Where(c => c.ShopId == shopId).OrderByDescending(c => c.Number).Select(c => c.Number).FirstOrDefaultAsync(cancel);
        var limit = asked.Kind == CaseKind.NegativeReview ? null : await LimitOfAsync(db, order, round.Now, cancel);
        return Deeds.OpenCase(asked with { Number = CaseNumbers.After(last, round.Skip), PlatformLimit = limit }, order, money, actor, editions.Rulebook, round.Now, key,
            await rosters.OfAsync(db, shopId, cancel));
    }

    static async Task<DateTimeOffset?> LimitOfAsync(ShopDb db, Order order, DateTimeOffset now, CancellationToken cancel)
    {
        var unanswered = now - PlatformRefund.ToBeAnsweredIn;
        return new RefundBooks(order.ShopId, order.Number)
        {
            Refunds = await db.PlatformRefunds.AsNoTracking().Where(r => r.ShopId == order.ShopId && r.OrderNumber == order.Number
                && (r.TimeoutAt > now || (r.TimeoutAt == null && r.AppliedAt > unanswered))).OrderBy(r => r.Id).Take(CaseFiles.Most).ToListAsync(cancel),
        }.NearestLimit(now);
    }

    Task<Outcome> OnFileAsync(OnCase on, Keyed? keyed, Func<CaseFile, DateTimeOffset, Outcome> deed, CancellationToken cancel) =>
        rounds.RunAsync(keyed, on.CaseId, async round =>
        {
            var file = await files.LoadAsync(SubjectKind.Case, on.CaseId, null, cancel);
            if (file is null || file.Case.ShopId != on.ShopId)
                return new Unknown();
            return on.Seen is { } seen && seen != file.Case.Version ? new Stale(file.Case.Version) : deed(file, round.Now);
        }, cancel);

    static NotAllowed? ComplainedOf(CaseFile file, Actor actor) => actor.UserId is not { } user || user != file.Case.AgentComplainedOf ? null
        : NotYours("您是本单被投诉的客服，不能处理本单", "You are the agent complained of in this case: others act in it");

    static NotAllowed? WrongText(string text) => Normalise.SaysSomething(text, LongestText) ? null
        : new(Bar.Input, "textLength", $"请填写1到{LongestText}字", $"Write 1 to {LongestText} characters");
}
