import { SearchOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input, type InputRef } from 'antd';
import { useDeferredValue, useRef, useState } from 'react';
import { api, read } from '../../api/client';
import { useMachineName, useStateName } from '../../api/queries';
import type { CaseLine } from '../../api/types';
import { DataTable } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { dayTime } from '../../i18n/format';
import { useKeys } from '../../shell/keys';
import { useAuditTexts } from './texts';

const MOST = 30;

export function Finder({ pick }: { pick: (id: string) => void }) {
  const t = useAuditTexts();
  const kindOf = useMachineName();
  const stateOf = useStateName();
  const input = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const wanted = search.length > 1;
  const { data, error, refetch } = useQuery({
    queryKey: ['list', 'audit', search],
    queryFn: () => read(api.GET('/api/cases', { params: { query: { search: wanted ? search : undefined, sort: 'Opened', limit: MOST } } })),
    placeholderData: keepPreviousData,
  });
  useKeys(t.keys.title, [{ press: '/', label: t.keys.search, run: () => input.current?.focus() }]);
  return (
    <>
      <div role="search"><Input ref={input} prefix={<SearchOutlined aria-hidden />} value={text} onChange={(event) => setText(event.target.value)} placeholder={t.find} aria-label={t.find} allowClear className="audit-search" /> <span className="faint">{t.findHelp}</span></div>
      <div className="panel">
        <DataTable<CaseLine> label={t.results} keyOf={(row) => row.id} nameOf={(row) => row.number} open={(row) => pick(row.id)} keys={{ ...t.keys, open: t.rows }} rows={{ items: data?.items, failure: error, retry: () => void refetch() }}
          empty={<Empty title={t.nothing}><p>{t.nothingHelp}</p></Empty>}
          columns={[
            { key: 'number', title: t.found.number, width: '90px', cell: (row) => <button type="button" className="as-link strong" onClick={() => pick(row.id)}>{row.number}</button> },
            { key: 'kind', title: t.found.kind, width: '150px', cell: (row) => kindOf(row.kind) },
            { key: 'state', title: t.facts.state, width: '150px', cell: (row) => stateOf(row.state) },
            { key: 'message', title: t.found.message, cell: (row) => <span className="cut soft">{row.buyerMessage}</span> },
            { key: 'opened', title: t.found.opened, width: '120px', cell: (row) => <time dateTime={row.openedAt} className="faint">{dayTime(row.openedAt)}</time> },
          ]} />
      </div>
    </>
  );
}
