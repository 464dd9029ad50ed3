import { acts } from './acts.fixture.ts';
import type { TestCustomer } from './customer.fixture.ts';
import type { Direction } from './directions.fixture.ts';
import { type Cast, Scene } from './scene.fixture.ts';
import type { Script, Step } from './script.fixture.ts';

/** Plays a script to its end. @returns the customer, with all that was heard */
export async function play(script: Script, cast: Cast): Promise<TestCustomer> {
  const scene = new Scene(script, cast);
  for (const [place, step] of script.steps.entries()) {
    if ('direction' in step) await follow(scene, step.direction);
    else await scene.customerSays(step.says, isAnswered(script.steps[place + 1]));
  }
  return scene.customer;
}

/** Where nothing is said of what follows, an answer does. */
const isAnswered = (next: Step | undefined): boolean => next === undefined || 'says' in next;

/** @throws with the line of the script, and what the customer has read by then */
async function follow(scene: Scene, { verb, details, where }: Direction): Promise<void> {
  try {
    await acts[verb](scene, details);
  } catch (cause) {
    const heard = scene.sent.map(({ from, text }) => `\n  ${from.agentId ?? from.kind}: ${text}`);
    const what = cause instanceof Error ? cause.message.slice(0, 500) : String(cause);
    throw new Error(`${where}: ${what}\nThe customer read:${heard.join('')}`, { cause });
  }
}
