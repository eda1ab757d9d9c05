import type { Problem } from './types';

/** A refusal of the API, or `offline` where nothing answered. `problem.code` is stable, `problem.detail` is for people and in their language. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'Refused';
  }

  /** Nothing happened on the server for sure, or it is known by its key: the same can be sent again. */
  get canRetry(): boolean {
    return this.problem.status === 0 || this.problem.status === 429 || this.problem.status >= 500;
  }
}

const OFFLINE = 'offline';

export const isOffline = (error: unknown): boolean => error instanceof Refused && error.problem.code === OFFLINE;
export const isRefused = (error: unknown, ...codes: string[]): error is Refused => error instanceof Refused && codes.includes(error.problem.code);

export function unreachable(): Refused {
  return new Refused({ code: OFFLINE, status: 0, title: '', traceId: '', type: '' });
}

export async function refusalOf(answer: Response): Promise<Refused> {
  const body: unknown = await answer.json().catch(() => null);
  const known = body as Problem | null;
  // a proxy in between answers with a page of its own
  return known?.code ? new Refused(known) : new Refused({ code: 'unknown', status: answer.status, title: answer.statusText, traceId: '', type: '' });
}
