import type { zh } from './zh';

export const en: typeof zh = {
  title: 'Vouchers',
  viewsLabel: 'Views',
  views: {
    all: 'All', toSign: 'To sign', toApprove: 'To approve', signed: 'Signed', received: 'With finance', held: 'Held', paid: 'Paid', reconciled: 'Reconciled', ended: 'Void', reversed: 'Taken back', flagged: 'Flagged', audit: 'Audit',
  },
  channel: 'Paid by',
  number: 'Number, whole',
  table: 'Vouchers',
  column: {
    number: 'Voucher', state: 'State', remedy: 'Remedy', channel: 'Paid by', amount: 'Amount', party: 'Party', proposedBy: 'Proposed by', since: 'In state since', marks: 'Marks', paidAt: 'Paid at', why: 'Why', case: 'Case',
  },
  shown: (shown, n, sum) => `${n} voucher${n === 1 ? '' : 's'}, ${sum} in sum${shown < n ? ` (${shown} shown)` : ''}`,
  held: 'Held',
  raised: 'Raised',
  empty: 'No voucher matches',
  emptyHelp: 'Vouchers come from offers that buyers accept. Choose another view, or ask for less.',
  showAll: 'Show all',
  clear: 'Clear filters',
  exportHelp: 'All vouchers of the period',
  keys: { title: 'Vouchers', next: 'Next row', previous: 'Previous row', open: 'Open the voucher', move: 'Moves 1 to 9', back: 'Back to the list' },
  amount: 'Amount',
  payment: 'For the transfer',
  payee: 'Payee',
  remark: 'Alipay remark',
  noRemark: 'The remark is still to be written before signing',
  flowNumber: 'Flow number',
  facts: {
    title: 'The voucher', order: 'Order number', basis: 'For', party: 'Responsible', refund: 'Refund number', coupon: 'Coupon number', matched: 'Statement line', edition: 'Edition', signature: 'Signature', case: 'Case',
  },
  hands: { title: 'Whose hands', proposed: 'Proposed', requested: 'Sent for approval', signed: 'Signed', paid: 'Paid', none: 'Not yet' },
  past: 'What happened',
  diff: {
    title: 'Against the case', paid: 'Buyer paid', left: 'May still go back', offered: 'Agreed in the offer', voucher: 'This voucher', same: 'As offered', differs: (by) => `${by} off the offer`, unknown: 'Not from an offer',
    benefit: 'All the buyer gets on the order', cash: 'Cash', coupon: 'Coupons', platform: 'By the platform',
  },
  risks: { title: 'Risk flags', none: 'No flags', rests: 'Rests on' },
  evidence: { title: 'Evidence', none: 'The case has no evidence' },
  due: 'Deadlines',
  reasons: { Drawn: 'Drawn by lot', ReviewLinked: 'Linked to a review', Overridden: 'Overridden', Reversed: 'Taken back' },
};
