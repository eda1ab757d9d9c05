import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMachineName, useStateName } from '../../api/queries';
import type { CaseLine } from '../../api/types';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { PersonTag } from '../../components/PersonTag';
import { SlaClock } from '../../components/SlaClock';
import { dayTime } from '../../i18n/format';
import { useKeys } from '../../shell/keys';
import { has, useSession } from '../../shell/session';
import { OpenCase, OPENERS } from '../opening/OpenCase';
import { Assign } from './Assign';
import { Filters } from './Filters';
import { Marks } from './Marks';
import { Preview } from './Preview';
import { SavedViews } from './SavedViews';
import { useQueueTexts } from './texts';
import { useCases, useQueueView, viewNames } from './view';
import './queue.css';

export default function Queue() {
  const t = useQueueTexts();
  const navigate = useNavigate();
  const view = useQueueView();
  const cases = useCases(view);
  const [chosen, choose] = useState<string | null>(null);
  const [previewing, setPreviewing] = useState(false);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const columns = useColumns();
  const { roles } = useSession();
  const none = (): void => select(new Set());
  const items = cases.data?.pages.flatMap((page) => page.items);
  const line = items?.find((row) => row.id === chosen), picked = items?.filter((row) => selected.has(row.id)) ?? [];
  useKeys(t.keys.title, [{ press: ' ', label: t.keys.preview, run: () => setPreviewing((on) => !on) }]);

  return (
    <div className="page queue">
      <div className="page-head">
        <h1>{t.title}</h1>
        <div className="tabs" role="group" aria-label={t.viewsLabel}>
          {viewNames.map((name) => <button key={name} type="button" aria-pressed={view.view === name} onClick={() => { none(); view.set({ view: name }); }}>{t.views[name]}</button>)}
        </div>
        <SavedViews view={view} changed={none} />
        <div className="spring" />
        <OpenCase />
      </div>
      <Filters view={view} shown={items && t.shown(items.length, cases.hasNextPage)} />
      {picked.length > 0 && <Assign lines={picked} done={(left) => select(new Set(left))} />}
      <div className={previewing && line ? 'with-preview' : undefined}>
        <div className="panel">
          <DataTable<CaseLine>
            label={t.table} columns={columns} keyOf={(row) => row.id} nameOf={(row) => row.number}
            rows={{ items, failure: cases.error, retry: () => void cases.refetch(), more: cases.hasNextPage ? () => void cases.fetchNextPage() : undefined, loadingMore: cases.isFetchingNextPage }}
            open={(row) => void navigate(`/cases/${row.id}`)} chosen={chosen} choose={choose} keys={t.keys}
            selection={has(roles, OPENERS) ? { keys: selected, change: select, all: t.selectAll, one: t.selectRow } : undefined}
            empty={<Empty title={view.view === 'mine' && !view.isNarrowed ? t.emptyMine : t.empty}>
              {view.isNarrowed ? <Button onClick={view.clear}>{t.filter.clear}</Button> : <Button onClick={() => view.set({ view: 'open' })}>{t.showOpen}</Button>}
            </Empty>} />
        </div>
        {previewing && line && <Preview line={line} close={() => setPreviewing(false)} />}
      </div>
    </div>
  );
}

function useColumns(): Column<CaseLine>[] {
  const t = useQueueTexts();
  const kindOf = useMachineName();
  const stateOf = useStateName();
  return [
    { key: 'due', title: t.column.due, width: '168px', cell: (row) => <SlaClock dueAt={row.nextDueAt} overdueSince={row.overdueSince} /> },
    { key: 'number', title: t.column.number, width: '76px', cell: (row) => <Link to={`/cases/${row.id}`} className="strong">{row.number}</Link> },
    { key: 'kind', title: t.column.kind, width: '148px', cell: (row) => kindOf(row.kind) },
    { key: 'state', title: t.column.state, width: '138px', cell: (row) => stateOf(row.state) },
    { key: 'message', title: t.column.message, cell: (row) => <span className="message"><Marks line={row} /><span className="cut soft" title={row.buyerMessage}>{row.buyerMessage}</span></span> },
    { key: 'buyer', title: t.column.buyer, width: '128px', minor: true, cell: (row) => row.buyerNick ?? <span className="faint">{t.noNick}</span> },
    { key: 'owner', title: t.column.owner, width: '116px', cell: (row) => <PersonTag id={row.ownerId} shopId={row.shopId} /> },
    { key: 'opened', title: t.column.opened, width: '104px', minor: true, cell: (row) => <time dateTime={row.openedAt} className="faint">{dayTime(row.openedAt)}</time> },
  ];
}
