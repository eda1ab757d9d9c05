using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using AfterSales.Domain.Wording;

namespace AfterSales.Api.Http;

/// <summary>
/// JSON as this API reads and writes it. Nothing is guessed: unknown or doubled fields, wrong types, comments, deep nesting, broken UTF-8, NUL and
/// lone surrogates and texts that nobody can see are refused before anything is looked at.
/// </summary>
public static class StrictJson
{
    public const int MaxDepth = 16;

    static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    // the resolver is named here: asked for the fields of a type before anything was read or written, the options would have none yet
    public static readonly JsonSerializerOptions Options = Apply(new(JsonSerializerDefaults.Strict) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() });

    /// <summary>The same for the framework's own options.</summary>
    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.AllowDuplicateProperties = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = MaxDepth;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new ExactEnums());
        options.Converters.Add(new Instants());
        options.Converters.Add(new Days());
        options.Converters.Add(new TimesOfDay());
        options.Converters.Add(new StateCodes());
        return options;
    }

    /// <summary>Reads a body, or says what is wrong with it. An empty one counts as an object without fields.</summary>
    /// <param name="check">Looks at the fields before the types are.</param>
    public static (T? Value, Refusal? Wrong) Read<T>(ReadOnlyMemory<byte> body, Func<JsonElement, Refusal?>? check = null) where T : class
    {
        if (body.IsEmpty)
            body = "{}"u8.ToArray();
        if (Malformed(body.Span) is { } malformed)
            return (null, new(malformed));
        using var read = JsonDocument.Parse(body);
        if (Strange<T>(read.RootElement) is { } strange)
            return (null, strange);
        if (check?.Invoke(read.RootElement) is { } wrong)
            return (null, wrong);
        // the reader of types refuses a null for a field, and lets one into a list
        if (Hole(read.RootElement, "") is { } hole)
            return (null, Refusal.OfField(Problems.BodyInvalid, hole, "列表中不能有空项", "A list holds no null"));
        try
        {
            return JsonSerializer.Deserialize<T>(body.Span, Options) is { } value ? (value, null) : (null, new(Problems.BodyInvalid));
        }
        catch (JsonException invalid)
        {
            var field = invalid.Path is { Length: > 2 } path ? path[2..] : "";
            return (null, Refusal.OfField(Problems.BodyInvalid, field, "缺少字段，或类型、取值不正确", "A field is missing, or has the wrong type or value"));
        }
    }

    /// <summary>Where a null stands in a list.</summary>
    static string? Hole(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(f => Hole(f.Value, path.Length == 0 ? f.Name : $"{path}.{f.Name}")).FirstOrDefault(hole => hole is not null),
        JsonValueKind.Array => value.EnumerateArray().Select((item, i) => item.ValueKind == JsonValueKind.Null ? $"{path}[{i}]" : Hole(item, $"{path}[{i}]")).FirstOrDefault(hole => hole is not null),
        _ => null,
    };

    static ProblemKind? Malformed(ReadOnlySpan<byte> body)
    {
        try
        {
            Utf8.GetCharCount(body);
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsText(ref reader))
                    return Problems.TextForbidden;
            return null;
        }
        catch (Exception wrong) when (wrong is JsonException or DecoderFallbackException)
        {
            return Problems.BodyMalformed;
        }
    }

    static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            // a blank says "nothing"; what looks blank and is not says nothing either, and would pass for something
            return reader.GetString() is var text && !text!.Contains('\0') && (string.IsNullOrWhiteSpace(text) || Normalise.SaysSomething(text));
        }
        catch (InvalidOperationException)
        {
            return false; // a lone surrogate
        }
    }

    static Refusal? Strange<T>(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return new(Problems.BodyInvalid) { Zh = "请求体须为一个对象", En = "The body is one object" };
        var known = Options.GetTypeInfo(typeof(T)).Properties.Select(p => p.Name).ToHashSet();
        var seen = new HashSet<string>();
        foreach (var field in root.EnumerateObject())
        {
            if (!known.Contains(field.Name))
                return Refusal.OfField(Problems.UnknownField, field.Name, "没有这个字段", "There is no such field");
            if (!seen.Add(field.Name))
                return Refusal.OfField(Problems.BodyInvalid, field.Name, "字段重复", "The field appears twice");
        }
        return Options.GetTypeInfo(typeof(T)).Properties.FirstOrDefault(p => p.IsRequired && !seen.Contains(p.Name)) is { } missing
            ? Refusal.OfField(Problems.BodyInvalid, missing.Name, "缺少此字段", "Is missing") : null;
    }
}
