// npm run logs [-- service ...] [--follow]: the end of the logs, by name.
import { spawn } from 'node:child_process';
import { tail } from '../infrastructure/run.ts';
import { logs } from './paths.ts';

const follow = process.argv.includes('--follow');
const named = process.argv.slice(2).filter((argument) => argument !== '--follow');
const unknown = named.find((name) => !logs[name]);
const wanted = named.length ? named : Object.keys(logs);

if (unknown) {
  console.error(`baton: '${unknown}' has no log; there are ${Object.keys(logs).join(', ')}.`);
  process.exitCode = 1;
} else if (follow) {
  const files = wanted.map((name) => logs[name] as string);
  spawn('tail', ['-n', '20', '-F', ...files], { stdio: 'inherit' });
} else {
  for (const name of wanted) show(name, wanted.length > 1 ? 20 : 200);
}

function show(name: string, lines: number): void {
  const text = tail(logs[name] as string, 200_000).trimEnd();
  const prefix = wanted.length > 1 ? `${name.padEnd(13)} | ` : '';
  if (text) for (const line of text.split('\n').slice(-lines)) console.log(prefix + line);
}
