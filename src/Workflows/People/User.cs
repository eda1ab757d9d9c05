using Microsoft.AspNetCore.Identity;

namespace AfterSales.Workflows.People;

/// <summary>Somebody who can sign in; what they may do stands in <see cref="Staff"/>.</summary>
public sealed class User : IdentityUser<Guid>;
