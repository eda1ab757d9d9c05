using System.Text.Json.Nodes;
using AfterSales.Domain.Machines.Vocabulary;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AfterSales.Api.OpenApi;

/// <summary>Schemas of what has a JSON form of its own: codes, instants, days, states; and of the inputs of a move.</summary>
static class Schemas
{
    public static Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = context.JsonTypeInfo.Type;
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        var text = JsonSchemaType.String | (bare == type ? default : JsonSchemaType.Null);
        if (bare.IsEnum)
            (schema.Type, schema.Enum) = (text, Codes(Enum.GetNames(bare), bare != type));
        else if (bare == typeof(State))
            (schema.Type, schema.Enum) = (text, Codes(States.All.Select(s => s.Code), false));
        else if (bare == typeof(DateTimeOffset))
            (schema.Type, schema.Format) = (text, "date-time");
        else if (bare == typeof(DateOnly))
            (schema.Type, schema.Format) = (text, "date");
        else if (bare == typeof(TimeOnly))
            (schema.Type, schema.Format, schema.Pattern) = (text, null, "^([01][0-9]|2[0-3]):[0-5][0-9]$");
        else if (bare == typeof(Guid))
            schema.Format = "uuid";
        else if (context.JsonTypeInfo.ElementType is { IsEnum: true } choice)
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Enum = Codes(Enum.GetNames(choice), false) };
        // what is nothing is left out of an answer
        foreach (var property in context.JsonTypeInfo.Properties.Where(p => p.IsGetNullable))
            schema.Required?.Remove(property.Name);
        return Task.CompletedTask;
    }

    /// <summary>The body of a move: its fields and no others. Which of them a row needs depends on the state; the case says so.</summary>
    public static OpenApiSchema OfMove(Move move, OpenApiDocument document) => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Properties = move.Fields.ToDictionary(f => f.Name, f => OfField(f, document)),
    };

    static IOpenApiSchema OfField(Field field, OpenApiDocument document)
    {
        var about = $"{field.Zh} {field.En}";
        return field.Type switch
        {
            FieldType.YesNo => new OpenApiSchema { Type = JsonSchemaType.Boolean | JsonSchemaType.Null, Description = about },
            FieldType.Grams => new OpenApiSchema { Type = JsonSchemaType.Integer | JsonSchemaType.Null, Format = "int32", Minimum = "1", Maximum = $"{field.Max}", Description = about },
            FieldType.Date => Text(about, "date"),
            FieldType.Instant => Text(about, "date-time"),
            FieldType.Id => Text(about, "uuid"),
            FieldType.Choice => new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Enum = Codes(field.Choices, true), Description = about },
            FieldType.Choices => new OpenApiSchema
            {
                Type = JsonSchemaType.Array | JsonSchemaType.Null,
                MaxItems = 20,
                Description = about,
                Items = new OpenApiSchema { Type = JsonSchemaType.String, Enum = Codes(field.Choices, false) },
            },
            FieldType.Remedies => new OpenApiSchema
            {
                Type = JsonSchemaType.Array | JsonSchemaType.Null,
                MaxItems = 20,
                Description = about,
                Items = new OpenApiSchemaReference("RemedyItem", document),
            },
            _ => new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, MaxLength = field.MaxLength, Description = about },
        };
    }

    static OpenApiSchema Text(string about, string format) => new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = format, Description = about };

    static List<JsonNode> Codes(IEnumerable<string> codes, bool orNull) =>
        [.. codes.Select(c => (JsonNode)JsonValue.Create(c)!), .. orNull ? [JsonNullSentinel.JsonNull] : Array.Empty<JsonNode>()];
}
