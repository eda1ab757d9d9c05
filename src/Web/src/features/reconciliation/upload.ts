import type { components } from '../../api/schema';
import { upload } from '../../api/upload';

type Statement = components['schemas']['StatementView'];

interface Period { shopId: string; from: string; until: string }

export const uploadStatement = (file: File, period: Period, key: string, progress: (percent: number) => void): Promise<Statement> =>
  upload('/api/statements', { ...period, fileName: file.name }, file, 'text/csv', { key }, progress);
