import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Role, Shop } from '../../api/types';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Money } from '../../components/Money';
import { Bars } from '../../components/Skeleton';
import { day, dayTime, money } from '../../i18n/format';
import { has } from '../../shell/session';
import { useAddress } from '../finance/address';
import { useFinanceTexts } from '../finance/texts';
import { MatchForm } from './MatchForm';
import { useLines, useStatement, type BucketName, type Line } from './queries';
import { useReconciliationTexts } from './texts';

const SETTLERS: readonly Role[] = ['Finance', 'Supervisor'];

/** A statement: how much lies in which bucket, and its lines. */
export function StatementLines({ id, shop }: { id: string; shop: Shop }) {
  const t = useReconciliationTexts(), { bucket: names } = useFinanceTexts();
  const address = useAddress();
  const { data, error, refetch } = useStatement(id);
  const chosen = Object.keys(names).find((name) => name === address.get('bucket')) as BucketName | undefined;
  const found = useLines(id, chosen);
  const [matching, setMatching] = useState<Line | null>(null);
  const columns = useColumns(has(shop.roles, SETTLERS) ? setMatching : undefined);
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <div className="panel"><Bars rows={8} /></div>;
  return (
    <>
      <div className="page-head">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={() => address.set({ statement: undefined, bucket: undefined }, true)}>{t.statement.back}</Button>
        <h2>{data.fileName}</h2>
        <span className="faint">{day(data.from)} – {day(Date.parse(data.until) - 1)} · <span className="mono">{data.account}</span></span>
      </div>
      <div className="figures" role="group" aria-label={t.statement.result}>
        {data.buckets.map((sum) => {
          const name = sum.bucket ?? undefined;
          const text = <><small>{name ? names[name] : t.statement.none}</small><b>{money(sum.outFen)}</b><small>{t.statement.count(sum.lines)}</small></>;
          return name ? <button key={name} type="button" className={name === 'Matched' || sum.lines === 0 ? 'figure' : 'figure warn'} aria-pressed={chosen === name} onClick={() => address.set({ bucket: chosen === name ? undefined : name })}>{text}</button>
            : <div key="none" className="figure">{text}</div>;
        })}
      </div>
      <div className="panel">
        <DataTable<Line>
          label={t.statement.table} columns={columns} keyOf={(row) => row.id} nameOf={(row) => row.flowNumber} keys={t.keys}
          rows={{ items: found.data?.pages.flatMap((page) => page.items), failure: found.error, retry: () => void found.refetch(), more: found.hasNextPage ? () => void found.fetchNextPage() : undefined, loadingMore: found.isFetchingNextPage }}
          empty={<Empty title={t.statement.empty}><p>{t.statement.emptyHelp}</p><Button onClick={() => address.set({ bucket: undefined })}>{t.statement.showAll}</Button></Empty>} />
      </div>
      {matching && <MatchForm target={{ lineId: matching.id, version: matching.version ?? 0, shopId: matching.shopId, flowNumber: matching.flowNumber, cameIn: matching.inFen > 0, line: matching }} close={() => setMatching(null)} />}
    </>
  );
}

/** What waits for a match, and a transfer that may bring a reversed payout back: what a buyer pays for an order names the order. */
const isOpen = (row: Line): boolean => (row.bucket ? row.bucket !== 'Matched' : row.inFen > 0 && !row.merchantOrder);

function useColumns(match: ((line: Line) => void) | undefined): Column<Line>[] {
  const t = useReconciliationTexts(), { bucket: names, voucher } = useFinanceTexts();
  return [
    { key: 'no', title: t.statement.no, width: '52px', align: 'right', cell: (row) => row.no },
    { key: 'time', title: t.statement.time, width: '108px', cell: (row) => <time dateTime={row.at} className="faint">{dayTime(row.at)}</time> },
    { key: 'flow', title: t.statement.flow, cell: (row) => <span className="whole mono" title={row.flowNumber}>{row.flowNumber}</span> },
    { key: 'out', title: t.statement.amount, width: '92px', align: 'right', cell: (row) => (row.outFen > 0 ? <Money fen={row.outFen} strong /> : null) },
    { key: 'in', title: t.statement.in, width: '92px', align: 'right', cell: (row) => (row.inFen > 0 ? <Money fen={row.inFen} /> : null) },
    { key: 'remark', title: t.statement.remark, cell: (row) => <span className="whole">{row.remark}</span> },
    { key: 'result', title: t.statement.result, width: '128px', cell: (row) => (row.bucket ? <span className={row.bucket === 'Matched' ? 'tag good' : 'tag overdue'}>{names[row.bucket]}</span> : <span className="faint">{t.statement.none}</span>) },
    { key: 'by', title: t.statement.by, width: '118px', cell: (row) => <span className="links">{row.stage && <span className="soft">{t.stage[row.stage]}</span>}{row.voucherId && <Link to={`/vouchers/${row.voucherId}`}>{voucher}</Link>}</span> },
    ...(match ? [{ key: 'match', title: '', width: '104px', cell: (row: Line) => isOpen(row) && <Button size="small" onClick={() => match(row)}>{t.statement.match}</Button> }] : []),
  ];
}
