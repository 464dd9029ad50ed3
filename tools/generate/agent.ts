import { services } from '../system.ts';
import { after, twinned } from './edits.ts';
import { named, pascal, snake, wordsOf } from './names.ts';
import type { Changes, Tree } from './tree.ts';

/** Whose package, manifests and places in lists a new agent's are made from. */
const model = 'tech-agent';
const templates = 'tools/generate/templates/agent';
const lists = ['k8s/base/kustomization.yaml', 'k8s/overlays/local/kustomization.yaml', 'docker-compose.yml'];

/** `npm run new -- agent sales-agent [sales.new_plan]`: the intent is one that triage names, or one to come. */
export function agent(tree: Tree, [name, intent]: readonly string[]): Changes {
  const id = named(name, /^[a-z][a-z0-9]*(-[a-z0-9]+)*-agent$/, "an agent's is like sales-agent");
  const field = id.replace(/-agent$/, '');
  const covered = named(intent ?? `${snake(field)}.question`, /^[a-z]\w*\.\w+$/, "an intent's is like sales.new_plan");
  for (const folder of [`services/${id}`, `k8s/base/${id}`]) tree.mustNotExist(folder);
  const asAgent = renamed(id, field, covered);
  const asModel = asTwinOf(model, id);
  return {
    ...copied(tree, templates, `services/${id}`, asAgent, (file) => file !== 'tsconfig.json'),
    [`services/${id}/package.json`]: asModel(tree.read(`services/${model}/package.json`)),
    [`services/${id}/tsconfig.json`]: tree.read(`services/${model}/tsconfig.json`),
    ...copied(tree, `k8s/base/${model}`, `k8s/base/${id}`, asModel),
    ...Object.fromEntries(lists.map((path) => [path, twinned(tree.read(path), model, asModel)])),
    'tools/system.ts': mapped(tree.read('tools/system.ts'), entryOf(id, field)),
    'README.md': listed(tree.read('README.md'), id, field),
    'package-lock.json': locked(tree.read('package-lock.json'), id, asModel),
  };
}

type Rename = (text: string) => string;

function copied(tree: Tree, from: string, to: string, rename: Rename, wanted = (_: string) => true): Changes {
  const files = tree.files(from).filter(wanted);
  return Object.fromEntries(files.map((file) => [`${to}/${rename(file)}`, rename(tree.read(`${from}/${file}`))]));
}

/** The template is an agent called sample-agent, which covers `sample.question`. */
function renamed(id: string, field: string, intent: string): Rename {
  const own = [...new Set([...wordsOf(field), ...wordsOf(intent)])].filter((word) => word.length > 3);
  return (text) =>
    text
      .replaceAll('sample|question', (own.length > 0 ? own : wordsOf(field)).join('|'))
      .replaceAll('sample.question', intent)
      .replaceAll(/sample(?=\.agent)/g, field)
      .replaceAll('sample-agent', id)
      .replaceAll('sample_agent', snake(id))
      .replaceAll('SampleAgent', pascal(id))
      .replaceAll('sample', wordsOf(field).join(' '));
}

const portOf = (id: string): number => services.find(({ name }) => name === id)?.port ?? 0;
const publishedBy = (id: string): readonly string[] => services.find(({ name }) => name === id)?.publishes ?? [];
const freePort = (): number => Math.max(...services.map(({ port }) => port)) + 1;

function asTwinOf(other: string, id: string): Rename {
  return (text) =>
    text
      .replaceAll(other, id)
      .replaceAll(snake(other), snake(id))
      .replaceAll(String(portOf(other)), String(freePort()));
}

/** Behind the model, as in every other list: they all have one order. */
const mapped = (map: string, entry: string): string => after(map, `name: '${model}'`, '\n  },\n', entry);
const listed = (readme: string, id: string, field: string): string =>
  after(readme, `| [services/${model}]`, '\n', `| [services/${id}](services/${id}) | ${doesOf(field)} |\n`);

const doesOf = (field: string): string => `answers the questions of the ${wordsOf(field).join(' ')} team`;

function entryOf(id: string, field: string): string {
  const publishes = publishedBy(model)
    .map((topic) => `      '${topic}',`)
    .join('\n');
  return `  {
    name: '${id}',
    does: '${doesOf(field)}',
    folder: 'services/${id}',
    needs: ['kafka', 'postgres'],
    consumes: ['agent.${id}.inbox.v1'],
    publishes: [
${publishes}
    ],
    database: '${snake(id)}',
    port: ${freePort()},
  },
`;
}

/** As npm would write it, so that nothing has to be installed by hand. */
function locked(lockfile: string, id: string, asModel: Rename): string {
  const lock = JSON.parse(lockfile);
  for (const path of [`node_modules/@baton/${model}`, `services/${model}`])
    lock.packages[path.replace(model, id)] = JSON.parse(asModel(JSON.stringify(lock.packages[path])));
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`;
}
