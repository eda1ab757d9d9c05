using System.Text.Json;
using System.Text.Json.Serialization;
using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Api.Http;

/// <summary>A state is its code in JSON.</summary>
public sealed class StateCodes : JsonConverter<State>
{
    public override State Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && States.TryGet(reader.GetString()!, out var state) ? state! : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, State value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
