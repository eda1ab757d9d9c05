using System.Globalization;
using System.Text.Json;

namespace AfterSales.Api.Tests.EveryRoute;

/// <summary>Compares answers with what the OpenAPI document promises: as much of JSON Schema as the document uses, and undeclared properties count as misfits.</summary>
public sealed class Schema(JsonElement document)
{
    public IEnumerable<string> Misfits(Operation operation, Answer answer)
    {
        var responses = document.GetProperty("paths").GetProperty(operation.Path).GetProperty(operation.Method).GetProperty("responses");
        var response = responses.TryGetProperty($"{(int)answer.Status}", out var exact) ? exact : responses.GetProperty("default");
        if (!response.TryGetProperty("content", out var content))
            return answer.Bytes.Length == 0 ? [] : [$"{(int)answer.Status} has a body"];
        if (!content.TryGetProperty(answer.MediaType ?? "", out var promised))
            return [$"{(int)answer.Status} is {answer.MediaType}"];
        if (answer.MediaType?.EndsWith("json", StringComparison.Ordinal) != true)
            return [];
        return Misfits(promised.GetProperty("schema"), answer.Json, "$");
    }

    IEnumerable<string> Misfits(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Misfits(Of(reference.GetString()!), value, at);
        if (schema.TryGetProperty("oneOf", out var choices))
            return choices.EnumerateArray().Any(c => !Misfits(c, value, at).Any()) ? [] : [$"{at} fits none of its choices: {value}"];
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(t => Is(t, value)))
            return [$"{at} is no {type}: {value}"];
        if (schema.TryGetProperty("enum", out var codes) && !codes.EnumerateArray().Any(c => JsonElement.DeepEquals(c, value)))
            return [$"{at} is none of its codes: {value}"];
        if (schema.TryGetProperty("format", out var format) && value.ValueKind == JsonValueKind.String && !HasFormat(format.GetString()!, value.GetString()!))
            return [$"{at} is no {format}: {value}"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(schema, value, at),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value.EnumerateArray().SelectMany((item, i) => Misfits(items, item, $"{at}[{i}]")),
            _ => [],
        };
    }

    IEnumerable<string> OfObject(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray().Select(n => n.GetString()!).Where(n => !value.TryGetProperty(n, out _)))
                yield return $"{at}.{name} is missing";
        var properties = schema.TryGetProperty("properties", out var declared) ? declared : default;
        foreach (var property in value.EnumerateObject())
            if (properties.ValueKind != JsonValueKind.Object || !properties.TryGetProperty(property.Name, out var expected))
                yield return $"{at}.{property.Name} is not declared";
            else
                foreach (var misfit in Misfits(expected, property.Value, $"{at}.{property.Name}"))
                    yield return misfit;
    }

    JsonElement Of(string reference) => reference[2..].Split('/').Aggregate(document, (place, step) => place.GetProperty(step));

    static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind == JsonValueKind.Null,
    };

    static bool HasFormat(string format, string text) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "date-time" => text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        _ => true,
    };
}
