import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { TcpPassage } from './tcp.passage.ts';
import type { Weather } from './weather.ts';

export interface Target {
  readonly host: string;
  readonly port: number;
}

interface Call {
  readonly client: Socket;
  readonly server: Socket;
  readonly answers: TcpPassage;
}

/** Stands between a service and what it needs, and has weather. */
export class TcpLine {
  private readonly calls = new Set<Call>();
  private readonly listener = createServer({ allowHalfOpen: true }, (client) => this.join(client));
  private target?: Target;
  private weather: Weather = {};

  private constructor(target?: Target) {
    this.target = target;
  }

  static async open(target?: Target): Promise<TcpLine> {
    const line = new TcpLine(target);
    line.listener.listen(0, '127.0.0.1');
    await once(line.listener, 'listening');
    return line;
  }

  get port(): number {
    return (this.listener.address() as AddressInfo).port;
  }

  /** For a line that was there before what it leads to: until then it is lost. */
  lead(target: Target): void {
    this.target = target;
  }

  /** A connection that answers were lost on ends when answers come again: it would read nonsense. */
  become(weather: Weather): void {
    this.weather = weather;
    for (const call of this.calls)
      if (weather.state === 'lost' || (weather.state !== 'mute' && call.answers.torn)) destroy(call);
  }

  /** Connections that are open now end, without a goodbye. */
  reset(): void {
    for (const { client, server } of this.calls) for (const socket of [client, server]) socket.resetAndDestroy();
  }

  close(): void {
    this.become({ state: 'lost' });
    this.listener.close();
  }

  private join(client: Socket): void {
    if (!this.target || this.weather.state === 'lost') {
      client.destroy();
      return;
    }
    const server = connect({ ...this.target, allowHalfOpen: true });
    const weather = () => this.weather;
    new TcpPassage(client, server, weather);
    const answers = new TcpPassage(server, client, weather, () => this.weather.state === 'mute');
    const call = { client, server, answers };
    this.calls.add(call);
    for (const socket of [client, server])
      socket.setNoDelay().once('close', () => {
        if (client.destroyed && server.destroyed) this.calls.delete(call);
      });
  }
}

function destroy({ client, server }: Call): void {
  client.destroy();
  server.destroy();
}
