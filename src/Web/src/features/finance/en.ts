import type { zh } from './zh';

export const en: typeof zh = {
  shop: 'Shop',
  allShops: 'All shops',
  period: 'Period',
  from: 'From',
  to: 'to',
  thisMonth: 'This month',
  lastMonth: 'Last month',
  everything: 'Any time',
  exports: {
    csv: 'Export CSV',
    xlsx: 'Export XLSX',
    received: (size) => `Being made, ${size} so far`,
    done: (name) => `Downloaded ${name}`,
    failed: 'The export did not succeed',
  },
  copy: (what) => `Copy: ${what}`,
  copied: (what) => `Copied: ${what}`,
  case: 'Case',
  voucher: 'Voucher',
  order: 'Order',
  account: {
    AlipayBalance: '1012 Alipay balance', Deposit: '1031 Platform deposit', ClaimsReceivable: '1221 Claims receivable', CompensationPayable: '2241 Compensation payable', SalesReturns: '6001 Sales returns',
    AfterSalesExpense: '6601 After-sales expense', CouponsGranted: '9001 Coupons granted (memo)', CouponsOutstanding: '9002 Coupons outstanding (memo)',
  },
  entry: {
    Accrual: 'Accrued', Release: 'Accrual released', Payment: 'Paid', Reversal: 'Taken back', PlatformPayment: 'Paid by the platform', ClaimFiled: 'Claim filed', ClaimReceived: 'Claim received',
    ClaimWrittenOff: 'Claim written off', ExcessRecovered: 'Excess recovered', ExcessWrittenOff: 'Excess written off',
  },
  discrepancy: {
    PaidNotInSystem: 'Paid, not recorded', InSystemNotPaid: 'Recorded, not paid', AmountDiff: 'Amounts differ', DuplicatePaid: 'Paid twice', RemarkBad: 'Remark not as agreed',
    PlatformExcess: 'Platform paid too much', UnknownOrder: 'Unknown order', PlatformDiffers: 'Differs from the platform',
  },
  bucket: {
    Matched: 'Matched', PaidNotInSystem: 'Paid, not recorded', InSystemNotPaid: 'Recorded, not paid', AmountDiff: 'Amounts differ', DuplicatePaid: 'Paid twice', RemarkBad: 'Remark not as agreed',
  },
};
