using AfterSales.Api.Http;
using AfterSales.Api.Orders;
using AfterSales.Api.Vouchers;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Cases;

/// <summary>
/// A case with everything that hangs on it: order and what is left on it, vouchers, parcels, files, deadlines, the moves the reader can make now with their
/// forms, and those they cannot with the reason.
/// </summary>
public static class ShowCase
{
    public sealed record Response : CaseView
    {
        public required OrderView Order { get; init; }
        public required IReadOnlyList<OrderLine> Lines { get; init; }
        public required IReadOnlyList<Voucher> Vouchers { get; init; }
        public required IReadOnlyList<Parcel> Parcels { get; init; }

        /// <summary>What was weighed at dispatch beside what came or was sent back.</summary>
        public required IReadOnlyList<WeighingView> Weighings { get; init; }

        /// <summary>Files; restricted ones only for supervisors.</summary>
        public required IReadOnlyList<Evidence> Evidence { get; init; }
        public required IReadOnlyList<Claim> Claims { get; init; }
        public required IReadOnlyList<PlatformPayment> PlatformPayments { get; init; }

        /// <summary>Open deadlines, the next first.</summary>
        public required IReadOnlyList<Due> Deadlines { get; init; }

        /// <summary>While a question to the buyer is open: since when, and until when its staffed clocks stand; from then on they run, answer or not.</summary>
        public Awaited? AwaitingBuyer { get; init; }

        /// <summary>The earliest deadline that escalated and still stands; null where nothing is overdue.</summary>
        public DateTimeOffset? OverdueSince { get; init; }
        public required IReadOnlyList<MoveView> Possible { get; init; }
        public required IReadOnlyList<RefusedView> Refused { get; init; }
    }

    /// <summary>Two weights in grams with what they say, in the reader's language; doubtful where they do not fit what is said.</summary>
    public sealed record WeighingView(WeighingKind Kind, int SentGrams, int FoundGrams, bool Doubtful, Guid? ParcelId, string Text);

    public sealed record Awaited(DateTimeOffset Since, DateTimeOffset Until);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/api/cases/{id:guid}", HandleAsync).Tells("ShowCase", "cases", "售后单", "A case").Gives<Response>(200);

    static async Task<IResult> HandleAsync(
        Guid id, HttpContext http, Access access, CaseFiles files, NextDue due, Editions editions, TimeProvider time, CancellationToken cancel)
    {
        var (member, wrong) = await access.ToCaseAsync(id, cancel);
        if (member is null || await files.LoadAsync(id, cancel) is not { } file)
            return wrong ?? Access.NotFound;
        var rules = editions.Rulebook;
        var facts = rules.FactsOf(file, file.Case, member.Actor, Inputs.None, time.GetUtcNow());
        var moves = MoveViews.Of(rules.Of(file.Case).Machine, facts, $"/api/cases/{id}", Languages.Of(http));
        http.Response.Headers.ETag = ETags.Of(file.Case.Version);
        return TypedResults.Ok(ViewOf(file, moves, member) with
        {
            OverdueSince = await due.OverdueSinceAsync(id, cancel),
            Weighings = [.. Weighing.Of(file).Select(w => new WeighingView(w.Kind, w.SentGrams, w.FoundGrams, w.Doubtful, w.ParcelId, Languages.Of(http).Of(w.Zh, w.En)))],
        });
    }

    static Response ViewOf(CaseFile file, MoveViews moves, Membership reader)
    {
        var c = file.Case;
        return new()
        {
            Id = c.Id,
            ShopId = c.ShopId,
            Number = c.Number,
            Kind = c.CaseKind,
            KindZh = c.CaseKind.Zh(),
            Machine = c.Machine,
            Edition = c.Edition,
            State = c.State,
            StateZh = c.State.Zh,
            Category = c.State.Category,
            Version = c.Version,
            Sequence = c.Sequence,
            HeadHash = c.HeadHash,
            OpenedAt = c.OpenedAt,
            EnteredAt = c.EnteredAt,
            FirstRequestAt = c.FirstRequestAt,
            BuyerMessage = c.BuyerMessage,
            LineId = c.LineId,
            OwnerId = c.OwnerId,
            Level = c.Level,
            Severity = c.Severity,
            FraudFlag = c.FraudFlag,
            StopContact = c.StopContact,
            PlatformOpen = c.PlatformOpen,
            ArrivedAt = c.ArrivedAt,
            AgentComplainedOf = c.AgentComplainedOf,
            TimesChased = c.TimesChased,
            RemindedAt = c.RemindedAt,
            LastToldAt = c.LastToldAt,
            LastScanAt = c.LastScanAt,
            LastContactAt = c.LastContactAt,
            PromisedOn = c.PromisedOn,
            PlatformLimit = c.PlatformLimit,
            PlatformCase = c.PlatformCase,
            Party = c.Party,
            Cause = c.Cause,
            Summary = c.Summary,
            ReviewOutcome = c.ReviewOutcome,
            LinkedTo = c.LinkedTo,
            Merged = c.Merged,
            Offer = c.Offer,
            OfferedBy = c.OfferedBy,
            Parts = c.Parts,
            Order = OrderView.Of(file.Order, file.Money),
            Lines = file.Lines,
            Vouchers = [.. file.Vouchers.Select(v => v.ShownTo(reader))],
            Parcels = file.Parcels,
            Weighings = [],
            Evidence = [.. file.Evidence.Where(e => !e.Restricted || reader.Role == Role.Supervisor)],
            Claims = file.Claims,
            PlatformPayments = file.PlatformPayments,
            Deadlines = [.. file.Deadlines],
            AwaitingBuyer = file.Waiting is { Since: { } since, Until: { } until } ? new(since, until) : null,
            Possible = moves.Possible,
            Refused = moves.Refused,
        };
    }
}
