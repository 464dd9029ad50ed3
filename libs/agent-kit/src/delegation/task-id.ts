import { createHash } from 'node:crypto';

/** The same for the same place of the same run, and for nothing else: whatever is asked for again is known by it. */
export const taskIdOf = (tenant: string, agentId: string, runId: string, place: number, nth?: number): string =>
  createHash('sha256')
    .update(JSON.stringify([tenant, agentId, runId, place, nth ?? 'group']))
    .digest('hex')
    .slice(0, 32);
