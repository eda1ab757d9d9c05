using AfterSales.Api.Cases;
using AfterSales.Domain.Machines;

namespace AfterSales.Api.Parcels;

/// <summary>One route per move of a parcel: waybill, shipping, arrival, inspection.</summary>
public static class MoveParcel
{
    public static void Map(IEndpointRouteBuilder api) => Moving.Map(api, SubjectKind.Parcel, "parcels", (access, id, cancel) => access.ToParcelAsync(id, cancel));
}
