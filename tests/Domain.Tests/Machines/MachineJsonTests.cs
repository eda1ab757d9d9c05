using AfterSales.Domain.Machines;
using Xunit;

namespace AfterSales.Domain.Tests.Machines;

public sealed class MachineJsonTests
{
    public static TheoryData<string> Codes => [.. Tables.All.Select(m => m.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void A_machine_comes_back_from_its_text_as_it_was(string code)
    {
        var machine = Tables.Of(code);
        var text = MachineJson.Write(machine);
        var read = MachineJson.Read(text);
        Assert.Equal(text, MachineJson.Write(read));
        Assert.Equal(MachineJson.Hash(machine), MachineJson.Hash(read));
        Assert.Equal(machine.Deadlines, read.Deadlines);
        Assert.Equal(machine.Rows.Select(r => (r.From, r.Move, r.To)), read.Rows.Select(r => (r.From, r.Move, r.To)));
    }

    [Fact]
    public void Another_row_gives_another_hash()
    {
        var machine = Tables.TransitDamage;
        Assert.NotEqual(MachineJson.Hash(machine), MachineJson.Hash(machine with { Rows = [.. machine.Rows.Skip(1)] }));
        Assert.NotEqual(MachineJson.Hash(machine), MachineJson.Hash(machine with { Edition = 2 }));
    }

    [Theory]
    [InlineData("\"to\":\"Explaining\"", "\"to\":\"Happy\"", "row 1: there is no state \"Happy\" in the vocabulary")]
    [InlineData("\"move\":\"ExplainProduct\"", "\"move\":\"Bribe\"", "row 1: there is no move \"Bribe\" in the vocabulary")]
    [InlineData("\"needs\":[\"Explained\"]", "\"needs\":[\"Luck\"]", "row 1: there is no need \"Luck\" in the vocabulary")]
    [InlineData("\"effects\":[\"StoreOffer\"]", "\"effects\":[\"PayAtOnce\"]", "there is no effect \"PayAtOnce\" in the vocabulary")]
    [InlineData("\"then\":\"Overdue\"", "\"then\":\"Whatever\"", "not a machine")]
    [InlineData("\"edition\":1", "\"edition\":1,\"guard\":\"amount < 5\"", "not a machine")]
    public void What_the_vocabulary_does_not_hold_is_refused_and_named(string said, string instead, string why)
    {
        var text = MachineJson.Write(Tables.NotAsExpected);
        var at = text.IndexOf(said, StringComparison.Ordinal);
        Assert.True(at >= 0);
        var broken = text[..at] + instead + text[(at + said.Length)..];
        Assert.Contains(why, Assert.Throws<FormatException>(() => MachineJson.Read(broken)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void Something_else_is_no_machine(string text) => Assert.Throws<FormatException>(() => MachineJson.Read(text));
}
