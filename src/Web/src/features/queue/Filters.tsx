import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useCaseKinds, useMachines, useStaff, useStateName } from '../../api/queries';
import { useNames } from '../../i18n';
import { useKeys } from '../../shell/keys';
import { useSession } from '../../shell/session';
import { useQueueTexts } from './texts';
import type { Filter, QueueView } from './view';

const TYPING = 300;

export function Filters({ view, shown }: { view: QueueView; shown?: string }) {
  const t = useQueueTexts(), names = useNames();
  const { session } = useSession();
  const staff = useStaff(view.filters.shopId ?? session.shops[0]?.id);
  const states = useStates(), kinds = useCaseKinds();
  const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
  const pick = (filter: Filter, label: string, choices: { value: string; label: string }[], width: number) => (
    <Select value={view.filters[filter]} placeholder={label} aria-label={label} options={choices} onChange={(value: string | undefined) => view.set({ [filter]: value })} allowClear showSearch={{ optionFilterProp: 'label' }}
      style={{ width }} popupMatchSelectWidth={false} />
  );
  return (
    <div className="filters" role="search">
      <div className="narrowing">
        {session.shops.length > 1 && pick('shopId', t.filter.shop, session.shops.map((shop) => ({ value: shop.id, label: shop.name })), 150)}
        <Search key={view.filters.search ?? ''} text={view.filters.search ?? ''} change={(search) => view.set({ search })} />
        {pick('kind', t.filter.kind, kinds, 118)}
        {pick('state', t.filter.state, states, 118)}
        {pick('category', t.filter.category, options(names.category), 118)}
        {pick('severity', t.filter.severity, options(names.severity), 108)}
        {pick('ownerId', t.filter.owner, (staff.data ?? []).map((person) => ({ value: person.userId, label: person.name })), 112)}
        {view.isNarrowed && <Button type="text" onClick={view.clear}>{t.filter.clear}</Button>}
      </div>
      <div className="sorting">
        <span className="faint" role="status">{shown}</span>
        <Select value={view.filters.sort ?? 'NextDue'} aria-label={t.filter.sort} onChange={(value) => view.set({ sort: value === 'NextDue' ? undefined : value })} style={{ width: 148 }}
          options={[{ value: 'NextDue', label: t.filter.nextDue }, { value: 'Opened', label: t.filter.newest }]} />
      </div>
    </div>
  );
}

function Search({ text, change }: { text: string; change: (text: string) => void }) {
  const t = useQueueTexts();
  const [typed, setTyped] = useState(text);
  const [composing, setComposing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useKeys(t.keys.title, [{ press: '/', label: t.keys.search, run: () => input.current?.focus() }]);
  useEffect(() => {
    if (composing || typed === text) return undefined;
    const timer = setTimeout(() => change(typed), TYPING);
    return () => clearTimeout(timer);
  });
  return (
    <Input ref={(antd) => { input.current = antd?.input ?? null; }} value={typed} onChange={(event) => setTyped(event.target.value)} onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)}
      prefix={<SearchOutlined aria-hidden />} placeholder={t.filter.text} aria-label={t.filter.text} title={t.filter.textHelp} allowClear className="search" />
  );
}

function useStates() {
  const { data } = useMachines();
  const nameOf = useStateName();
  const codes = [...new Set(data?.filter((machine) => machine.subject === 'Case').flatMap((machine) => machine.states.map((state) => state.code)))];
  return codes.map((value) => ({ value, label: nameOf(value) }));
}
