import { type Assignment, playedWorkers, type Task, type Turn } from '@baton/agent-kit';
import { describe, expect, it } from 'vitest';
import { Aligner } from '../aligner/aligner.worker.ts';
import { compare } from '../domain/compare.ts';
import { Planner } from '../planner/planner.worker.ts';
import { Reviewer } from '../reviewer/reviewer.worker.ts';
import { Searcher } from '../searcher/searcher.worker.ts';
import { testing } from '../tasks.ts';
import { Lead } from './lead.agent.ts';

/** Runs what the coders above wrote, without a process of its own. */
const tester = {
  perform: async ({ input }: Task) => {
    const { specification, program } = testing.input(input);
    const work = new Function(`return (${program.source})`)();
    const tried = (examples: typeof specification.shown) =>
      compare(
        examples,
        examples.map((example) => answerOf(work, example.input)),
      );
    return { shown: tried(specification.shown), heldOut: tried(specification.heldOut) };
  },
};
const answerOf = (work: (input: unknown) => unknown, input: unknown): string | undefined => {
  try {
    return JSON.stringify(work(input));
  } catch {
    return undefined;
  }
};

type Worker = { perform(task: Task): Promise<unknown> };
const crew: Readonly<Record<string, Worker>> = {
  'software.plan': new Planner(),
  'software-searcher': new Searcher(),
  'software-aligner': new Aligner(),
  'software.test': tester,
  'software.review': new Reviewer(),
};
const nameOf = ({ to }: Assignment) => ('agentId' in to ? to.agentId : to.capability);
const working = (given: Assignment[] = [], workers = crew) =>
  playedWorkers((assignment) => {
    given.push(assignment);
    const { signal } = new AbortController();
    const worker = workers[nameOf(assignment)];
    if (!worker) throw new Error('nobody');
    return worker.perform({ input: assignment.input, signal } as unknown as Task);
  });
const take = (text: string, more: Partial<Turn> = {}) =>
  new Lead().take({ mode: 'owner', message: { text }, notes: {}, ...working(), ...more } as Turn);

const turned =
  'A function called turned: "one two" -> "two-one", "Red Blue" -> "blue-red", "a b c" -> "c-b-a", "x y" -> "y-x"';

describe('the lead of the software pipeline', () => {
  it('has it planned, written twice, tested and reviewed, and reports the one that is sound', async () => {
    const given: Assignment[] = [];
    const report = await take(turned, working(given));
    expect(given.map(nameOf)).toEqual([
      'software.plan',
      'software-searcher',
      'software-aligner',
      'software.test',
      'software.test',
      'software.review',
    ]);
    expect(report).toMatchObject({ kind: 'reply' });
    const { text } = report as { text: string };
    expect(text).toContain('It passes all 4 examples, 1 of which its coder never saw.');
    expect(text).toContain('function turned(input) {');
    expect(text).toContain('The other one did what was shown and failed on what was held back.');
  });

  it('shows no coder what is held out', async () => {
    const given: Assignment[] = [];
    await take(turned, working(given));
    const coded = given.filter((assignment) => nameOf(assignment).endsWith('er'));
    expect(coded).toHaveLength(2);
    expect(JSON.stringify(coded)).not.toContain('c-b-a');
  });

  it('asks for more where there is too little to go by', async () => {
    expect(await take('Hello!')).toMatchObject({ kind: 'reply', text: expect.stringContaining('at least four') });
    expect(await take('"a" -> "A"')).toMatchObject({ kind: 'reply', text: expect.stringContaining('at least 4') });
  });

  it('brings a person with a report to act on where no program is found', async () => {
    const odd = 'called odd: "qx" -> "Zebra", "rr" -> "Mango 1", "st" -> "Ufo", "uv" -> "Eis"';
    expect(await take(odd)).toMatchObject({
      kind: 'handOff',
      to: { kind: 'human' },
      reason: { trigger: 'error_recovery', evidence: 'step=code code=no_program examples=4' },
      error: { step: 'code', code: 'no_program', attempts: 2 },
      tried: [
        { outcome: expect.stringContaining('software-searcher:') },
        { outcome: expect.stringContaining('software-aligner:') },
      ],
    });
  });

  it('goes on with one coder where the other is not there, and with a person where nobody tests', async () => {
    const { 'software-searcher': _, ...withoutSearcher } = crew;
    const joined = 'called joined: "one two" -> "one-two", "a b" -> "a-b", "c d" -> "c-d", "e f g" -> "e-f-g"';
    expect(await take(joined, working([], withoutSearcher))).toMatchObject({ kind: 'reply' });
    expect(await take(turned, working([], withoutSearcher))).toMatchObject({
      kind: 'handOff',
      error: { code: 'none_passes' },
    });
    const untested = { ...crew, 'software.test': { perform: async () => Promise.reject(new Error('no')) } };
    expect(await take(turned, working([], untested))).toMatchObject({ kind: 'handOff', error: { step: 'test' } });
  });

  it('says that it is under way when the customer writes meanwhile, and stops when they wish so', async () => {
    const under = { taskId: 't', to: { capability: 'x' }, description: 'x', deadline: '2026-11-22T09:00:00.000Z' };
    let stopped = false;
    const cancelDelegations = () => {
      stopped = true;
    };
    const more = { delegations: [under], cancelDelegations };
    expect(await take('How long does it take?', more)).toMatchObject({
      text: expect.stringContaining('is being worked on'),
    });
    expect(stopped).toBe(false);
    expect(await take('Never mind', more)).toMatchObject({ text: 'All right, I have stopped it.' });
    expect(stopped).toBe(true);
  });

  it('asks first where it is offered the conversation, and begins with a yes', async () => {
    const offered = await take(turned, { mode: 'offer', ...playedWorkers() });
    expect(offered).toMatchObject({
      kind: 'reply',
      text: expect.stringContaining('Shall I'),
      notes: { wish: { name: 'turned' } },
    });
    const { notes } = offered as { notes: Turn['notes'] };
    expect(await take('Yes, please', { notes })).toMatchObject({
      kind: 'reply',
      text: expect.stringContaining('Here is turned'),
    });
    expect(await take('What?', { notes })).toMatchObject({
      kind: 'reply',
      text: expect.stringContaining('at least four'),
    });
  });
});
