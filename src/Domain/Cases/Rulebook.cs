using AfterSales.Domain.Machines;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;

namespace AfterSales.Domain.Cases;

/// <summary>The rules of the moment: editions of machines with their content hashes, limits and the shop's calendar.</summary>
public sealed record Rulebook(Func<string, int, PinnedMachine> Machines, Func<string, int> CurrentEdition, Limits Limits, ShopCalendar Calendar)
{
    public PinnedMachine Of(Subject subject) => Machines(subject.Machine, subject.Edition);

    public PinnedMachine Newest(string machine) => Machines(machine, CurrentEdition(machine));
}

/// <summary>A machine with the hash of its content, as every history row names it.</summary>
public sealed record PinnedMachine(Machine Machine, string Hash);
