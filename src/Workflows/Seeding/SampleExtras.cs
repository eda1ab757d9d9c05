using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;

namespace AfterSales.Workflows.Seeding;

/// <summary>What goes with a move in a shop without being one: what the platform paid is recorded, a claim is filed, a note is left.</summary>
sealed class SampleExtras(CaseDesk desk, SampleClock clock)
{
    int payments;

    public async Task<IReadOnlyList<Outcome>> AfterAsync(SampleCase sample, Move move, CancellationToken cancel)
    {
        var (random, @case) = (sample.Random, sample.File!.Case);
        var agent = sample.People.Actors.First(a => a.Role == Role.Agent && a.UserId != @case.AgentComplainedOf);
        var done = new List<Outcome>();
        if (move == Moves.PlatformSettles)
            done.Add(await PaidAsync(sample, PlatformPaymentKind.Refund, Basis.Goods, Math.Max(1_00, sample.Order.PaidFen / 2), agent, cancel));
        if (move == Moves.Apologise && sample.Order.FreightInsured && random.Next(6) == 0)
            done.Add(await PaidAsync(sample, PlatformPaymentKind.FreightInsurance, Basis.ReturnFreight, 8_00, agent, cancel));
        if (sample.File.Claims.FirstOrDefault(c => c.State == ClaimState.ToFile) is { } claim && random.Next(3) > 0)
            done.Add(await desk.FileClaimAsync(new(@case.ShopId, @case.Id, agent), new(claim.Id, claim.Against, Math.Max(1_00, sample.Order.PaidFen), sample.Order.Courier, $"T{random.Next(100_000, 999_999)}"), null, cancel));
        if (sample.File.Claims.FirstOrDefault(c => c.State == ClaimState.Filed) is { } filed && random.Next(3) == 0)
            done.Add(await desk.ReceiveClaimAsync(new(@case.ShopId, @case.Id, sample.People.Actors.First(a => a.Role == Role.Finance)), filed.Id, filed.OwedFen, false, null, cancel));
        if (sample.Goal.Wanders && random.Next(25) == 0)
            done.Add(await desk.NoteAsync(new(@case.ShopId, @case.Id, agent), "买家说晚上八点以后方便接电话", null, cancel));
        return done;
    }

    /// <summary>A supervisor to whom the clock raised a case says so, at whatever hour.</summary>
    public Task<Outcome> SeenAsync(SampleCase sample, CancellationToken cancel) =>
        desk.NoteAsync(new(sample.People.Shop.Id, sample.File!.Case.Id, sample.People.Supervisor), "已看到，由我来盯，请先联系买家", null, cancel);

    Task<Outcome> PaidAsync(SampleCase sample, PlatformPaymentKind kind, Basis basis, long fen, Actor by, CancellationToken cancel) => desk.RecordPlatformPaymentAsync(new()
    {
        Id = Guid.CreateVersion7(clock.At),
        ShopId = sample.People.Shop.Id,
        OrderId = sample.Order.Id,
        Number = $"P{clock.At:yyMMdd}{++payments:D4}",
        Kind = kind,
        Basis = basis,
        AmountFen = fen,
        At = clock.At,
        PaidAt = kind == PlatformPaymentKind.Refund ? clock.At : null,
    }, by, null, cancel);
}
