using AfterSales.Workflows.People;
using Microsoft.AspNetCore.Identity;

namespace AfterSales.Api.Session;

/// <summary>Checks a password, the same work whatever is wrong; five wrong ones lock the account for five minutes, for the right one too.</summary>
static class Password
{
    // verified against when there is no such user, so that both cases take the same time
    static readonly string NobodysHash = new PasswordHasher<User>().HashPassword(new User(), "nobody");

    /// <summary>The user whose password it is; null for an unknown user, a wrong password and a locked account.</summary>
    public static async Task<User?> CheckedAsync(UserManager<User> users, string userName, string password)
    {
        var user = await users.FindByNameAsync(userName);
        if (user is null)
        {
            users.PasswordHasher.VerifyHashedPassword(new User(), NobodysHash, password);
            return null;
        }
        var right = await users.CheckPasswordAsync(user, password);
        if (await users.IsLockedOutAsync(user))
            return null;
        if (right)
            await users.ResetAccessFailedCountAsync(user);
        else
            await users.AccessFailedAsync(user);
        return right ? user : null;
    }
}
