import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { now } from '../../api/clock';
import { api, headersOf, newKey, read } from '../../api/client';
import type { Role, Shop } from '../../api/types';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { PersonTag } from '../../components/PersonTag';
import { fullTime } from '../../i18n/format';
import { has } from '../../shell/session';
import { GrantForm } from './GrantForm';
import { useDeputies, type Deputy } from './queries';
import { useLimitTexts } from './texts';

const GRANTERS: readonly Role[] = ['Supervisor', 'Finance'];

/** Who stands in for finance, and when. */
export function Deputies({ shop }: { shop: Shop }) {
  const t = useLimitTexts(), d = t.deputies;
  const { message } = App.useApp();
  const queries = useQueryClient();
  const found = useDeputies(shop.id);
  const [granting, setGranting] = useState(false);
  const grants = has(shop.roles, GRANTERS);
  async function end(row: Deputy) {
    try {
      await read(api.POST('/api/delegations/{id}/end', { params: { path: { id: row.id } }, body: {}, headers: headersOf({ version: row.version, key: newKey() }) }));
      void message.success(d.ended);
    } catch (refused) {
      void message.error((refused as Error).message);
    } finally {
      void queries.invalidateQueries({ queryKey: ['list', 'deputies'] });
    }
  }
  const stateOf = (row: Deputy): 'past' | 'now' | 'coming' => (row.endedAt || Date.parse(row.until) <= now() ? 'past' : Date.parse(row.from) > now() ? 'coming' : 'now');
  const columns: Column<Deputy>[] = [
    { key: 'person', title: d.person, width: '150px', cell: (row) => <PersonTag id={row.deputyId} shopId={row.shopId} /> },
    { key: 'state', title: d.state, width: '90px', cell: (row) => <span className={stateOf(row) === 'now' ? 'tag good' : 'tag'}>{d.states[stateOf(row)]}</span> },
    { key: 'from', title: d.from, width: '168px', cell: (row) => fullTime(row.from) },
    { key: 'until', title: d.until, width: '168px', cell: (row) => fullTime(row.endedAt ?? row.until) },
    { key: 'reason', title: d.reason, cell: (row) => <span className="wrapped">{row.reason}</span> },
    { key: 'by', title: d.by, width: '130px', cell: (row) => <PersonTag id={row.byId} shopId={row.shopId} /> },
    ...(grants ? [{ key: 'end', title: '', width: '104px', cell: (row: Deputy) => stateOf(row) !== 'past' && <Button size="small" onClick={() => void end(row)}>{d.end}</Button> }] : []),
  ];
  const grant = grants && <Button type="primary" onClick={() => setGranting(true)}>{d.grant}</Button>;
  return (
    <>
      {grant && <div className="row">{grant}</div>}
      <div className="panel">
        <DataTable<Deputy> label={d.table} columns={columns} keyOf={(row) => row.id} nameOf={(row) => row.reason} keys={t.keys}
          rows={{ items: found.data?.pages.flatMap((page) => page.items), failure: found.error, retry: () => void found.refetch(), more: found.hasNextPage ? () => void found.fetchNextPage() : undefined, loadingMore: found.isFetchingNextPage }}
          empty={<Empty title={d.empty}><p>{d.emptyHelp}</p></Empty>} />
      </div>
      {granting && <GrantForm shopId={shop.id} close={() => setGranting(false)} />}
    </>
  );
}
