import type { components } from '../../api/schema';
import { upload } from '../../api/upload';

export type Import = components['schemas']['ImportView'];
export type ImportKind = Import['kind'];

const addresses: Record<ImportKind, string> = { Orders: '/api/orders/import', Refunds: '/api/refunds/import' };

/** The import itself goes on after the answer. */
export const send = (kind: ImportKind, file: File, key: string, progress: (percent: number) => void): Promise<Import> =>
  upload(addresses[kind], { fileName: file.name }, file, 'text/csv', { key }, progress);
