import type { Deed } from '../../api/client';
import { upload } from '../../api/upload';
import type { EvidenceKind } from '../../api/types';

interface Evidence { kind: EvidenceKind; file: File; restricted: boolean }

export const MOST_BYTES = 20 * 1024 * 1024;

export const uploadEvidence = (caseId: string, { kind, file, restricted }: Evidence, deed: Deed, progress: (percent: number) => void): Promise<{ caseVersion: number }> =>
  upload(`/api/cases/${caseId}/evidence`, { kind, fileName: file.name || `${kind}.png`, ...(restricted ? { restricted: 'true' } : {}) }, file, 'application/octet-stream', deed, progress);

/** What a file most likely shows; the person can say otherwise. The API looks into the file and has the last word. */
export const kindOf = (file: File): EvidenceKind => (file.type.startsWith('image/') ? 'Photo' : file.type.startsWith('video/') ? 'Video' : 'ChatLog');
