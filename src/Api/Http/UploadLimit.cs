using Microsoft.AspNetCore.Http.Metadata;

namespace AfterSales.Api.Http;

/// <summary>Largest body of an endpoint that takes files, in bytes; Kestrel stops reading there. Other bodies have the server's small limit.</summary>
/// <param name="MediaType">Of the file where it is the body itself; it may be a form's file as well.</param>
public sealed record UploadLimit(long? MaxRequestBodySize, string MediaType = "application/octet-stream") : IRequestSizeLimitMetadata;
