/** `ok` decides; `state` says it in a word or two. */
export interface PartHealth {
  ok: boolean;
  state: string;
}

export type Check = () => PartHealth | Promise<PartHealth>;

export interface HealthReport {
  ok: boolean;
  status: 'starting' | 'ready' | 'not ready' | 'stopping';
  parts: Record<string, PartHealth>;
}

/** What the service says of itself; each part it needs for its work adds a check. */
export class Health {
  private phase: 'starting' | 'running' | 'stopping' = 'starting';
  private readonly readiness = new Map<string, Check>();
  private readonly liveness = new Map<string, Check>();

  /** A part without which the service cannot work at this moment: not ready, it gets no traffic. */
  addReadiness(part: string, check: Check): void {
    this.readiness.set(part, check);
  }

  /** A part that only a restart can mend. */
  addLiveness(part: string, check: Check): void {
    this.liveness.set(part, check);
  }

  started(): void {
    if (this.phase === 'starting') this.phase = 'running';
  }

  stopping(): void {
    this.phase = 'stopping';
  }

  async ready(): Promise<HealthReport> {
    const { ok, parts } = await examine(this.readiness);
    if (this.phase !== 'running') return { ok: false, status: this.phase, parts };
    return { ok, status: ok ? 'ready' : 'not ready', parts };
  }

  async live(): Promise<{ ok: boolean; parts: HealthReport['parts'] }> {
    return examine(this.liveness);
  }
}

async function examine(checks: ReadonlyMap<string, Check>): Promise<{ ok: boolean; parts: HealthReport['parts'] }> {
  const parts = await Promise.all([...checks].map(async ([part, check]) => [part, await answer(check)] as const));
  return { ok: parts.every(([, { ok }]) => ok), parts: Object.fromEntries(parts) };
}

async function answer(check: Check): Promise<PartHealth> {
  try {
    return await check();
  } catch (error) {
    return { ok: false, state: error instanceof Error ? error.message : String(error) };
  }
}
