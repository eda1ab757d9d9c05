using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace AfterSales.Api.Http;

/// <summary>A JSON body of a request that needs no key: done twice it does no more than once, as signing in.</summary>
public sealed record Plain<T>(T Body) : Bound, IBindableFromHttpContext<Plain<T>>, IEndpointParameterMetadataProvider where T : class
{
    static async ValueTask<Plain<T>?> IBindableFromHttpContext<Plain<T>>.BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (JsonBody.WrongType(context.Request) is { } wrong)
            return new((T)null!) { Wrong = wrong };
        var (value, invalid) = StrictJson.Read<T>(await JsonBody.ReadAsync(context));
        return new(value!) { Wrong = invalid };
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
}
