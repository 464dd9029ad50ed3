import { type KitService, kitService, type Rename } from './kit-service.ts';
import { named, pascal, snake, wordsOf } from './names.ts';
import type { Changes, Tree } from './tree.ts';

const publishes = ['task.completed.v1', 'task.requested.v1', 'agent.card.v1', 'agent.heartbeat.v1'];

/** `npm run new -- worker pdf-worker [pdf.read]`: the capability is what others ask for. */
export function worker(tree: Tree, [name, capability]: readonly string[]): Changes {
  const id = named(name, /^[a-z][a-z0-9]*(-[a-z0-9]+)*-worker$/, "a worker's is like pdf-worker");
  const field = id.replace(/-worker$/, '');
  const offered = named(capability ?? field, /^[a-z][\w.-]*$/, "a capability's is like pdf.read");
  const does = `performs ${offered} for whoever asks`;
  const templates = 'tools/generate/templates/worker';
  const service: KitService = { id, templates, rename: renamed(id, field, offered), does, publishes };
  return kitService(tree, service);
}

/** The template is a worker called sample-worker, which offers `sample.do`. */
function renamed(id: string, field: string, capability: string): Rename {
  return (text) =>
    text
      .replaceAll('sample.do', capability)
      .replaceAll(/sample(?=\.worker)/g, field)
      .replaceAll('sample-worker', id)
      .replaceAll('sample_worker', snake(id))
      .replaceAll('SampleWorker', pascal(id))
      .replaceAll('sample', wordsOf(field).join(' '));
}
