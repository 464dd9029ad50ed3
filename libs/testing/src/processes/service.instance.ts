import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { type NodeCommand, NodeProcess } from './node.process.ts';

export interface HealthAnswer {
  status: number;
  body: { status?: string; parts: Record<string, { ok: boolean; state: string }> };
}

/** A process of a service, on a port of its own. */
export class ServiceInstance extends NodeProcess {
  readonly url: string;

  private constructor(command: NodeCommand, url: string) {
    super(command);
    this.url = url;
  }

  /** Starts it without waiting for anything; on a free port unless one is named. */
  static async launch(command: NodeCommand, at?: number): Promise<ServiceInstance> {
    const port = at ?? (await freePort());
    const env = { PORT: String(port), SERVICE_NAME: command.name, ...command.env };
    return new ServiceInstance({ ...command, env }, `http://127.0.0.1:${port}`);
  }

  /** @throws with its log, when it ends or is not ready in time */
  async ready(timeoutMs = 60_000): Promise<this> {
    const deadline = Date.now() + timeoutMs;
    while (!(await this.isReady())) {
      if (!this.running || Date.now() > deadline) throw new Error(`${this.name} does not get ready:\n${this.log}`);
      await Promise.race([pause(50), this.exited]);
    }
    return this;
  }

  async health(kind: 'live' | 'ready'): Promise<HealthAnswer> {
    const response = await fetch(`${this.url}/health/${kind}`, { signal: AbortSignal.timeout(5_000) });
    return { status: response.status, body: (await response.json()) as HealthAnswer['body'] };
  }

  private async isReady(): Promise<boolean> {
    return this.health('ready').then(
      ({ status }) => status === 200,
      () => false,
    );
  }
}
