import { writeFileSync } from 'node:fs';
import { obey } from './obey.ts';

// Does what a spec tells it; at its end it writes the file it was started with.

console.log(JSON.stringify({ hello: process.argv[2] }));
let open = () => {};
const gate = new Promise<void>((resolve) => {
  open = resolve;
});

obey(
  {
    wait: () => gate,
    open: async () => open(),
    fail: async (why) => {
      throw new Error(`because of\n${why}`);
    },
    die: async () => process.exit(7),
  },
  async () => writeFileSync(process.argv[3] ?? '', 'ended in order'),
);
