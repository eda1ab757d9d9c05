using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;

namespace AfterSales.Api.Cases;

/// <summary>A move the reader can make now, with the form it needs.</summary>
/// <param name="To">The state it leads to.</param>
/// <param name="Href">Where it is posted.</param>
/// <param name="Confirm">The password is needed again first, at `/api/session/confirm`, within the last five minutes.</param>
public sealed record MoveView(string Code, string Zh, string En, string To, string Href, IReadOnlyList<FormField> Form, bool Confirm);

/// <summary>One field of a form.</summary>
/// <param name="MaxLength">Of texts, in UTF-16 units.</param>
/// <param name="Max">Of grams: whole ones from 1 to this.</param>
/// <param name="Choices">The codes of a choice.</param>
public sealed record FormField(string Name, FieldType Type, string Zh, string En, bool Required, int? MaxLength, int? Max, IReadOnlyList<string>? Choices)
{
    public static FormField Of(Field field, bool required, Case @case) => new(field.Name, field.Type, field.Zh, field.En, required,
        field.Type is FieldType.Text or FieldType.LongText ? field.MaxLength : null, field.Max, field.Choices.Count == 0 ? null : field.ChoicesIn(@case));
}

/// <summary>A move of the machine the reader cannot make now, and why.</summary>
/// <param name="Why">`notFromHere`, `notYours` or `lacking`, as the move itself would answer.</param>
public sealed record RefusedView(
    string Code, string Zh, string En, string Why, string Message, IReadOnlyList<Role>? Roles, IReadOnlyList<string>? PossibleFrom, IReadOnlyList<ProblemNeed>? Needs);

/// <summary>What can be done now with a case, voucher or parcel by the reader, and what cannot.</summary>
public sealed record MoveViews(IReadOnlyList<MoveView> Possible, IReadOnlyList<RefusedView> Refused)
{
    public static MoveViews Of(Machine machine, Facts facts, string path, Language language) => new(
        [.. Domain.Machines.Possible.For(machine, facts).Select(p => new MoveView(p.Row.Move.Code, p.Row.Move.Zh, CodeWords.Of(p.Row.Move.Code), p.Row.To.Code,
            $"{path}/moves/{p.Row.Move.Code}", [.. p.Fields.Select(f => FormField.Of(f, p.Required.Contains(f), facts.Case))], p.Confirms))],
        [.. Domain.Machines.Possible.Refused(machine, facts).Select(r => ViewOf(r, language))]);

    static RefusedView ViewOf(RefusedMove refused, Language language) => refused.Why switch
    {
        NotFromHere why => new(refused.Move.Code, refused.Move.Zh, CodeWords.Of(refused.Move.Code), Problems.NotFromHere.Code,
            language.Of($"可在：{string.Join("、", why.PossibleFrom.Select(s => s.Zh))}", $"Possible in: {string.Join(", ", why.PossibleFrom.Select(s => s.En))}"),
            null, [.. why.PossibleFrom.Select(s => s.Code)], null),
        NotYours { ComplainedOf: true } why => new(refused.Move.Code, refused.Move.Zh, CodeWords.Of(refused.Move.Code), Problems.NotYours.Code,
            language.Of("您是本单被投诉的客服", "You are the agent complained of in this case"), why.For, null, null),
        NotYours why => new(refused.Move.Code, refused.Move.Zh, CodeWords.Of(refused.Move.Code), Problems.NotYours.Code,
            language.Of($"须由{string.Join("、", why.For.Select(r => r.Zh()))}进行", $"For: {string.Join(", ", why.For)}"), why.For, null, null),
        Lacking why => new(refused.Move.Code, refused.Move.Zh, CodeWords.Of(refused.Move.Code), Problems.Lacking.Code,
            string.Join(language.Of("；", "; "), why.Needs.Select(n => language.Of(n.Shortfall.Zh, n.Shortfall.En))),
            null, null, [.. why.Needs.Select(n => ProblemNeed.Of(n, language))]),
        _ => throw new ArgumentOutOfRangeException(nameof(refused), refused.Why, "is no refusal"),
    };
}
