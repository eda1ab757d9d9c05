import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';
import { DataTable } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { useNames } from '../../i18n';
import { fullTime } from '../../i18n/format';
import { usePeopleTexts } from './texts';

type Change = components['schemas']['StaffChange'];

/** Who did what about whom: a list that nobody can change, for supervisors. */
export function Changes({ shopId }: { shopId: string }) {
  const t = usePeopleTexts(), names = useNames();
  const { data, error, refetch } = useQuery({ queryKey: ['staff', shopId, 'changes'], queryFn: () => read(api.GET('/api/staff/changes', { params: { query: { shopId } } })) });
  return (
    <section className="panel" aria-label={t.changes}>
      <header><h2>{t.changes}</h2><div className="spring" /><span className="faint">{t.changesHelp}</span></header>
      <DataTable<Change> label={t.changes} keyOf={(row) => String(row.number)} nameOf={(row) => row.name} rows={{ items: data?.items, failure: error, retry: () => void refetch() }} empty={<Empty title={t.noChanges}><p>{t.noChangesHelp}</p></Empty>}
        columns={[
          { key: 'at', title: t.changeColumn.at, width: '172px', cell: (row) => <time dateTime={row.at} className="faint">{fullTime(row.at)}</time> },
          { key: 'act', title: t.changeColumn.act, width: '170px', cell: (row) => t.act[row.act] },
          { key: 'who', title: t.changeColumn.who, cell: (row) => row.name },
          { key: 'role', title: t.changeColumn.role, width: '150px', cell: (row) => names.role[row.role] },
          { key: 'active', title: t.changeColumn.active, width: '96px', cell: (row) => (row.active ? t.active : <span className="tag">{t.left}</span>) },
          { key: 'by', title: t.changeColumn.by, width: '130px', cell: (row) => row.byName },
        ]} />
    </section>
  );
}
