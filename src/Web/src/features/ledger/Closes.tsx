import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { api, headersOf, read } from '../../api/client';
import type { Role, Shop } from '../../api/types';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { Money } from '../../components/Money';
import { dayTime } from '../../i18n/format';
import { has } from '../../shell/session';
import { Sending } from '../finance/Sending';
import { useDay } from '../payouts/queries';
import { useCloses, type Close } from './queries';
import { useLedgerTexts } from './texts';

const SEES_DAY: readonly Role[] = ['Finance', 'Supervisor'];

/** Months that are closed, and the next one. */
export function Closes({ shop }: { shop: Shop }) {
  const t = useLedgerTexts().closes, keys = useLedgerTexts().keys;
  const { data, error, refetch } = useCloses(shop.id);
  const [closing, setClosing] = useState<string | null>(null);
  const columns: Column<Close>[] = [
    { key: 'month', title: t.month, width: '96px', cell: (row) => <span className="strong">{row.month}</span> },
    { key: 'entries', title: t.entries, width: '80px', align: 'right', cell: (row) => row.entries },
    { key: 'debit', title: t.debit, align: 'right', cell: (row) => <Money fen={row.debitFen} /> },
    { key: 'paid', title: t.paid, align: 'right', cell: (row) => <Money fen={row.paidFen} /> },
    { key: 'statement', title: t.statement, align: 'right', cell: (row) => <Money fen={row.statementFen} /> },
    { key: 'agrees', title: '', width: '86px', cell: (row) => (row.paidFen === row.statementFen ? <span className="tag good">{t.agrees}</span> : <span className="tag overdue">{t.differs}</span>) },
    { key: 'reason', title: t.reason, cell: (row) => <span className="cut" title={row.reason ?? undefined}>{row.reason}</span> },
    { key: 'by', title: t.by, width: '100px', cell: (row) => row.byName },
    { key: 'at', title: t.at, width: '112px', cell: (row) => <time dateTime={row.at} className="faint">{dayTime(row.at)}</time> },
  ];
  return (
    <>
      {has(shop.roles, SEES_DAY) && <Next shop={shop} close={setClosing} />}
      <div className="panel">
        <DataTable<Close> label={t.table} columns={columns} keyOf={(row) => row.month} nameOf={(row) => row.month} keys={keys} rows={{ items: data?.items, failure: error, retry: () => void refetch() }}
          empty={<Empty title={t.empty}><p>{t.emptyHelp}</p></Empty>} />
      </div>
      {closing && <CloseForm month={closing} shopId={shop.id} close={() => setClosing(null)} />}
    </>
  );
}

function Next({ shop, close }: { shop: Shop; close: (month: string) => void }) {
  const t = useLedgerTexts().closes;
  const { data } = useDay(shop.id);
  const month = data?.monthToClose;
  if (!data) return null;
  if (!month) return <p className="faint">{t.nothing}</p>;
  return <div className="row">{has(shop.roles, ['Finance']) ? <Button type="primary" onClick={() => close(month)}>{t.next(month)}</Button> : <span className="tag soon">{t.next(month)}</span>}</div>;
}

function CloseForm({ month, shopId, close }: { month: string; shopId: string; close: () => void }) {
  const t = useLedgerTexts().closes;
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <Sending title={t.next(month)} submit={t.submit} done={t.done(month)} close={close} ready content={reason}
      send={(key) => read(api.POST('/api/ledger/closes', { body: { month, shopId, reason: reason.trim() || undefined }, headers: headersOf({ key }) }))}>
      <p>{t.confirm(month)}</p>
      <div className="field"><label className="label" htmlFor={id}>{t.why}</label><Input.TextArea id={id} value={reason} onChange={(event) => setReason(event.target.value)} rows={3} maxLength={500} /></div>
    </Sending>
  );
}
