import fc from 'fast-check';
import { approvalActs, verdicts } from './approvals/approval-hand.ts';
import { topics } from './letter.ts';
import { acts, deskActs } from './player.ts';
import { taskActs } from './tasks/task-hand.ts';
import type { Fate, World } from './world.ts';

/** One thing that happens in a story. */
export type Deed = (world: World) => void;

const fate = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Fate>('goes well') },
  { weight: 1, arbitrary: fc.constant<Fate>('is lost') },
  { weight: 1, arbitrary: fc.constant<Fate>('is done, and done again') },
);
const back = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) });
const who = fc.nat(4);

/** A deed that says what it is when a story is printed. */
const deed = <T>(what: string, of: fc.Arbitrary<T>, does: (world: World, parameter: T) => void): fc.Arbitrary<Deed> =>
  of.map((parameter) =>
    Object.assign((world: World) => does(world, parameter), { toString: () => `${what} ${fc.stringify(parameter)}` }),
  );

const playerOf = (world: World, n: number) => world.players[n % world.players.length] as World['players'][number];

const writes = deed(
  'writes',
  fc.constantFrom('Hello?', 'And?', 'And when?', 'Fine.', 'Oh.', 'I want a human'),
  (world, text) => world.write(text),
);
const chooses = deed(
  'chooses',
  fc.tuple(fc.constantFrom('wait', 'message', 'callback', 'back' as const), back),
  (world, [choice, far]) => world.choose(choice, far),
);
const wishes = deed(
  'wishes',
  fc.constantFrom({ kind: 'human' } as const, { agentId: 'billing-agent' }, {}, undefined),
  (world, to) => world.wish(to),
);
const opines = deed(
  'opines',
  fc.tuple(fc.constantFrom('sure', 'in doubt', 'lost' as const), fate),
  (world, [word, how]) => world.opine(word, how),
);
const actsSomehow = deed('acts', fc.tuple(who, fc.constantFrom(...acts), back), (world, [n, act, far]) =>
  world.act(playerOf(world, n), act, far),
);
const bids = deed(
  'bids',
  fc.tuple(who, fc.constantFrom('bids', 'bids with first words' as const), back),
  (world, [n, act, far]) => world.act(playerOf(world, n), act, far),
);
const deskActsSomehow = deed('the desk', fc.tuple(fc.constantFrom(...deskActs), back), (world, [act, far]) => {
  const desk = world.players.find(({ isDesk }) => isDesk);
  if (desk) world.act(desk, act, far);
});
const works = deed('works', fc.tuple(fc.nat(4), fc.constantFrom(...taskActs), back), (world, [n, act, far]) =>
  world.work(playerOf(world, n), act, far),
);
const asksPeople = deed('asks people', fc.tuple(who, fc.constantFrom(...approvalActs), back), (world, [n, act, far]) =>
  world.act(playerOf(world, n), act, far),
);
const decides = deed('decides', fc.tuple(fc.constantFrom(...verdicts), who, back), (world, [verdict, n, far]) =>
  world.decide(verdict, n, far),
);
const changes = deed(
  'becomes',
  fc.tuple(who, fc.constantFrom('live', 'live', 'draining', 'silent', 'gone' as const)),
  (world, [n, health]) => world.become(playerOf(world, n), health),
);
const handles = deed('handles', fc.tuple(fc.constantFrom(...topics), fate), (world, [topic, how]) =>
  world.handle(topic, how),
);
const givesUp = deed('gives up', fc.constantFrom(...topics), (world, topic) => world.giveUp(topic));
const sweeps = deed('sweeps', fate, (world, how) => world.sweep(how));
const relays = deed('relays', fc.tuple(fc.integer({ min: 1, max: 8 }), fate), (world, [rows, how]) =>
  world.relay(rows, how),
);
const reads = deed('reads', who, (world, n) => world.read(playerOf(world, n)));
const repeats = deed('repeats', fc.nat(20), (world, far) => world.repeat(far));
const passes = deed('passes', fc.constantFrom(1, 7, 16, 25, 70, 1_900), (world, seconds) => world.pass(seconds));
const flows = deed('flows', fc.constant(undefined), (world) => world.flow());

const any = fc.oneof(
  { weight: 5, arbitrary: writes },
  { weight: 1, arbitrary: chooses },
  { weight: 1, arbitrary: wishes },
  { weight: 1, arbitrary: opines },
  { weight: 9, arbitrary: actsSomehow },
  { weight: 4, arbitrary: bids },
  { weight: 2, arbitrary: deskActsSomehow },
  { weight: 8, arbitrary: works },
  { weight: 2, arbitrary: asksPeople },
  { weight: 2, arbitrary: decides },
  { weight: 1, arbitrary: changes },
  { weight: 9, arbitrary: handles },
  { weight: 1, arbitrary: givesUp },
  { weight: 3, arbitrary: sweeps },
  { weight: 3, arbitrary: relays },
  { weight: 3, arbitrary: reads },
  { weight: 1, arbitrary: repeats },
  { weight: 3, arbitrary: passes },
  { weight: 9, arbitrary: flows },
);

/** Long ones as often as short ones: what is rare happens late. */
export const stories: fc.Arbitrary<readonly Deed[]> = fc.noBias(fc.array(any, { maxLength: 250, size: 'max' }));
