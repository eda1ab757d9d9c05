using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Staff;

/// <summary>Somebody of the shop as a supervisor sees them.</summary>
/// <param name="Active">False: works here no more and cannot sign in to this shop.</param>
/// <param name="Password">The first password, in the first answer alone; null in every other.</param>
/// <param name="Version">For the next `If-Match`.</param>
public sealed record StaffView(Guid UserId, string UserName, string Name, Role Role, string RoleZh, bool Active, int Version, string? Password = null)
{
    /// <summary>With the password that was made: it goes out once, and what is kept under the key is without it.</summary>
    public static Reply? Shown(Outcome outcome) => outcome is StaffSet set ? ReplyOf(set, set.Password) : null;

    public static Reply? Kept(Outcome outcome) => outcome is StaffSet set ? ReplyOf(set, null) : null;

    static Reply ReplyOf(StaffSet set, string? password)
    {
        var person = set.Person;
        var view = new StaffView(person.UserId, set.UserName, person.Name, person.Role, person.Role.Zh(), person.Active, person.Version, password);
        var added = set.Act == Workflows.People.StaffAct.Added;
        return new(added ? 201 : 200, JsonSerializer.Serialize(view, StrictJson.Options), ETags.Of(person.Version), added ? "/api/staff" : null);
    }
}
