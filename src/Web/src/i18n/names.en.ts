import type { Names } from './names.zh';

export const en: Names = {
  role: { Junior: 'Junior agent', Agent: 'Agent', Manager: 'Manager', Supervisor: 'Supervisor', Finance: 'Finance', Warehouse: 'Warehouse', Clock: 'Clock', Kernel: 'System', Outside: 'Platform' },
  level: { None: 'Not raised', Manager: 'Raised to manager', Supervisor: 'Raised to supervisor' },
  severity: { Normal: 'Normal', Severe: 'Severe', Safety: 'Safety' },
  category: { Ours: 'Our turn', Buyer: 'Awaiting buyer', Other: 'Awaiting others', Remedy: 'Remedy under way', Closed: 'Closed' },
  remedy: {
    CashCompensation: 'Cash compensation', Coupon: 'Coupon', RefundOnly: 'Refund only', PartialRefund: 'Partial refund', ReturnRefund: 'Return and refund', Exchange: 'Exchange',
    Reshipment: 'Reshipment', ReturnFreight: 'Return freight', GiftValue: 'Value of a gift', PriceDifference: 'Price difference', Apology: 'Apology only',
  },
  evidence: {
    Photo: 'Photo', Video: 'Video', ChatLog: 'Chat log', Logistics: 'Logistics', RefusalScan: 'Refusal scan', Certificate: 'Certificate', ProductSheet: 'Product sheet',
    CourierWord: "Courier's answer", Ruling: 'Ruling', OwnerConsent: "Owner's consent", Other: 'Other',
  },
  channel: { Platform: 'Platform refund', Alipay: 'Alipay', Coupon: 'Coupon' },
  basis: {
    Goods: 'Goods', Damage: 'Damage', Defect: 'Defect', MissingItem: 'Missing item', LateShipment: 'Late shipment', LostParcel: 'Lost parcel', Service: 'Service',
    ReturnFreight: 'Return freight', Gift: 'Gift', PriceDifference: 'Price difference', Expectation: 'Not as expected', Goodwill: 'Goodwill',
  },
  party: {
    Agent: 'Agent', Warehouse: 'Warehouse', Listing: 'Product page', Supplier: 'Supplier', Courier: 'Courier', Buyer: 'Buyer', Platform: 'Platform', NoFault: 'Nobody at fault',
    Undetermined: 'Cannot be told',
  },
  cause: { StaffLate: 'We were late', AddressUnclear: 'Address unclear', Courier: 'Courier' },
  outcome: { Unchanged: 'Unchanged', RemovedByBuyer: 'Removed by the buyer', ChangedByBuyer: 'Changed by the buyer', Refused: 'Buyer refused' },
  personal: { Phone: 'Phone', Address: 'Address', Account: 'Alipay account' },
  direction: { Outbound: 'To the buyer', Inbound: 'Coming back' },
  then: {
    Move: 'Moves by itself when due', ToManager: 'Raised to a manager when due', ToSupervisor: 'Raised to a supervisor when due', Overdue: 'Overdue when due', Remind: 'Reminds when due',
    RemindEvery: 'Reminds regularly', Warn: 'Warns ahead',
  },
  claimStep: { File: 'To be filed', Chase: 'To be chased', WriteOff: 'To be ended' },
  step: {
    Warn50: 'Half of the time is over: the owner is warned', Warn80: 'Four fifths of the time are over: the owner is warned', Overdue: 'Overdue: to a manager',
    OverdueLong: 'Four staffed hours after it was due: to a supervisor', OwnDeadline: 'A deadline that raises by itself came',
    Again: 'A day after the last escalation nobody has moved it: told again, on the same level', PlatformManager: "24 hours before the platform's limit: to a manager",
    PlatformSupervisor: "6 hours before the platform's limit: to a supervisor", Safety: 'Danger to people: to a supervisor at once, at any hour', ChasedTwice: 'The buyer chased a second time: to a manager',
    SecondTime: 'The buyer declined or was discontent a second time: to a manager', CallsMissed: 'Two calls reached nobody: to a manager', KnownPhoto: 'A photo is known from another case: to a manager',
    ClockRefused: 'The machine refused what the clock was to do: to a manager', ByHand: 'Somebody raised it',
  },
  other: {
    Manager: 'Manager', Supervisor: 'Supervisor', Normal: 'Normal', Severe: 'Severe', Safety: 'Safety',
    ChatLog: 'Chat log', Order: 'Order', SplitParcels: 'Split parcels', OwnError: 'Our own error',
    OutOfStock: 'Out of stock', BuyerWantsMoney: 'Buyer wants money', NoScan72Hours: 'No scan for 72 hours', ProofInDoubt: 'Proof in doubt',
    Temporary: 'For now', Discontinued: 'Discontinued',
    // what the kernel writes as its reason when it voids a voucher
    '平台处理结果优先': "The platform's result goes first",
  },
  deed: {
    Reveal: "Buyer's data shown", Take: 'Taken', Open: 'Opened', Note: 'Note', Attach: 'Evidence attached', ReviewLinked: 'Review linked', MergedIn: 'Merged in', PlatformPaid: 'Paid by the platform',
    DeadlineRefused: 'Timed move refused', Warn: 'Warning', PlatformLimit: "Platform's limit", Rescheduled: 'Deadlines moved', BudgetReached80: 'Budget at 80%', BudgetReached100: 'Budget used up',
    FileClaim: 'Claim filed', ChaseClaim: 'Claim chased', ReceiveClaim: 'Claim received', WriteOffClaim: 'Claim written off', ClaimDue: 'Claim due',
  },
};
