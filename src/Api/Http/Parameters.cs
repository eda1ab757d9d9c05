using System.Globalization;
using AfterSales.Domain.Machines;
using Microsoft.Extensions.Primitives;

namespace AfterSales.Api.Http;

/// <summary>What a parameter of a query holds.</summary>
public enum ParameterType { Text, Id, Choice, Whole, Instant, YesNo }

/// <summary>One parameter of a query: documented and checked from here. A text has at most 200 characters, a whole number a range.</summary>
public sealed record Parameter(string Name, ParameterType Type, string En)
{
    public IReadOnlyList<string> Choices { get; init; } = [];
    public int Min { get; init; }
    public int Max { get; init; } = int.MaxValue;
    public bool Required { get; init; }

    /// <summary>The instant this one comes after, where both are given.</summary>
    public Parameter? After { get; init; }

    public static Parameter OfChoice<T>(string name, string en) where T : struct, Enum => new(name, ParameterType.Choice, en) { Choices = Enum.GetNames<T>() };

    /// <summary>The states the machines of this kind know.</summary>
    public static Parameter OfStates(SubjectKind subject) => new("state", ParameterType.Choice, "The state it is in")
    {
        Choices = [.. Tables.All.Where(m => m.Subject == subject).SelectMany(m => m.States).Select(s => s.Code).Distinct()],
    };

    /// <summary>What is wrong with a value; null where it fits.</summary>
    public FieldError? Wrong(string value) => Type switch
    {
        ParameterType.Id when Guid.TryParseExact(value, "D", out _) => null,
        ParameterType.Id => new(Name, "须为 UUID", "Is a UUID"),
        ParameterType.Choice when Choices.Contains(value) => null,
        ParameterType.Choice => new(Name, $"可选：{string.Join("、", Choices)}", $"One of {string.Join(", ", Choices)}"),
        ParameterType.Whole when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole >= Min && whole <= Max => null,
        ParameterType.Whole => new(Name, $"须为{Min}到{Max}之间的整数", $"A whole number from {Min} to {Max}"),
        ParameterType.Instant when Instants.TryParse(value, out _) => null,
        ParameterType.Instant => new(Name, "须为带时区的 ISO 8601 时间，2000年至2100年", "An ISO 8601 instant with its zone, in the years 2000 to 2100"),
        ParameterType.YesNo when value is "true" or "false" => null,
        ParameterType.YesNo => new(Name, "须为 true 或 false", "Is true or false"),
        _ => Texts.Wrong(Name, value, 200, oneLine: true, mayTurn: true),
    };
}

/// <summary>The parameters an endpoint takes. Any other one is refused: a misspelt filter must not answer with everything.</summary>
public sealed record Parameters(IReadOnlyList<Parameter> All)
{
    public static readonly Parameter
        Shop = new("shopId", ParameterType.Id, "The shop; may be left out by people of one shop"),
        Cursor = new("cursor", ParameterType.Text, "Where the page before ended: its `next`"),
        Limit = new("limit", ParameterType.Whole, "Rows on a page, 50 unless said") { Min = 1, Max = 200 };

    static readonly Parameters none = new([]);

    /// <summary>What is wrong with the query of this request; null where it fits its endpoint.</summary>
    public static Refusal? Check(HttpContext context)
    {
        var taken = context.GetEndpoint()?.Metadata.GetMetadata<Parameters>() ?? none;
        if (taken.Wrong(context.Request.Query) is { } wrong)
            return wrong;
        if (taken.All.FirstOrDefault(p => p.After is { } from && context.Request.Query.Instant(from) >= context.Request.Query.Instant(p)) is { } early)
            return Refusal.OfField(Problems.ParameterInvalid, early.Name, $"须晚于{early.After!.Name}", $"Is after {early.After!.Name}");
        return taken.All.FirstOrDefault(p => p.Required && StringValues.IsNullOrEmpty(context.Request.Query[p.Name])) is { } missing
            ? Refusal.OfField(Problems.ParameterInvalid, missing.Name, "缺少此参数", "Is missing") : null;
    }

    /// <summary>What is wrong with parameters that were given, one by one; null where nothing is.</summary>
    public Refusal? Wrong(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        foreach (var (name, values) in query)
        {
            if (All.FirstOrDefault(p => p.Name == name) is not { } parameter)
                return Refusal.OfField(Problems.UnknownParameter, name, "没有这个参数", "There is no such parameter");
            if (values is not [{ } value])
                return Refusal.OfField(Problems.ParameterInvalid, name, "只能出现一次", "Given more than once");
            if (parameter.Wrong(value) is { } wrong)
                return new(Problems.ParameterInvalid) { Errors = [wrong] };
        }
        return null;
    }
}

/// <summary>Reads checked parameters.</summary>
public static class Queries
{
    public static TBuilder Takes<TBuilder>(this TBuilder endpoint, params Parameter[] parameters) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new Parameters(parameters));

    public static string? Text(this IQueryCollection query, Parameter parameter) => query[parameter.Name] is [{ Length: > 0 } text] ? text : null;

    public static Guid? Id(this IQueryCollection query, Parameter parameter) => query.Text(parameter) is { } text ? Guid.ParseExact(text, "D") : null;

    public static int? Whole(this IQueryCollection query, Parameter parameter) =>
        query.Text(parameter) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    public static bool? YesNo(this IQueryCollection query, Parameter parameter) => query.Text(parameter) is { } text ? text == "true" : null;

    public static T? Choice<T>(this IQueryCollection query, Parameter parameter) where T : struct, Enum =>
        query.Text(parameter) is { } text ? Enum.Parse<T>(text) : null;

    public static DateTimeOffset? Instant(this IQueryCollection query, Parameter parameter) =>
        query.Text(parameter) is { } text && Instants.TryParse(text, out var instant) ? instant : null;

    public static readonly Refusal WrongCursor = Refusal.OfField(Problems.ParameterInvalid, Parameters.Cursor.Name, "不是列表给出的游标", "Was never given out by a list");

    public static int PageSize(this IQueryCollection query) => query.Whole(Parameters.Limit) ?? 50;
}
