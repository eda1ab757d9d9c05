import { now } from '../../api/clock';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { dayTime, fullTime } from '../../i18n/format';
import { useLimitValue } from './Limits';
import { limitNames, usePolicies, type Policy } from './queries';
import { useLimitTexts } from './texts';

/** Every policy that was ever set, with what it changed. */
export function History({ shopId }: { shopId: string }) {
  const t = useLimitTexts(), valueOf = useLimitValue();
  const { data, error, refetch } = usePolicies(shopId);
  const changesOf = (row: Policy): string => {
    const before = data?.items.find((other) => other.number === row.number - 1);
    if (!before) return t.history.first;
    return limitNames.filter((name) => (before.limits[name] ?? null) !== (row.limits[name] ?? null)).map((name) => `${t.limit[name]} ${valueOf(before.limits, name)} → ${valueOf(row.limits, name)}`).join(' · ');
  };
  const columns: Column<Policy>[] = [
    { key: 'number', title: t.history.number, width: '56px', cell: (row) => row.number },
    { key: 'from', title: t.history.from, width: '176px', cell: (row) => <>{fullTime(row.effectiveFrom)} {Date.parse(row.effectiveFrom) > now() && <span className="tag accent">{t.history.coming}</span>}</> },
    { key: 'changes', title: t.history.changes, cell: (row) => <span className="wrapped">{changesOf(row)}</span> },
    { key: 'reason', title: t.history.reason, cell: (row) => <span className="wrapped">{row.reason}</span> },
    { key: 'by', title: t.history.by, width: '100px', cell: (row) => row.byName },
    { key: 'at', title: t.history.at, width: '108px', cell: (row) => <time dateTime={row.at} className="faint">{dayTime(row.at)}</time> },
  ];
  return (
    <div className="panel">
      <DataTable<Policy> label={t.history.table} columns={columns} keyOf={(row) => row.id} nameOf={(row) => String(row.number)} keys={t.keys} rows={{ items: data?.items, failure: error, retry: () => void refetch() }}
        empty={<Empty title={t.history.empty}><p>{t.history.emptyHelp}</p></Empty>} />
    </div>
  );
}
