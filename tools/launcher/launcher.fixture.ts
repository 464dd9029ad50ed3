import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { freePort, isFree } from '../infrastructure/ports.ts';
import { services } from '../system.ts';
import type { State } from './state.ts';

export interface Outcome {
  code: number | null;
  said: string;
}

/** The launcher as a program, with a home and ports of its own. */
export class Launcher {
  readonly home = mkdtempSync(join(tmpdir(), 'baton-launcher-'));
  readonly env: NodeJS.ProcessEnv;

  private constructor(env: NodeJS.ProcessEnv) {
    this.env = { ...process.env, ...env, BATON_HOME: this.home, NX_DAEMON: 'false' };
    for (const name of ['KAFKA_BROKERS', 'DATABASE_URL', 'OTEL_EXPORTER_OTLP_ENDPOINT']) delete this.env[name];
  }

  static async withFreePorts(): Promise<Launcher> {
    const [kafka, postgres, zipkin] = await Promise.all([freePort(), freePort(), freePort()]);
    const ports = { BATON_KAFKA_PORT: kafka, BATON_PG_PORT: postgres, BATON_ZIPKIN_PORT: zipkin };
    const texts = Object.entries(ports).map(([name, port]) => [name, String(port)]);
    return new Launcher({ ...Object.fromEntries(texts), BATON_PORT_SHIFT: String(await freeShift()) });
  }

  port(variable: string): number {
    return Number(this.env[variable]);
  }

  /** Runs one of its programs to its end. */
  async run(program: string, ...args: string[]): Promise<Outcome> {
    const child = spawn(process.execPath, [join(import.meta.dirname, `${program}.ts`), ...args], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [said, complaints, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    return { code, said: said + complaints };
  }

  state(): State {
    return JSON.parse(readFileSync(join(this.home, 'state.json'), 'utf8'));
  }

  pidOf(part: string): number {
    const { pid } = this.state().parts.find(({ name }) => name === part) ?? {};
    if (!pid) throw new Error(`${part} does not run`);
    return pid;
  }

  pid(): number {
    return JSON.parse(readFileSync(join(this.home, 'launcher.pid'), 'utf8')).pid;
  }

  async dispose(): Promise<void> {
    await this.run('reset');
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** A shift under which every port of a service is free at this moment. */
async function freeShift(): Promise<number> {
  const lowest = Math.min(...services.map(({ port }) => port));
  for (;;) {
    const shift = (await freePort()) - lowest;
    const ports = services.map(({ port }) => port + shift);
    if (Math.max(...ports) < 65_536 && (await Promise.all(ports.map(isFree))).every(Boolean)) return shift;
  }
}
