import { type KitService, kitService, type Rename, spokenByAgents } from './kit-service.ts';
import { named, pascal, snake, wordsOf } from './names.ts';
import type { Changes, Tree } from './tree.ts';

/** `npm run new -- agent sales-agent [sales.new_plan]`: the intent is one that triage names, or one to come. */
export function agent(tree: Tree, [name, intent]: readonly string[]): Changes {
  const id = named(name, /^[a-z][a-z0-9]*(-[a-z0-9]+)*-agent$/, "an agent's is like sales-agent");
  const field = id.replace(/-agent$/, '');
  const covered = named(intent ?? `${snake(field)}.question`, /^[a-z]\w*\.\w+$/, "an intent's is like sales.new_plan");
  const service: KitService = {
    id,
    templates: 'tools/generate/templates/agent',
    rename: renamed(id, field, covered),
    does: `answers the questions of the ${wordsOf(field).join(' ')} team`,
    publishes: spokenByAgents(),
  };
  return kitService(tree, service);
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
