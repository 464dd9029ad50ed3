// npm run new -- agent sales-agent | worker pdf-worker | event order.shipped | rule vip-customer: what we ask others to add, ready to be filled in.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { sentence, Trouble } from '../infrastructure/trouble.ts';
import { agent } from './agent.ts';
import { event } from './event.ts';
import { rule } from './rule.ts';
import { Tree } from './tree.ts';
import { worker } from './worker.ts';

const root = join(import.meta.dirname, '../..');
const kinds = { agent, worker, event, rule };

const howTo: Record<string, string> = {
  agent: 'npm start runs it; docs/how-to/add-an-agent.md says what each file is for.',
  worker: 'npm start runs it; docs/how-to/give-work-out.md says how work comes to it.',
  event: 'Say in its class what happened; docs/how-to/add-an-event.md goes on from there.',
  rule: 'Say in it whom it claims and who suits; docs/how-to/add-a-rule.md goes on from there.',
};

try {
  const [kind = '', ...names] = process.argv.slice(2);
  if (!Object.hasOwn(kinds, kind))
    throw new Trouble(`'${kind}' is nothing to add here; there are ${Object.keys(kinds).join(', ')}.`);
  const tree = new Tree(root);
  const paths = tree.write(kinds[kind as keyof typeof kinds](tree, names));
  execFileSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...paths], {
    cwd: root,
  });
  console.log([...paths.map((path) => `  ${path}`), '', howTo[kind]].join('\n'));
} catch (error) {
  console.error(`baton: ${sentence(error)}`);
  process.exitCode = 1;
}
