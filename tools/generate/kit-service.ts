import { services } from '../system.ts';
import { after, twinned } from './edits.ts';
import { snake } from './names.ts';
import type { Changes, Tree } from './tree.ts';

/** Whose package, manifests and places in lists a new service's are made from. */
const model = 'tech-agent';
const lists = ['k8s/base/kustomization.yaml', 'k8s/overlays/local/kustomization.yaml', 'docker-compose.yml'];

/** A service of the agent kit that is to come. */
export interface KitService {
  readonly id: string;
  /** The folder of its own files, and how these become its own. */
  readonly templates: string;
  readonly rename: Rename;
  /** One line for the map and the README. */
  readonly does: string;
  readonly publishes: readonly string[];
}

/** What an agent of the shop publishes. */
export const spokenByAgents = (): readonly string[] => services.find(({ name }) => name === model)?.publishes ?? [];

/** Its files, and its places in all lists. @throws Trouble where it is there already */
export function kitService(tree: Tree, service: KitService): Changes {
  const { id, templates, rename } = service;
  for (const folder of [`services/${id}`, `k8s/base/${id}`]) tree.mustNotExist(folder);
  const asModel = asTwinOf(model, id);
  return {
    ...copied(tree, templates, `services/${id}`, rename, (file) => file !== 'tsconfig.json'),
    [`services/${id}/package.json`]: asModel(tree.read(`services/${model}/package.json`)),
    [`services/${id}/tsconfig.json`]: tree.read(`services/${model}/tsconfig.json`),
    ...copied(tree, `k8s/base/${model}`, `k8s/base/${id}`, asModel),
    ...Object.fromEntries(lists.map((path) => [path, twinned(tree.read(path), model, asModel)])),
    'tools/system.ts': mapped(tree.read('tools/system.ts'), entryOf(service)),
    'README.md': listed(tree.read('README.md'), service),
    'package-lock.json': locked(tree.read('package-lock.json'), id, asModel),
  };
}

export type Rename = (text: string) => string;

function copied(tree: Tree, from: string, to: string, rename: Rename, wanted = (_: string) => true): Changes {
  const files = tree.files(from).filter(wanted);
  return Object.fromEntries(files.map((file) => [`${to}/${rename(file)}`, rename(tree.read(`${from}/${file}`))]));
}

const portOf = (id: string): number => services.find(({ name }) => name === id)?.port ?? 0;
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
const listed = (readme: string, { id, does }: KitService): string =>
  after(readme, `| [services/${model}]`, '\n', `| [services/${id}](services/${id}) | ${does} |\n`);

function entryOf({ id, does, publishes }: KitService): string {
  return `  {
    name: '${id}',
    does: '${does}',
    folder: 'services/${id}',
    needs: ['kafka', 'postgres'],
    consumes: ['agent.${id}.inbox.v1'],
    publishes: [
${publishes.map((topic) => `      '${topic}',`).join('\n')}
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
