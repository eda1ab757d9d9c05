import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import type { paths } from '../../api/schema';
import type { Role } from '../../api/types';
import { size } from '../../i18n/format';
import { has, useSession } from '../../shell/session';
import { useFinanceTexts } from './texts';

type Asked = NonNullable<paths['/api/exports/{what}']['get']['parameters']['query']>;
interface Props { what: 'vouchers' | 'payouts' | 'ledger' | 'trial-balance' | 'costs' | 'discrepancies'; query: Asked; help?: string }

const READERS: readonly Role[] = ['Finance', 'Supervisor'];
const formats = ['csv', 'xlsx'] as const;

/** The file that the server makes of what is shown, with its totals; how much has come while it is made. */
export function Exports({ what, query, help }: Props) {
  const t = useFinanceTexts().exports;
  const { roles } = useSession();
  const { message, notification } = App.useApp();
  const [got, setGot] = useState<number | null>(null);
  if (!has(roles, READERS)) return null;

  async function take(format: (typeof formats)[number]) {
    setGot(0);
    try {
      const { data, response } = await api.GET('/api/exports/{what}', { params: { path: { what }, query: { ...query, format } }, parseAs: 'stream' });
      const name = nameIn(response.headers.get('Content-Disposition')) ?? `${what}.${format}`;
      save(await collect(data as unknown as ReadableStream<Uint8Array<ArrayBuffer>>, setGot), name);
      void message.success(t.done(name));
    } catch (refused) {
      notification.error({ title: t.failed, description: (refused as Error).message });
    } finally {
      setGot(null);
    }
  }
  return (
    <div className="row">
      <span role="status" className="faint">{got !== null && t.received(size(got))}</span>
      {formats.map((format) => <Button key={format} icon={<DownloadOutlined aria-hidden />} title={help} disabled={got !== null} onClick={() => void take(format)}>{t[format]}</Button>)}
    </div>
  );
}

async function collect(stream: ReadableStream<Uint8Array<ArrayBuffer>>, progress: (bytes: number) => void): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    progress(bytes += part.value.length);
  }
  return new Blob(parts);
}

function nameIn(header: string | null): string | undefined {
  const named = header?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  return named && decodeURIComponent(named);
}

function save(content: Blob, name: string): void {
  const href = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  // the browser has begun to save it by then
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
