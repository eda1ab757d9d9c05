using AfterSales.Workflows.People;

namespace AfterSales.Api;

/// <summary>Demo users, whose passwords everybody knows, exist only in Development and while the server listens on loopback alone.</summary>
public sealed class DemoRule(IHostEnvironment environment)
{
    /// <summary>Set once the server knows its addresses; until then nobody is let in.</summary>
    public bool OnLoopback { get; set; }

    public bool Allowed => OnLoopback && environment.IsDevelopment();

    public bool Admits(Shop shop) => !shop.Demo || Allowed;
}
