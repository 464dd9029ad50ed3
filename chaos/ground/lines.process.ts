import { TcpLine } from '../../libs/testing/src/processes/tcp.line.ts';
import type { Weather } from '../../libs/testing/src/processes/weather.ts';
import { obey } from '../../tools/test/obey.ts';

// All lines of a ground, away from the event loops of those who measure: `lines.process.ts 4` opens four, and greets with
// their ports. Then `lead 0 40001`, `become 0 {"delayMs":100}`, `reset`.

const lines = await Promise.all(Array.from({ length: Number(process.argv[2]) }, () => TcpLine.open()));
console.log(JSON.stringify(lines.map(({ port }) => port)));

obey(
  {
    lead: async (n, port) => lines[Number(n)]?.lead({ host: '127.0.0.1', port: Number(port) }),
    become: async (n, weather = '{}') => lines[Number(n)]?.become(JSON.parse(weather) as Weather),
    reset: async () => {
      for (const line of lines) line.reset();
    },
  },
  async () => {},
);
