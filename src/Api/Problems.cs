namespace AfterSales.Api;

/// <summary>One kind of refusal: its stable code, its HTTP status and what it is called.</summary>
public sealed record ProblemKind(string Code, int Status, string Zh, string En);

/// <summary>Every problem this API answers with, one line each. Programs rely on the codes: they are never renamed.</summary>
public static class Problems
{
    public static readonly ProblemKind
        // the request itself
        RequestMalformed = new("requestMalformed", 400, "请求格式不正确", "The request is malformed"),
        ParameterInvalid = new("parameterInvalid", 400, "参数不正确", "A parameter is not valid"),
        UnknownParameter = new("unknownParameter", 400, "没有这个参数", "There is no such parameter"),
        TextForbidden = new("textForbidden", 400, "文本含有不允许的字符，或没有可见内容", "The text holds characters that are not allowed, or nothing that can be seen"),
        KeyMissing = new("keyMissing", 400, "缺少 Idempotency-Key", "Idempotency-Key is missing"),
        KeyMalformed = new("keyMalformed", 400, "Idempotency-Key 须为1到255个可见ASCII字符", "Idempotency-Key is 1 to 255 visible ASCII characters"),
        VersionMalformed = new("versionMalformed", 400, "If-Match 须为一个带引号的版本号，如 \"7\"", "If-Match is one version in quotes, as in \"7\""),
        BodyMalformed = new("bodyMalformed", 400, "请求体不是合格的 JSON", "The body is not well-formed JSON"),
        BodyInvalid = new("bodyInvalid", 400, "请求体内容不正确", "The body does not have the expected content"),
        UnknownField = new("unknownField", 400, "请求体含有未知字段", "The body has an unknown field"),
        ShopNeeded = new("shopNeeded", 400, "请注明店铺 shopId", "Say which shop: shopId"),
        // who
        SignInNeeded = new("signInNeeded", 401, "请先登录", "Sign in first"),
        SignInFailed = new("signInFailed", 401, "用户名或密码不正确，或账号暂时锁定", "User name or password is wrong, or the account is locked for a while"),
        NotSigned = new("notSigned", 401, "消息签名无效", "The event is not validly signed"),
        NotYours = new("notYours", 403, "您的岗位不能进行此操作", "This is not for your role"),
        // what and when
        NotFound = new("notFound", 404, "找不到该资源", "There is no such thing here"),
        MethodNotAllowed = new("methodNotAllowed", 405, "此地址不支持该方法", "This address does not support the method"),
        NotAcceptable = new("notAcceptable", 406, "无法给出所要求的格式", "None of the formats asked for can be given"),
        NotFromHere = new("notFromHere", 409, "当前状态不能进行此操作", "Not possible in the present state"),
        Stale = new("stale", 412, "已被他人更改，请刷新后再试", "It has changed since: read it again"),
        TooLarge = new("tooLarge", 413, "内容过大", "The content is too large"),
        MediaType = new("mediaType", 415, "不支持这种内容类型", "This content type is not accepted"),
        FileKind = new("fileKind", 415, "文件内容与所选类型不符", "What the file holds is not of the kind it is said to be"),
        Lacking = new("lacking", 422, "条件不满足", "Something is lacking"),
        PasswordWrong = new("passwordWrong", 422, "密码不正确，或账号暂时锁定", "The password is wrong, or the account is locked for a while"),
        KeyReused = new("keyReused", 422, "该 Idempotency-Key 已用于另一个请求", "This Idempotency-Key was used for another request"),
        VersionMissing = new("versionMissing", 428, "缺少 If-Match：请注明所见版本", "If-Match is missing: say which version you saw"),
        TooMany = new("tooMany", 429, "尝试次数过多，请稍后再试", "Too many attempts: try again later"),
        HeadersTooLarge = new("headersTooLarge", 431, "请求头过大", "The headers are too large"),
        // us
        InternalError = new("internalError", 500, "系统内部错误", "Something went wrong on our side"),
        Busy = new("busy", 503, "系统繁忙，请稍后再试", "Too busy: try again in a moment"),
        NotReady = new("notReady", 503, "系统正在启动", "Still starting");

    static readonly ProblemKind[] ByStatus =
        [RequestMalformed, SignInNeeded, NotYours, NotFound, MethodNotAllowed, NotAcceptable, TooLarge, MediaType, TooMany, HeadersTooLarge, InternalError, Busy];

    /// <summary>What an answer without a body means, when the framework gave it.</summary>
    public static ProblemKind Of(int status) => ByStatus.FirstOrDefault(p => p.Status == status)
        ?? (status >= 500 ? InternalError : RequestMalformed with { Status = status });
}
