import type { Socket } from 'node:net';
import { arrivalOf, piecesOf, type Weather } from './weather.ts';

/** So much may be under way; then the sender waits. */
const MOST_BYTES = 1_048_576;

interface Piece {
  readonly bytes: Buffer;
  readonly due: number;
}

/** One direction of a connection: what goes in comes out in its order, as late and as slowly as the weather says. */
export class TcpPassage {
  private readonly from: Socket;
  private readonly to: Socket;
  private readonly weather: () => Weather;
  private readonly isDeaf: () => boolean;
  private readonly underWay: Piece[] = [];
  private bytes = 0;
  private last = 0;
  private over = false;
  private timer?: NodeJS.Timeout;
  /** Bytes are gone: whoever reads on would read nonsense. */
  torn = false;

  constructor(from: Socket, to: Socket, weather: () => Weather, isDeaf = () => false) {
    this.from = from;
    this.to = to;
    this.weather = weather;
    this.isDeaf = isDeaf;
    from.on('data', (chunk) => this.take(chunk));
    from.on('end', () => this.end());
    from.on('error', () => to.destroy());
    to.on('drain', () => this.flow());
    to.on('close', () => clearTimeout(this.timer));
  }

  private take(chunk: Buffer): void {
    if (this.isDeaf()) {
      this.torn = true;
      return;
    }
    const weather = this.weather();
    for (const bytes of piecesOf(chunk, weather.slice)) {
      this.last = arrivalOf(bytes.length, weather, { now: performance.now(), last: this.last }, Math.random());
      this.underWay.push({ bytes, due: this.last });
      this.bytes += bytes.length;
    }
    this.deliver();
  }

  private deliver(): void {
    clearTimeout(this.timer);
    const now = performance.now();
    while (this.underWay[0] && this.underWay[0].due <= now) this.write(this.underWay.shift() as Piece);
    const [next] = this.underWay;
    if (next) this.timer = setTimeout(() => this.deliver(), Math.ceil(next.due - now));
    else if (this.over) this.to.end();
    this.flow();
  }

  private write({ bytes }: Piece): void {
    this.bytes -= bytes.length;
    if (!this.to.destroyed) this.to.write(bytes);
  }

  private flow(): void {
    if (this.bytes > MOST_BYTES || this.to.writableNeedDrain) this.from.pause();
    else this.from.resume();
  }

  private end(): void {
    this.over = true;
    this.deliver();
  }
}
