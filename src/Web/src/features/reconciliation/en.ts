import type { zh } from './zh';

export const en: typeof zh = {
  title: 'Reconciliation',
  tabs: { label: 'Reconciliation', statements: 'Statements', discrepancies: 'Discrepancies' },
  upload: {
    title: 'Import a statement', drop: "Drop Alipay's account statement (CSV) here, or", choose: 'choose a file', period: 'Its period', from: 'from', to: 'to', busy: (name) => `Importing ${name}`, checking: 'Sent; being checked',
    done: (lines) => `Imported: ${lines} new lines`, refused: (name) => `${name} was not accepted; nothing of it was kept`, onlyFinance: 'Only finance imports statements', hint: 'The period is that of the download; send the file as it is',
  },
  statements: {
    table: 'Statements', file: 'File', period: 'Period', account: 'Account', in: 'In', out: 'Out', lines: 'New lines', at: 'Imported', empty: 'No statement was imported yet', emptyHelp: "Download one from Alipay's merchant centre and import it above.", open: 'Open',
  },
  statement: { back: 'All statements', none: 'Not after-sales', table: 'Lines', all: 'All', count: (n) => (n === 1 ? '1 line' : `${n} lines`), no: 'Line', time: 'Time', flow: 'Flow number', amount: 'Out', in: 'In', remark: 'Remark', result: 'Result', match: 'Match by hand', by: 'Matched', empty: 'No such line', emptyHelp: 'Look at another bucket.', showAll: 'Show all' },
  stage: { Number: 'by number', Remark: 'by remark', Payee: 'by account', ByHand: 'by hand' },
  discrepancies: {
    table: 'Discrepancies', open: 'Open', ended: 'Ended', kind: 'Kind', amount: 'Amount', due: 'Due', links: 'See', end: 'Explain', reason: 'Why ended', endedAt: 'Ended', overdue: "A supervisor's now",
    empty: 'Nothing is left to explain', emptyEnded: 'None has ended yet', emptyHelp: 'Lines of a statement that match nothing are listed here.', toStatements: 'Import a statement', match: 'Match',
  },
  excess: { recover: 'Book recovery', writeOff: 'Write off', amount: 'Amount', done: 'It is booked' },
  form: {
    match: (flow) => `Match by hand · ${flow}`, end: 'Explain the discrepancy', reason: 'Reason', reasonHelp: 'It stays in the history', voucher: 'Voucher number', payment: 'Payment of the platform', orderNumber: 'Order number', which: 'It belongs to',
    which_: { voucher: 'A voucher', payment: 'A payment of the platform' }, cameIn: 'The reversed voucher whose money this brings back, of the same amount.', find: 'The whole voucher number', findOrder: 'The whole order number', nothing: 'Not found', submit: 'Match', submitEnd: 'End it', done: 'Matched', ended: 'Ended',
  },
  keys: { title: 'Reconciliation', next: 'Next row', previous: 'Previous row', open: 'Open' },
};
