using AfterSales.Domain.Cases;

namespace AfterSales.Domain.People;

/// <summary>What of a buyer stands masked wherever an order is shown.</summary>
public enum PersonalField
{
    Phone = 1,
    Address,
    /// <summary>The Alipay account that money goes to.</summary>
    Account,
}

/// <summary>
/// Who may have it shown whole (domain rules 5.2): service people in their own case, managers and supervisors in any of the shop, each with a reason; the account
/// to pay to is for finance and its deputy alone, and nothing else is.
/// </summary>
public static class PersonalFields
{
    public static NotAllowed? Bars(this PersonalField field, Case @case, Actor actor) =>
        field == PersonalField.Account
            ? actor.Covers(Role.Finance) ? null : new(Bar.Role, "notYours", "买家支付宝账号仅财务可见", "The account to pay to is for finance alone")
        : actor.UserId is { } user && user == @case.AgentComplainedOf
            ? new(Bar.Role, "notYours", "您是本单被投诉的客服，不能查看买家信息", "You are the agent complained of in this case")
        : actor.Role is Role.Manager or Role.Supervisor || (actor.Role.OnLadder() && @case.OwnerId == actor.UserId) ? null
        : new(Bar.Role, "notYours", "只能查看自己负责的售后单的买家信息", "Only in a case of one's own");

    public static string? In(this PersonalField field, Order order) => field switch
    {
        PersonalField.Phone => order.BuyerPhone,
        PersonalField.Address => order.Address,
        PersonalField.Account => order.BuyerAccount,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
