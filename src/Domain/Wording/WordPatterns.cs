using System.Text.RegularExpressions;

namespace AfterSales.Domain.Wording;

/// <summary>
/// What no list of phrases holds: a good review and its reward a few words apart, and the many spellings of WeChat. The patterns read what is compared, which has
/// neither spaces nor punctuation, so each asks for the deed as well as for the thing: five stars may be thanked for, and a refund may go to WeChat.
/// </summary>
static partial class WordPatterns
{
    const string GoodReview = "(?:(?:[五5]颗?星|好评|[h好]平|h评|(?<![a-z])haoping|满分评价)(?:好评|评价|评论)?)";

    const string Gift = "(?:小?礼品|小?礼物|好礼|礼包|红包|现金|现钱|优惠券|赠品)";

    /// <summary>Given outright, so that a gift that was left out of a parcel and is sent after it is none.</summary>
    const string Reward =
        $"(?:(?<![漏补少没未])(?:送|领取?|给|返还?|发|换|奖励?)(?:您|亲)?(?:们)?(?:[一1两2]?[个份张点些])?(?:[0-9一二三五十]+[元块]?)?(?:的|钱)?(?:精美|神秘)?{Gift}|返(?:给)?(?:您|亲)?[0-9一二三五十]+|返现|返钱|免单)";

    const string Then = "(?:以?后|之后|了|过|的话|就|截图|晒图|晒单|发我|可以?|能)*";

    const string EnglishReview = "(?:(?:five|5|good|nice|great|positive|perfect|full)(?:stars?)?(?:review|rating|feedback|comment)|(?:five|5)stars)";

    const string WeChat = "(?:微信|威信|薇信|v信|wx|vx|wechat|weixin)";

    public static IReadOnlyList<(Regex Pattern, PhraseFinding Finding)> All { get; } =
        [(Rewarded(), WordLists.BenefitForReview), (RewardedInEnglish(), WordLists.BenefitForReview), (OffPlatform(), WordLists.OffPlatform)];

    [GeneratedRegex($"{GoodReview}.{{0,12}}?{Reward}|{Reward}.{{0,12}}?{GoodReview}|{GoodReview}{Then}[退补转奖返给发](?:偿)?(?:给)?(?:您|亲)?[0-9一二三五十]+[元块]?"
        + $"|(?:[五5]颗?星|[h好]平|h评)(?:好评|评价|的)?.{{0,2}}?(?:截图|晒图|晒单)|(?<![a-z])hp{Then}{Reward}", RegexOptions.CultureInvariant)]
    private static partial Regex Rewarded();

    [GeneratedRegex($"(?:give|leave|write|post|send|make)(?:us|me)?(?:an?|the|your)?{EnglishReview}.{{0,30}}?(?:pay|refund|give|send|transfer|offer|return)(?:you|back).{{0,12}}?(?:[0-9]|gift|coupon|cash|money|redpacket|voucher)"
        + $"|(?:pay|give|send|transfer|offer)(?:you)?.{{0,20}}?(?:for|ifyou(?:give|leave|write|post)(?:us|me)?)(?:an?|the|your)?{EnglishReview}"
        + $"|(?:yuan|rmb|cash|cashback|gift|coupon|redpacket|voucher)for(?:an?|the|your)?{EnglishReview}", RegexOptions.CultureInvariant)]
    private static partial Regex RewardedInEnglish();

    [GeneratedRegex($"(?<![参增])加(?:一?下|个|我们?|您|客服|店长|老板|店铺)*的?(?:{WeChat}(?!支付)|微(?=聊|详|谈)|v(?=聊|我|号|您|发|给|说|详|$)|qq(?!糖)|扣扣)|{WeChat}(?:上|里)?(?:聊|私聊|联系|详聊|详谈|沟通|找我|加我|发我|号是|id)"
        + "|(?:我们?|客服)的?微信(?:号|是)|(?:add|contact|message|text|reach)(?:me|us|my|our)?(?:on|via|by|through)?wechat(?!pay)|(?:talk|chat)(?:tome|tous|withme|withus)?(?:on|via|by)wechat", RegexOptions.CultureInvariant)]
    private static partial Regex OffPlatform();
}
