using AfterSales.Domain.People;

namespace AfterSales.Workflows;

/// <summary>Who acts on which case, in which shop, having seen which version.</summary>
public sealed record OnCase(Guid ShopId, Guid CaseId, Actor Actor, int? Seen = null);
