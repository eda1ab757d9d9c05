import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client';
import { useMachineName } from '../../api/queries';
import type { InputProps } from './FieldInput';
import { useMoveTexts } from './texts';

const MOST = 8;

/** Another case of the shop, found by its number. */
export function CasePicker({ id, value, change, subject, focus }: InputProps) {
  const t = useMoveTexts();
  const kindOf = useMachineName();
  const [number, setNumber] = useState('');
  const { data } = useQuery({
    queryKey: ['list', 'picker', subject.shopId, number],
    queryFn: ({ signal }) => read(api.GET('/api/cases', { params: { query: { shopId: subject.shopId, limit: MOST, ...(number ? { number: number.toUpperCase() } : { open: true }) } }, signal })),
    placeholderData: (before) => before,
  });
  return (
    <Select id={id} value={value as string | undefined} onChange={change} placeholder={t.searchCase} allowClear autoFocus={focus} className="narrow" showSearch={{ filterOption: false, onSearch: setNumber }}
      options={(data?.items ?? []).filter((line) => line.id !== subject.id).map((line) => ({ value: line.id, label: `${line.number} · ${kindOf(line.kind)} · ${line.buyerNick ?? ''}` }))} />
  );
}
