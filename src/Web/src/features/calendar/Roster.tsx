import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';
import { DataTable } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { has, useSession } from '../../shell/session';
import { RosterForm } from './RosterForm';
import { Shifts, type Shift } from './Shifts';
import { useCalendarTexts } from './texts';

type Change = components['schemas']['RosterChange'];

export function Roster({ shopId, shifts }: { shopId: string; shifts: readonly Shift[] }) {
  const t = useCalendarTexts();
  const { roles } = useSession();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({ queryKey: ['rosters', shopId], queryFn: () => read(api.GET('/api/rosters', { params: { query: { shopId } } })) });
  const may = has(roles, ['Manager', 'Supervisor']);
  return (
    <section className="panel" aria-label={t.changes}>
      <header><h2>{t.changes}</h2><div className="spring" />{may && <Button size="small" type="primary" onClick={() => setOpen(true)}>{t.set}</Button>}</header>
      <DataTable<Change> label={t.changes} keyOf={(change) => change.id} nameOf={(change) => String(change.number)} rows={{ items: data?.items, failure: error, retry: () => void refetch() }}
        empty={<Empty title={t.noChanges}><p>{t.noChangesHelp}</p></Empty>}
        columns={[
          { key: 'days', title: t.column.days, width: '190px', cell: (change) => <span className="wrap">{change.until ? t.between(change.from, change.until) : t.from(change.from)}</span> },
          { key: 'shifts', title: t.column.shifts, width: '190px', cell: (change) => (change.shifts.length === 0 ? <span className="soft">{t.nobody}</span> : <Shifts of={change.shifts} />) },
          { key: 'reason', title: t.column.reason, cell: (change) => <span className="wrap soft">{change.reason}</span> },
          { key: 'by', title: t.column.by, width: '100px', cell: (change) => change.byName },
        ]} />
      {open && <RosterForm shopId={shopId} initial={shifts} close={() => setOpen(false)} />}
    </section>
  );
}
