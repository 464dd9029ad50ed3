import { watchLoop } from './loop.watch.ts';

// A process whose event loop is blocked for as long as it is told, and goes on for two seconds after.

watchLoop('blocked', 2);
const [, , ms = '0'] = process.argv;
console.log('running');
setTimeout(() => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(ms));
  console.log('turned');
  setTimeout(() => console.log('alive'), 2_000);
}, 600);
