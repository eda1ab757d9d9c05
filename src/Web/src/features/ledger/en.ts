import type { zh } from './zh';

export const en: typeof zh = {
  title: 'Ledger',
  tabs: { label: 'Ledger', balance: 'Trial balance', entries: 'Entries', costs: 'Cost by party', closes: 'Month closes' },
  balance: { table: 'Trial balance', account: 'Account', debit: 'Debit', credit: 'Credit', balance: 'Balance', total: 'Sum', agrees: 'Debits and credits agree', differs: (by) => `Debits and credits differ by ${by}`, empty: 'No entries in this period', emptyHelp: 'Signing, paying and the platform’s refunds are booked by themselves. Choose another period.' },
  account: { back: 'Trial balance', opening: 'Opening', closing: 'Closing', turnover: 'Debit / credit', entry: 'Entry', table: 'Account', balance: 'Balance' },
  entries: {
    table: 'Entries', at: 'At', kind: 'Kind', debit: 'Debit', credit: 'Credit', amount: 'Amount', party: 'Party', remedy: 'Remedy', sources: 'Voucher and case', empty: 'No entry matches', clear: 'Clear filters', shown: (n, more) => `${n}${more ? ' so far' : n === 1 ? ' entry' : ' entries'}`,
    filter: { party: 'Party', remedy: 'Remedy', caseKind: 'Kind of case', kind: 'Kind of entry', account: 'Account', none: 'Not said' },
  },
  costs: { by: { party: 'By responsible party', remedy: 'By remedy', caseKind: 'By kind of case' }, vouchers: 'Vouchers', platform: 'Platform refunds', recovered: 'Claimed back', net: 'Net cost', share: 'Of all given', total: 'Sum', none: 'Not said', empty: 'No cost in this period', table: (by) => `Cost: ${by}` },
  closes: {
    table: 'Month closes', month: 'Month', entries: 'Entries', debit: 'Debit', paid: 'Paid', statement: 'By statements', by: 'Closed by', at: 'Closed at', reason: 'Reason', empty: 'No month was closed yet', emptyHelp: 'Once a month is over finance closes it, the earliest first.', agrees: 'Agrees', differs: 'Differs',
    next: (month) => `Close ${month}`, nothing: 'No month can be closed', confirm: (month) => `Once ${month} is closed nothing is booked into it any more, and it is not opened again.`, why: 'Reason (needed while discrepancies are open or sums differ)', submit: 'Close the month', done: (month) => `${month} is closed`,
  },
  keys: { title: 'Ledger', next: 'Next row', previous: 'Previous row', open: 'Open the voucher' },
};
