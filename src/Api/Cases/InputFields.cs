using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Api.Cases;

/// <summary>Checks the body of a move against the fields it takes, before it becomes inputs: foreign fields, lengths, control characters, amounts.</summary>
public static class InputFields
{
    /// <summary>More remedies or checks than any form offers.</summary>
    const int MaxItems = 20;

    public static Refusal? Wrong(Move move, JsonElement root)
    {
        foreach (var property in root.EnumerateObject())
        {
            if (move.Fields.FirstOrDefault(f => f.Name == property.Name) is not { } field)
                return Refusal.OfField(Problems.UnknownField, property.Name, $"“{move.Zh}”不需要此字段", $"{move.Code} takes no such field");
            if (Wrong(field, property.Value) is { } error)
                return new(Problems.BodyInvalid) { Errors = [error] };
        }
        return null;
    }

    static FieldError? Wrong(Field field, JsonElement value) => (field.Type, value.ValueKind) switch
    {
        (FieldType.Text, JsonValueKind.String) => Texts.Wrong(field.Name, value.GetString(), field.MaxLength, oneLine: true),
        (FieldType.LongText, JsonValueKind.String) => Texts.Wrong(field.Name, value.GetString(), field.MaxLength, oneLine: false),
        (FieldType.Grams, JsonValueKind.Number) => value.TryGetInt32(out var grams) && Weighing.Holds(grams) ? null
            : new(field.Name, $"须为1到{Weighing.MostGrams}之间的整数克", $"Whole grams from 1 to {Weighing.MostGrams}"),
        (_, JsonValueKind.Array) when value.GetArrayLength() > MaxItems => new(field.Name, $"最多{MaxItems}项", $"At most {MaxItems} items"),
        (FieldType.Remedies, JsonValueKind.Array) => value.EnumerateArray().Select((item, i) => WrongRemedy($"{field.Name}[{i}]", item)).FirstOrDefault(e => e is not null),
        _ => null, // other wrong types are found when the body is read
    };

    static FieldError? WrongRemedy(string name, JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return new(name, "须为一个对象", "Is an object");
        return item.TryGetProperty("amountFen", out var amount) && amount.TryWhole(out var fen) ? Amounts.Wrong(name + ".amountFen", fen, min: 0) : null;
    }

    static bool TryWhole(this JsonElement value, out long whole)
    {
        whole = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out whole);
    }
}
