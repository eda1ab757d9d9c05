import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client';
import { now } from '../../api/clock';
import { useStaff } from '../../api/queries';
import type { Role, StaffPerson } from '../../api/types';
import { DataTable } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { PersonTag } from '../../components/PersonTag';
import { useNames } from '../../i18n';
import { day } from '../../i18n/format';
import { useAddress } from '../finance/address';
import { ShopPick, useShop } from '../finance/Shop';
import { Changes } from './Changes';
import { Complaints } from './Complaints';
import { PersonForm } from './PersonForm';
import { usePeopleTexts } from './texts';
import './people.css';

const LEADS: readonly Role[] = ['Manager', 'Supervisor'];

/** Who works in the shop in which role, and the complaints about service that were upheld. */
export default function People() {
  const t = usePeopleTexts(), names = useNames();
  const address = useAddress(), shop = useShop(LEADS);
  const shopId = shop.id;
  const month = address.get('month') ?? day(now()).slice(0, 7);
  const staff = useStaff(shopId);
  const complaints = useQuery({ queryKey: ['list', 'complaints', shopId, month], queryFn: () => read(api.GET('/api/complaints', { params: { query: { shopId, month } } })) });
  const timesOf = (id: string): number => complaints.data?.items.filter((item) => item.agentId === id).length ?? 0;
  const may = shop.role === 'Supervisor';
  const [asked, ask] = useState<StaffPerson | 'new' | null>(null);
  return (
    <div className="page people">
      <div className="page-head"><h1>{t.title}</h1><div className="spring" /><ShopPick roles={LEADS} /></div>
      <div className="people-desk">
        <section className="panel" aria-label={t.staff}>
          <header><h2>{t.staff}</h2><div className="spring" />{may && <Button size="small" type="primary" onClick={() => ask('new')}>{t.add}</Button>}</header>
          <DataTable<StaffPerson> label={t.staff} keyOf={(person) => person.userId} nameOf={(person) => person.name} keys={t.keys} rows={{ items: staff.data, failure: staff.error, retry: () => void staff.refetch() }}
            empty={<Empty title={t.empty}><p>{t.emptyHelp}</p></Empty>}
            columns={[
              { key: 'name', title: t.column.name, cell: (person) => <><span className="row"><PersonTag id={person.userId} shopId={shopId} />{!person.active && <span className="tag">{t.left}</span>}</span>{person.userName && <small className="faint cut mono">{person.userName}</small>}</> },
              { key: 'role', title: t.column.role, width: '140px', cell: (person) => names.role[person.role] },
              { key: 'complaints', title: t.column.complaints, width: '190px', align: 'right', cell: (person) => (timesOf(person.userId) === 0 ? <span className="faint">{t.none}</span> : <b>{t.times(timesOf(person.userId))}</b>) },
              ...(may ? [{ key: 'edit', title: '', width: '96px', align: 'right' as const, cell: (person: StaffPerson) => <Button size="small" onClick={() => ask(person)} aria-label={t.edit(person.name)}>{t.change}</Button> }] : []),
            ]} />
        </section>
        <Complaints month={month} turn={(to) => address.set({ month: to })} data={complaints.data?.items} failure={complaints.error} retry={() => void complaints.refetch()} />
      </div>
      {may && <Changes shopId={shopId} />}
      {asked && <PersonForm shopId={shopId} person={asked === 'new' ? null : asked} close={() => ask(null)} />}
    </div>
  );
}
