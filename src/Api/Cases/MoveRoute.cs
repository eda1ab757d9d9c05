using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Api.Cases;

/// <summary>Which move of which kind of subject a route stands for; the body check and the OpenAPI document read it.</summary>
public sealed record MoveRoute(SubjectKind Subject, Move Move);
