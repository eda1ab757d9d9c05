using System.Globalization;
using AfterSales.Domain.Machines;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Domain.Tests.Machines;

/// <summary>
/// What is made from the tables and kept in the repository: pages for people, and the hash of each shipped edition. With AFTERSALES_UPDATE=1 they are written anew.
/// </summary>
public sealed class DocsFreshTests
{
    const string Update = "AFTERSALES_UPDATE";
    static readonly bool updating = Environment.GetEnvironmentVariable(Update) == "1";

    public static TheoryData<string> Codes => [.. Tables.All.Select(m => m.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void The_page_of_a_machine_shows_its_table(string code) =>
        Fresh(RepoFiles.At("docs", "machines", $"{code}.md"), MachineDrawing.Page(Tables.Of(code)));

    [Fact]
    public void The_list_of_pages_names_them_all() => Fresh(RepoFiles.At("docs", "machines", "README.md"), $"""
        # 流程机

        十台流程机：七类售后单，加付款凭证、发出包裹、退回包裹。各页由表生成；改表后以 `{Update}=1` 运行 `dotnet test --project tests/Domain.Tests` 重写。
        图中 ⏱ 由时钟触发，⚙ 由系统随部件结束而触发。

        | 流程机 | 管什么 | 状态 | 行 | 时限 |
        |---|---|---|---|---|
        {string.Join('\n', Tables.All.Select(m => string.Create(CultureInfo.InvariantCulture,
            $"| [{m.Zh} {m.Code}]({m.Code}.md) | {m.Subject} | {m.States.Count()} | {m.Rows.Count} | {m.Deadlines.Count} |")))}

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_shipped_edition_never_changes()
    {
        var path = RepoFiles.At("src", "Domain", "Machines", "Tables", "editions.lock");
        var lines = Tables.All.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Code} {m.Edition} {MachineJson.Hash(m)}")).ToList();
        if (updating)
            File.WriteAllText(path, string.Concat(lines.Select(line => line + '\n')));
        var locked = File.ReadAllLines(path);
        foreach (var line in lines)
            Assert.True(locked.Contains(line), $"{line.Split(' ')[0]} changed: raise its edition and keep the old line in editions.lock (before the first release: run with {Update}=1)");
    }

    static void Fresh(string path, string text)
    {
        if (updating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        Assert.True(File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == text, $"{Path.GetFileName(path)} is stale: run the tests with {Update}=1 and look at what changed");
    }
}
