import { PlusOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import type { Role } from '../../api/types';
import { Bars } from '../../components/Skeleton';
import { useKeys } from '../../shell/keys';
import { has, useSession } from '../../shell/session';
import { useOpeningTexts } from './texts';

const OpenForm = lazy(() => import('./OpenForm'));

export const OPENERS: readonly Role[] = ['Junior', 'Agent', 'Manager', 'Supervisor'];

/** `?new` in the address opens the form; its value may name the order to begin with. */
export function OpenCase() {
  const t = useOpeningTexts();
  const { roles } = useSession();
  const [params, setParams] = useSearchParams();
  const asked = params.get('new');
  const show = (value: string | null): void => setParams((before) => {
    const next = new URLSearchParams(before);
    if (value === null) next.delete('new'); else next.set('new', value);
    return next;
  }, { replace: value === null });
  const may = has(roles, OPENERS);
  useKeys(t.title, may ? [{ press: 'c', label: t.key, run: () => show('1') }] : []);
  if (!may) return null;
  return (
    <>
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => show('1')}>{t.button}</Button>
      <Modal open={asked !== null} onCancel={() => show(null)} title={t.title} footer={null} width={640} destroyOnHidden>
        {asked !== null && <Suspense fallback={<Bars rows={6} />}><OpenForm orderId={asked === '1' ? undefined : asked} close={() => show(null)} /></Suspense>}
      </Modal>
    </>
  );
}
