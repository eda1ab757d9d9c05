using System.Globalization;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows.People;

namespace AfterSales.Workflows.Tests.Store;

/// <summary>Rows as the store's tests need them: whole and plausible, made without the rules, which are not what is tested here.</summary>
static class Rows
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, 123, TimeSpan.Zero);
    static int number;

    public static Guid Id() => Guid.CreateVersion7(Now);

    public static string Number(string prefix) => prefix + Interlocked.Increment(ref number).ToString("D6", CultureInfo.InvariantCulture);

    public static Shop Shop() => new() { Id = Id(), Name = Number("小店"), CreatedAt = Now };

    public static Order Order(Guid shop, long paidFen = 100_00) => new()
    {
        Id = Id(),
        ShopId = shop,
        Number = Number("2026"),
        TotalFen = paidFen,
        PaidFen = paidFen,
        CreatedAt = Now,
        PaidAt = Now,
        BuyerNick = "买家",
    };

    public static OrderMoney Money(Order order) => new() { OrderId = order.Id, ShopId = order.ShopId, PaidFen = order.PaidFen, CostCapFen = 50_00 };

    public static Case Case(Order order)
    {
        var id = Id();
        return new()
        {
            Id = id,
            CaseId = id,
            ShopId = order.ShopId,
            Number = Number("A"),
            CaseKind = CaseKind.TransitDamage,
            OrderId = order.Id,
            OpenedAt = Now,
            FirstRequestAt = Now,
            BuyerMessage = "收到时盒子压坏了",
            Machine = "TransitDamage",
            Edition = 1,
            State = States.Opened,
            EnteredAt = Now,
        };
    }

    public static HistoryRow History(Case of, int sequence) => HashChain.Seal(new()
    {
        ShopId = of.ShopId,
        CaseId = of.Id,
        Sequence = sequence,
        Kind = HistoryKind.Move,
        Subject = SubjectKind.Case,
        SubjectId = of.Id,
        Machine = of.Machine,
        Edition = 1,
        MachineHash = "abc",
        Act = "Apologise",
        From = "Opened",
        To = "Apologised",
        Version = sequence,
        At = Now,
        ActorName = "小张",
        Role = Role.Agent,
        Detail = "{}",
        PreviousHash = of.HeadHash,
        Hash = "",
    });

    public static Voucher Voucher(Case of, long fen, bool live = true) => new()
    {
        Id = Id(),
        CaseId = of.Id,
        ShopId = of.ShopId,
        Number = Number("SH20260302"),
        OrderId = of.OrderId,
        LineId = of.LineId,
        Machine = "Voucher",
        Edition = 1,
        State = States.Signed,
        EnteredAt = Now,
        Remedy = RemedyKind.CashCompensation,
        Channel = Channel.Alipay,
        Basis = Basis.Damage,
        AmountFen = fen,
        ProposedBy = null,
        Live = live,
        Reserved = live,
    };

    public static Due Due(Case of, string code = "Opened/Overdue/01:00:00/M") => new()
    {
        Id = Id(),
        ShopId = of.ShopId,
        CaseId = of.Id,
        Subject = SubjectKind.Case,
        SubjectId = of.Id,
        Code = code,
        Then = Then.ToManager,
        Since = Now,
        At = Now.AddHours(1),
    };

    public static StoredAnswer Answer(Guid user, string key) => new()
    {
        UserId = user,
        Key = key,
        Route = "POST /api/cases",
        BodyHash = "abc",
        Status = 201,
        Body = "{}",
        At = Now,
    };

    public static LedgerEntry Entry(Case of, long fen) => new()
    {
        Id = Id(),
        ShopId = of.ShopId,
        OrderId = of.OrderId,
        CaseId = of.Id,
        SourceId = of.Id,
        Kind = EntryKind.Accrual,
        Debit = Account.AfterSalesExpense,
        Credit = Account.CompensationPayable,
        AmountFen = fen,
        Party = ResponsibleParty.Courier,
        At = Now,
    };

    /// <summary>A row of everything that hangs on a case, and what it does to the money of its order.</summary>
    public static Change OneOfEach(Case of)
    {
        var payment = new PlatformPayment
        {
            Id = Id(),
            ShopId = of.ShopId,
            OrderId = of.OrderId,
            Number = Number("TK"),
            Kind = PlatformPaymentKind.Refund,
            Basis = Basis.Goods,
            AmountFen = 1_00,
            At = Now,
        };
        return new()
        {
            Vouchers = [new(Voucher(of, 12_30), null)],
            Parcels = [new(Parcel(of), null)],
            Claims = [new(Claim(of), null)],
            Evidence = [Photo(of)],
            Complaints = [new(of.Id, of.ShopId, Id(), "2026-03", Now)],
            PlatformPayments = [payment],
            Ledger = [Entry(of, 12_30)],
            DuesSet = [Due(of)],
            Outbox = [new(of.ShopId, of.Id, 2, 2, "AcceptOffer", Now)],
            Answer = Answer(Id(), "key"),
            Money = [new(of.OrderId, ReservedFen: 12_30), new(of.OrderId, PlatformFen: 1_00)],
        };
    }

    public static Parcel Parcel(Case of) => new()
    {
        Id = Id(),
        CaseId = of.Id,
        ShopId = of.ShopId,
        Machine = "OutboundParcel",
        Edition = 1,
        State = States.Requested,
        EnteredAt = Now,
        Direction = Direction.Outbound,
        OrderId = of.OrderId,
        Purpose = "补发",
        Waybill = "SF1234567890",
        LastScanAt = Now,
        ShopPaysFreight = true,
    };

    public static Claim Claim(Case of) => new()
    {
        Id = Id(),
        ShopId = of.ShopId,
        CaseId = of.Id,
        OrderId = of.OrderId,
        State = ClaimState.ToFile,
        FoundAt = Now,
        FileBy = Now.AddHours(48),
        AmountFen = 30_00,
    };

    public static Evidence Photo(Case of) => new()
    {
        Id = Id(),
        ShopId = of.ShopId,
        CaseId = of.Id,
        Kind = EvidenceKind.Photo,
        FileName = "破损.jpg",
        MediaType = "image/jpeg",
        Bytes = 1234,
        Sha256 = new string('a', 64),
        At = Now,
    };

    /// <summary>A case opened: its row and its first history row.</summary>
    public static Change Opening(Case opened)
    {
        var row = History(opened, 1);
        return new() { Cases = [new(opened with { Sequence = 1, Version = 1, HeadHash = row.Hash }, null)], History = [row] };
    }

    /// <summary>The case one history row further than it was seen.</summary>
    public static Change Step(Case seen, Func<Case, Case>? change = null)
    {
        var row = History(seen, seen.Sequence + 1);
        var next = (change ?? (c => c))(seen with { Sequence = row.Sequence, Version = seen.Version + 1, HeadHash = row.Hash });
        return new() { Cases = [new(next, seen.Sequence)], History = [row] };
    }
}
