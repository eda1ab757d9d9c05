namespace AfterSales.Domain.Cases;

/// <summary>责任方: who bears a case. A tag for reports, never a deduction.</summary>
public enum ResponsibleParty { Agent = 1, Warehouse, Listing, Supplier, Courier, Buyer, Platform, NoFault, Undetermined }

/// <summary>Who must look: raised by people, the clock, safety words; never lowered by the clock.</summary>
public enum Level { None, Manager, Supervisor }

/// <summary>How bad it is. Safety (鼓包, 冒烟, 漏电, 过敏, 受伤) goes to a supervisor at once, at any hour.</summary>
public enum Severity { Normal, Severe, Safety }

/// <summary>Why a parcel is late (A1 四.1④).</summary>
public enum LateCause { StaffLate = 1, AddressUnclear, Courier }

/// <summary>The checks of a missing item, in the shop's order (A1 四.1③).</summary>
public enum RecordCheck { ChatLog = 1, Order, SplitParcels, OwnError }

/// <summary>Why a missing item is not simply sent again.</summary>
public enum NoReshipment { OutOfStock = 1, BuyerWantsMoney, NoScan72Hours, ProofInDoubt }

/// <summary>缺货: "the factory stopped making it" may be said only when it is true (domain.md 4.6).</summary>
public enum StockReason { Temporary = 1, Discontinued }

/// <summary>What became of a review; a fact seen in an import, never a promise that money hangs on.</summary>
public enum ReviewOutcome { Unchanged = 1, RemovedByBuyer, ChangedByBuyer, Refused }

/// <summary>What a stored file shows.</summary>
public enum EvidenceKind { Photo = 1, Video, ChatLog, Logistics, RefusalScan, Certificate, ProductSheet, CourierWord, Ruling, OwnerConsent, Other }

/// <summary>What a payment makes good; the same basis is never paid twice on one order line.</summary>
public enum Basis { Goods = 1, Damage, Defect, MissingItem, LateShipment, LostParcel, Service, ReturnFreight, Gift, PriceDifference, Expectation, Goodwill }

/// <summary>How money or value leaves.</summary>
public enum Channel { Platform = 1, Alipay, Coupon }
