using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Workflows;

namespace AfterSales.Api.Claims;

/// <summary>A claim after what was done to it, and the version its case has now.</summary>
public sealed record ClaimAnswer(Claim Claim, int CaseVersion)
{
    public static Reply? Of(Outcome outcome) => outcome is Done { Change.Claims: [{ Row: var claim }, ..], File.Case: var c }
        ? new(200, JsonSerializer.Serialize(new ClaimAnswer(claim, c.Version), StrictJson.Options), ETags.Of(c.Version))
        : null;
}
