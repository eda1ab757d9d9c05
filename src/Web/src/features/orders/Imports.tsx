import { useQuery } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { dayTime } from '../../i18n/format';
import { Problems } from './Problems';
import type { Import } from './send';
import { useOrdersTexts } from './texts';
import { Upload } from './Upload';

const SOON = 1_000;
const isUnderWay = (run: Import): boolean => run.state === 'Waiting' || run.state === 'Running';

/** Reports that were sent: how far each is, what became of its rows, and which were refused. */
export function Imports() {
  const t = useOrdersTexts();
  const [asked, ask] = useState<Import | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['list', 'imports'],
    queryFn: () => read(api.GET('/api/orders/imports', { params: { query: {} } })),
    refetchInterval: (query) => (query.state.data?.items.some(isUnderWay) ? SOON : false),
  });
  return (
    <>
      <Upload sent={() => void refetch()} />
      <div className="panel">
        <DataTable<Import> label={t.tabs.imports} columns={useColumns(ask)} keyOf={(run) => run.id} nameOf={(run) => run.fileName} rows={{ items: data?.items, failure: error, retry: () => void refetch() }}
          open={ask} keys={t.keys} empty={<Empty title={t.noImports}><p>{t.noImportsHelp}</p></Empty>} />
      </div>
      {asked && <Problems run={asked} close={() => ask(null)} />}
    </>
  );
}

function useColumns(ask: (run: Import) => void): Column<Import>[] {
  const t = useOrdersTexts();
  const count = (key: 'rows' | 'added' | 'updated' | 'unchanged' | 'refused'): Column<Import> => ({ key, title: t.importColumn[key], width: '84px', align: 'right', cell: (run) => run[key] });
  return [
    { key: 'file', title: t.importColumn.file, cell: (run) => <><span className="cut" title={run.fileName}>{run.fileName}</span><small className="faint cut">{t.kind[run.kind]}{run.reason && ` · ${run.reason}`}</small></> },
    { key: 'state', title: t.importColumn.state, width: '190px', cell: (run) => <State run={run} /> },
    count('rows'), count('added'), count('updated'), count('unchanged'),
    { key: 'refused', title: t.importColumn.refused, width: '110px', align: 'right', cell: (run) => (run.problems > 0 ? <Button size="small" onClick={() => ask(run)}>{t.problems(run.problems)}</Button> : run.refused) },
    { key: 'asked', title: t.importColumn.asked, width: '112px', cell: (run) => <time dateTime={run.askedAt} className="faint">{dayTime(run.askedAt)}</time> },
  ];
}

function State({ run }: { run: Import }) {
  const t = useOrdersTexts();
  if (isUnderWay(run)) return <Progress size="small" status="active" percent={run.bytes ? Math.floor((run.bytesRead / run.bytes) * 100) : 0} aria-label={t.importing(run.fileName)} />;
  return <><span className={run.state === 'Done' ? 'tag good' : 'tag overdue'}>{t.state[run.state] ?? run.state}</span>{run.rowsPerSecond > 0 && <small className="faint cut">{t.speed(Math.round(run.rowsPerSecond))}</small>}</>;
}
