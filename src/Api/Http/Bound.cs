namespace AfterSales.Api.Http;

/// <summary>Something read from a request before its endpoint runs. What is wrong with it is answered by <see cref="RefuseWrong"/>, so endpoints see good ones only.</summary>
public abstract record Bound
{
    public Refusal? Wrong { get; init; }

    /// <summary>Answers the first wrong argument instead of calling the endpoint.</summary>
    public static async ValueTask<object?> RefuseWrong(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (Parameters.Check(context.HttpContext) is { } unfit)
            return unfit;
        foreach (var argument in context.Arguments)
            if (argument is Bound { Wrong: { } wrong })
                return wrong;
        return await next(context);
    }
}
