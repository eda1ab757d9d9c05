using AfterSales.Domain.Machines;

namespace AfterSales.Api.Http;

/// <summary>The body of every refusal (RFC 9457). `code` is stable; `title` and `detail` are for people, in the caller's language.</summary>
public sealed record Problem
{
    public required string Type { get; init; }
    public required string Title { get; init; }
    public required int Status { get; init; }
    public string? Detail { get; init; }
    public required string Code { get; init; }
    public required string TraceId { get; init; }

    /// <summary>Of `stale`: the version the thing has now.</summary>
    public int? CurrentVersion { get; init; }

    /// <summary>Of `notFromHere`: the state it is in, the states the move is possible from, and the moves possible now.</summary>
    public string? State { get; init; }
    public IReadOnlyList<string>? PossibleFrom { get; init; }
    public IReadOnlyList<ProblemMove>? PossibleNow { get; init; }

    /// <summary>Of `notYours`: who may.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>Of `lacking`: each need that failed.</summary>
    public IReadOnlyList<ProblemNeed>? Needs { get; init; }

    /// <summary>Of `bodyInvalid`, `unknownField` and the like: which field, and what is wrong with it.</summary>
    public IReadOnlyList<ProblemField>? Errors { get; init; }
}

/// <summary>A move that is possible instead: its code for programs, its title for people, in the caller's language.</summary>
public sealed record ProblemMove(string Code, string Title);

/// <summary>A need of a move that does not hold: its code, what would unlock it, and the fields it asks for.</summary>
public sealed record ProblemNeed(string Code, string Message, IReadOnlyList<string> Fields)
{
    public static ProblemNeed Of(Lack lack, Language language) =>
        new(lack.Need.Code, language.Of(lack.Shortfall.Zh, lack.Shortfall.En), [.. lack.Need.Asks.Select(f => f.Name)]);
}

/// <summary>What is wrong with one field of a body or one parameter.</summary>
public sealed record ProblemField(string Field, string Message);
