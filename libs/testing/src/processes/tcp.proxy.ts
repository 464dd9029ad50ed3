import { afterAll } from 'vitest';
import { TcpLine } from './tcp.line.ts';

/** A line that can be cut like a cable. */
export class TcpProxy {
  private constructor(private readonly line: TcpLine) {}

  /** For the top of a file: it is gone after the last test. */
  static async before(host: string, port: number): Promise<TcpProxy> {
    const line = await TcpLine.open({ host, port });
    afterAll(() => line.close());
    return new TcpProxy(line);
  }

  get port(): number {
    return this.line.port;
  }

  /** Every connection is lost, and new ones are lost at once. */
  cut(): void {
    this.line.become({ state: 'lost' });
  }

  mend(): void {
    this.line.become({});
  }
}
