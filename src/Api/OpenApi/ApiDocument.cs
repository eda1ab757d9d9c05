using System.Text.Json.Serialization.Metadata;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Workflows.Queries;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AfterSales.Api.OpenApi;

/// <summary>The OpenAPI 3.1 document at /openapi/v1.json: what the routes say of themselves, and what follows from what they take.</summary>
public static class ApiDocument
{
    const string About = """
        After-sales cases of a Tmall or Taobao shop. Every move is a route of its own under `/moves/`.

        Writes carry an `Idempotency-Key`: the same user, key, route and body get the first answer again, for seven days. Writes to what has a version carry
        `If-Match` with the version that was seen. Money is whole fen in fields that end in `Fen`; instants are ISO 8601 in UTC. Every refusal is
        `application/problem+json` with a stable `code`; its words are Chinese, or English by `Accept-Language`.
        """;

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.CreateSchemaReferenceId = ReferenceId;
        options.AddSchemaTransformer(Schemas.TransformAsync);
        options.AddOperationTransformer(Operations.TransformAsync);
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
    });

    static void Describe(OpenApiDocument document)
    {
        document.Info = new() { Title = "AfterSales", Version = "v1", Description = About, Contact = new() { Name = "AfterSales" } };
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        // every move has a schema of its own, which says the choices too
        foreach (var name in new[] { nameof(Inputs), nameof(NoReshipment), nameof(StockReason) })
            document.Components.Schemas?.Remove(name);
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Auth.Cookie] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "aftersales", Description = "From POST /api/session" },
            [Auth.Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The token from POST /api/session in mode Bearer" },
        };
    }

    // every endpoint has a Request and a Response: in the document they carry the endpoint's name
    static string? ReferenceId(JsonTypeInfo type) =>
        type.Type.DeclaringType is { } endpoint && type.Kind == JsonTypeInfoKind.Object ? endpoint.Name + type.Type.Name
        // pages of what several endpoints call the same
        : type.Type is { IsGenericType: true } page && page.GetGenericTypeDefinition() == typeof(Page<>) && page.GetGenericArguments()[0] is { DeclaringType: { } lister } item
            ? $"PageOf{lister.Name}{item.Name}" : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
}
