using System.Diagnostics;
using System.Text.Json;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;
using AfterSales.Workflows;

namespace AfterSales.Api.Http;

/// <summary>A refusal on its way out: the kind and what is special about this one. The words are chosen when the caller's language is known.</summary>
public sealed record Refusal(ProblemKind Kind) : IResult
{
    public const string MediaType = "application/problem+json";

    public string? Zh { get; init; }
    public string? En { get; init; }

    /// <summary>A finer code than that of the kind.</summary>
    public string? Code { get; init; }
    public int? CurrentVersion { get; init; }

    /// <summary>The machine's own answer.</summary>
    public Decision? Why { get; init; }
    public IReadOnlyList<Role>? Roles { get; init; }
    public IReadOnlyList<FieldError>? Errors { get; init; }

    /// <summary>After how many seconds another try makes sense.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>What an outcome that is no success means over HTTP.</summary>
    public static Refusal Of(Outcome outcome) => outcome switch
    {
        Unknown => new(Problems.NotFound),
        Stale stale => new(Problems.Stale)
        {
            CurrentVersion = stale.Current,
            Zh = $"当前版本是 {stale.Current}",
            En = $"The version now is {stale.Current}",
        },
        Refused { Why: NotFromHere why } => new(Problems.NotFromHere)
        {
            Why = why,
            Zh = $"当前状态：{why.State.Zh}{Titles("；现在可以：", why, Language.Zh, "、")}",
            En = $"The state now is “{why.State.En}”{Titles("; possible now: ", why, Language.En, ", ")}",
        },
        Refused { Why: NotYours { ComplainedOf: true } } => new(Problems.NotYours)
        {
            Zh = "您是本单被投诉的客服，不能处理本单",
            En = "You are the agent complained of in this case: others act in it",
        },
        Refused { Why: NotYours why } => ForRoles([.. why.For]),
        Refused { Why: Lacking why } => new(Problems.Lacking)
        {
            Why = why,
            Zh = string.Join("；", why.Needs.Select(n => n.Shortfall.Zh)),
            En = string.Join("; ", why.Needs.Select(n => n.Shortfall.En)),
        },
        Answered { SameRequest: false } => new(Problems.KeyReused),
        NotAllowed not => new(not.Bar switch { Bar.Role => Problems.NotYours, Bar.State => Problems.NotFromHere, Bar.TooOften => Problems.TooMany, _ => Problems.Lacking })
        {
            Code = not.Code,
            Zh = not.Zh,
            En = not.En,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "is no refusal"),
    };

    static string Titles(string lead, NotFromHere why, Language language, string between) =>
        why.PossibleNow.Count == 0 ? "" : lead + string.Join(between, why.PossibleNow.Select(move => TitleOf(move, language)));

    static string TitleOf(Move move, Language language) => language.Of(move.Zh, CodeWords.Of(move.Code));

    public static Refusal ForRoles(params Role[] roles) => new(Problems.NotYours)
    {
        Roles = roles,
        Zh = $"须由{string.Join("、", roles.Select(r => r.Zh()))}进行",
        En = $"For: {string.Join(", ", roles)}",
    };

    /// <summary>One field or parameter is wrong.</summary>
    public static Refusal OfField(ProblemKind kind, string field, string zh, string en) => new(kind) { Errors = [new(field, zh, en)] };

    public Problem In(Language language, string traceId) => new()
    {
        Type = $"urn:aftersales:problem:{Code ?? Kind.Code}",
        Code = Code ?? Kind.Code,
        Status = Kind.Status,
        Title = language.Of(Kind.Zh, Kind.En),
        Detail = Zh is null || En is null ? null : language.Of(Zh, En),
        TraceId = traceId,
        CurrentVersion = CurrentVersion,
        State = (Why as NotFromHere)?.State.Code,
        PossibleFrom = Why is NotFromHere from ? [.. from.PossibleFrom.Select(s => s.Code)] : null,
        PossibleNow = Why is NotFromHere now ? [.. now.PossibleNow.Select(m => new ProblemMove(m.Code, TitleOf(m, language)))] : null,
        Roles = Roles is null ? null : [.. Roles.Select(r => r.ToString())],
        Needs = Why is Lacking lacking ? [.. lacking.Needs.Select(n => ProblemNeed.Of(n, language))] : null,
        Errors = Errors is null ? null : [.. Errors.Select(e => new ProblemField(e.Field, language.Of(e.Zh, e.En)))],
    };

    public Reply ToReply(Language language, string traceId) =>
        new(Kind.Status, JsonSerializer.Serialize(In(language, traceId), StrictJson.Options), CurrentVersion is { } version ? ETags.Of(version) : null);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (RetryAfter is { } seconds)
            httpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Sent(ToReply(Languages.Of(httpContext), TraceIdOf(httpContext))).ExecuteAsync(httpContext);
    }

    /// <summary>Names the request in the server's log, so that a user's report can be found there.</summary>
    public static string TraceIdOf(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
}

/// <summary>What is wrong with one field, in both languages.</summary>
public sealed record FieldError(string Field, string Zh, string En);
