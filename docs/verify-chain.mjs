// Recomputes the hash chains of case histories from the API's answers alone (recipe: docs/finance-and-audit.md).
// node docs/verify-chain.mjs ADDRESS USER PASSWORD [CASE_ID]     exit code 0: whole, 1: broken, 2: could not ask
import { createHash } from 'node:crypto';

const [address, userName, password, onlyCase] = process.argv.slice(2);
if (!password) {
  console.error('usage: node docs/verify-chain.mjs ADDRESS USER PASSWORD [CASE_ID]');
  process.exit(2);
}

const fields = [
  'previousHash', 'shopId', 'caseId', 'sequence', 'kind', 'subject', 'subjectId', 'machine', 'edition', 'machineHash',
  'act', 'from', 'to', 'version', 'at', 'actorId', 'actorName', 'role', 'key', 'dueId', 'detail',
];

const signed = [
  'number', 'shopId', 'caseId', 'orderId', 'lineId', 'remedy', 'channel', 'basis', 'amountFen', 'currency', 'payee', 'party', 'remark',
  'proposedBy', 'requestedBy', 'signedBy', 'signedAt',
];

const hash = (texts) => createHash('sha256').update(texts.map((t) => `${Buffer.byteLength(t)}:${t};`).join('')).digest('hex');

const textsOf = (of, names) =>
  names.map((name) => ((name === 'at' || name === 'signedAt') && of[name] ? String(Date.parse(of[name])) : String(of[name] ?? '')));

const hashOf = (row) => hash(textsOf(row, fields));

// a masked payee can be recomputed by finance alone
const isMasked = (voucher) => voucher.payee?.startsWith('****');

function wrongSignature(voucher, rows) {
  const last = rows.findLast((row) => row.kind === 'Move' && row.subjectId === voucher.id && ['Sign', 'Approve', 'Reject', 'VoidVoucher'].includes(row.act));
  const told = last && ['Sign', 'Approve'].includes(last.act) ? JSON.parse(last.detail).signature : undefined;
  if (told !== (voucher.signature ?? undefined)) return 'does not carry the signature its history tells of';
  if (!told || isMasked(voucher)) return null;
  const files = rows.filter((row) => row.kind === 'Deed' && row.act === 'Attach' && row.sequence < last.sequence).map((row) => JSON.parse(row.detail).sha256);
  return hash([...textsOf({ ...voucher, currency: 'CNY' }, signed), ...files]) === told ? null : 'has another content than was signed';
}

let token;
async function ask(path, options = {}) {
  const headers = { 'Accept-Language': 'en', ...(token && { Authorization: `Bearer ${token}` }), ...options.headers };
  const answer = await fetch(address.replace(/\/$/, '') + path, { ...options, headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function* pages(path) {
  for (let next = null, first = true; first || next !== null; first = false) {
    const page = await ask(path(next));
    yield* page.items;
    next = page.next ?? null;
  }
}

async function breakIn(id, head, vouchers) {
  const rows = [];
  let previous = '';
  let expected = 1;
  for await (const row of pages((after) => `/api/cases/${id}/timeline?limit=200${after ? `&after=${after}` : ''}`)) {
    if (row.sequence !== expected) return `row ${expected} is missing`;
    if (row.previousHash !== previous) return `row ${row.sequence} does not carry the hash of the row before it`;
    if (hashOf(row) !== row.hash) return `row ${row.sequence}: its content does not give its hash`;
    rows.push(row);
    previous = row.hash;
    expected += 1;
  }
  if (previous !== head) return `the newest row (${expected - 1}) is not the one the case names`;
  const wrong = vouchers.map((voucher) => [voucher.number, wrongSignature(voucher, rows)]).find(([, why]) => why);
  return wrong ? `voucher ${wrong[0]} ${wrong[1]}` : null;
}

async function main() {
  ({ token } = await ask('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ userName, password, mode: 'Bearer' }),
  }));
  const { shops } = await ask('/api/session');
  const ids = onlyCase ? [onlyCase] : [];
  if (!onlyCase)
    for (const { id } of shops)
      for await (const found of pages((cursor) => `/api/cases?shopId=${id}&limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`))
        ids.push(found.id);
  let broken = 0;
  let unread = 0;
  for (const id of ids) {
    const { number, headHash, vouchers } = await ask(`/api/cases/${id}`);
    const why = await breakIn(id, headHash, vouchers);
    unread += vouchers.filter((voucher) => voucher.signature && isMasked(voucher)).length;
    if (why) console.log(`BROKEN ${number} ${id}: ${why}`);
    broken += why ? 1 : 0;
  }
  console.log(`${ids.length} histories recomputed, ${broken} broken`);
  if (unread) console.log(`${unread} signatures cover a payee that only finance sees whole: run this as finance to recompute them`);
  return broken ? 1 : 0;
}

main().then((code) => { process.exitCode = code; }, (error) => { console.error(error.message); process.exitCode = 2; });
