using System.Reflection;
using AfterSales.Api.Cases;
using AfterSales.Api.Http;
using AfterSales.Api.Webhooks;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Money;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AfterSales.Api.OpenApi;

/// <summary>What follows for the document from what an endpoint takes: headers, parameters, bodies, and every way it may refuse.</summary>
static class Operations
{
    static readonly ProblemKind[]
        Always = [Problems.RequestMalformed, Problems.Busy],
        SignedIn = [Problems.SignInNeeded, Problems.NotYours, Problems.NotFound],
        Keyed = [Problems.TooLarge, Problems.MediaType, Problems.Lacking],
        Versioned = [Problems.Stale, Problems.VersionMissing];

    public static async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var document = context.Document!;
        var (keyed, versioned) = (metadata.OfType<RequestKey.Mark>().Any(), metadata.OfType<Seen.Mark>().Any());
        var anonymous = metadata.OfType<IAllowAnonymous>().Any();
        operation.Parameters ??= [];
        if (keyed)
            operation.Parameters.Add(Header(RequestKey.Header, "Names this write: the same again gets the same answer", "^[!-~]{1,255}$"));
        if (versioned)
            operation.Parameters.Add(Header("If-Match", "The version that was seen, in quotes", "^\"[0-9]{1,10}\"$"));
        foreach (var parameter in metadata.OfType<Parameters>().SelectMany(p => p.All))
            operation.Parameters.Add(InQuery(parameter));
        if (metadata.OfType<UploadLimit>().FirstOrDefault() is { } upload)
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = FileOrForm(upload.MediaType) };
        if (metadata.OfType<SignedEvent>().FirstOrDefault() is { } signed)
            await DescribeEventAsync(operation, signed, context, cancel);
        if (metadata.OfType<MoveRoute>().FirstOrDefault() is { } route)
            await DescribeMoveAsync(operation, route, context, cancel);
        operation.Description ??= Summaries.Of(metadata.OfType<MethodInfo>().FirstOrDefault()?.DeclaringType);
        operation.Security = anonymous ? [] : [Scheme(Auth.Cookie, document), Scheme(Auth.Bearer, document)];
        var kinds = Always.Concat(anonymous ? [] : SignedIn).Concat(keyed ? Keyed : []).Concat(versioned ? Versioned : [])
            .Concat(metadata.OfType<Documented.Refusals>().SelectMany(r => r.Kinds));
        document.AddComponent(nameof(Problem), await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancel));
        Refuse(operation, kinds, document);
        if (versioned)
            foreach (var (_, response) in operation.Responses!.Where(r => r.Key.StartsWith('2')))
                ((OpenApiResponse)response).Headers = new Dictionary<string, IOpenApiHeader>
                {
                    ["ETag"] = new OpenApiHeader { Description = "The version it has now", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                };
    }

    static async Task DescribeEventAsync(OpenApiOperation operation, SignedEvent signed, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        foreach (var (name, about, pattern) in signed.Headers)
            operation.Parameters!.Add(Header(name, about, pattern));
        context.Document!.AddComponent(signed.Body.Name, await context.GetOrCreateSchemaAsync(signed.Body, null, cancel));
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = Content("application/json", new OpenApiSchemaReference(signed.Body.Name, context.Document)),
        };
    }

    static async Task DescribeMoveAsync(OpenApiOperation operation, MoveRoute route, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var document = context.Document!;
        document.AddComponent(nameof(RemedyItem), await context.GetOrCreateSchemaAsync(typeof(RemedyItem), null, cancel));
        document.AddComponent(operation.OperationId + "Request", Schemas.OfMove(route.Move, document));
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = false,
            Content = Content("application/json", new OpenApiSchemaReference(operation.OperationId + "Request", document)),
        };
        var rows = Tables.All.Where(m => m.Subject == route.Subject)
            .SelectMany(m => m.Rows.Where(r => r.Move == route.Move).Select(r => (m.Code, r.From, r.To, Who: string.Join('/', r.Who), Needs: string.Join(", ", r.Needs))))
            .GroupBy(r => (r.Code, r.To, r.Who, r.Needs))
            .Select(g => $"- {g.Key.Code}: {string.Join(", ", g.Select(r => r.From))} → {g.Key.To}, {g.Key.Who}{(g.Key.Needs.Length == 0 ? "" : $"; needs {g.Key.Needs}")}");
        operation.Description = string.Join('\n', rows);
    }

    static void Refuse(OpenApiOperation operation, IEnumerable<ProblemKind> kinds, OpenApiDocument document)
    {
        operation.Responses ??= [];
        foreach (var status in kinds.GroupBy(k => k.Status).OrderBy(g => g.Key))
            operation.Responses.TryAdd($"{status.Key}", new OpenApiResponse
            {
                Description = string.Join("; ", status.Select(k => k.En).Distinct()),
                Content = ProblemBody(document),
            });
        operation.Responses.TryAdd("default", new OpenApiResponse { Description = "Any other problem", Content = ProblemBody(document) });
    }

    static Dictionary<string, OpenApiMediaType> ProblemBody(OpenApiDocument document) =>
        Content(Refusal.MediaType, new OpenApiSchemaReference(nameof(Problem), document));

    static Dictionary<string, OpenApiMediaType> Content(string type, IOpenApiSchema schema) => new() { [type] = new OpenApiMediaType { Schema = schema } };

    static Dictionary<string, OpenApiMediaType> FileOrForm(string type)
    {
        var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = file },
            Required = new HashSet<string> { "file" },
        };
        return new() { [type] = new OpenApiMediaType { Schema = new OpenApiSchema() }, ["multipart/form-data"] = new OpenApiMediaType { Schema = form } };
    }

    static OpenApiSecurityRequirement Scheme(string name, OpenApiDocument document) => new() { [new OpenApiSecuritySchemeReference(name, document)] = [] };

    static OpenApiParameter Header(string name, string about, string pattern) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = true,
        Description = about,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = pattern },
    };

    static OpenApiParameter InQuery(Parameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Required = parameter.Required,
        Description = parameter.En,
        Schema = parameter.Type switch
        {
            ParameterType.Id => new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
            ParameterType.Choice => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. parameter.Choices.Select(c => (System.Text.Json.Nodes.JsonNode)c!)] },
            ParameterType.Whole => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = $"{parameter.Min}", Maximum = $"{parameter.Max}" },
            ParameterType.Instant => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
            ParameterType.YesNo => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            _ => new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
        },
    };
}
