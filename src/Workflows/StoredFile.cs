using AfterSales.Domain.Cases;

namespace AfterSales.Workflows;

/// <summary>A file that is on disk already, addressed by its content, and is now to be attached to a case.</summary>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="ImageSha256">Of a picture, the same without its metadata.</param>
/// <param name="Restricted">Medical or otherwise sensitive.</param>
public sealed record StoredFile(EvidenceKind Kind, string FileName, string MediaType, long Bytes, string Sha256, bool Restricted = false, string? ImageSha256 = null);
