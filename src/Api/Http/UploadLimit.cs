using Microsoft.AspNetCore.Http.Metadata;

namespace AfterSales.Api.Http;

/// <summary>Largest body of an endpoint that takes files, in bytes; Kestrel stops reading there. Other bodies have the server's small limit.</summary>
public sealed record UploadLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
