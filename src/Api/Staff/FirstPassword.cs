using System.Security.Cryptography;

namespace AfterSales.Api.Staff;

/// <summary>A password somebody is given to begin with: by the terminal or by a supervisor, shown once.</summary>
static class FirstPassword
{
    const int Groups = 4, Letters = 5;

    /// <summary>`k7mw4-ha3xq-…`: typed from a note without taking one letter for another.</summary>
    public static string Make()
    {
        string password;
        do
            password = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", Letters)));
        while (!password.Any(char.IsAsciiDigit) || !password.Any(char.IsAsciiLetter));
        return password;
    }
}
