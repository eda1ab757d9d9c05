using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Workflows;

namespace AfterSales.Api.Cases;

/// <summary>What a move answers: where the subject and its case stand now. What can be done next is asked by showing the case.</summary>
/// <param name="Version">Of the subject, for the next `If-Match`; also in `ETag`.</param>
/// <param name="CaseVersion">Of the case: each change of a voucher or parcel is one of its case too.</param>
public sealed record MoveAnswer(
    SubjectKind Subject, Guid Id, string State, string StateZh, int Version, Guid CaseId, string CaseNumber, string CaseState, int CaseVersion,
    IReadOnlyList<Guid> NewVouchers, IReadOnlyList<Guid> NewParcels)
{
    public static Reply? Of(Outcome outcome) => outcome is Done { Subject: var subject, File.Case: var @case } done
        ? new(200, JsonSerializer.Serialize(new MoveAnswer(
            subject.Kind, subject.Id, subject.State.Code, subject.State.Zh, subject.Version, @case.Id, @case.Number, @case.State.Code, @case.Version,
            [.. done.Change.Vouchers.Where(v => v.SeenVersion is null).Select(v => v.Row.Id)],
            [.. done.Change.Parcels.Where(p => p.SeenVersion is null).Select(p => p.Row.Id)]), StrictJson.Options), ETags.Of(subject.Version))
        : null;
}
