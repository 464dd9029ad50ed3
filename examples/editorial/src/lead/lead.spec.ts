import { type Assignment, OfflineModel, playedWorkers, type Task, type Turn } from '@baton/agent-kit';
import { describe, expect, it } from 'vitest';
import { Editor } from '../editor/editor.worker.ts';
import { Localizer } from '../localizer/localizer.worker.ts';
import { Researcher } from '../researcher/researcher.worker.ts';
import { Writer } from '../writer/writer.worker.ts';
import { Lead } from './lead.agent.ts';

type Worker = { perform(task: Task): Promise<unknown> };
const model = new OfflineModel();
const crew: Readonly<Record<string, Worker>> = {
  'editorial.research': new Researcher(),
  'editorial.write': new Writer(),
  'editorial.edit': new Editor(model),
  'editorial.localize': new Localizer(model),
};
const nameOf = ({ to }: Assignment) => ('agentId' in to ? to.agentId : to.capability);
const working = (given: Assignment[] = [], workers = crew) =>
  playedWorkers((assignment) => {
    given.push(assignment);
    return workers[nameOf(assignment)]?.perform({ input: assignment.input } as unknown as Task);
  });
const take = (text: string, more: Partial<Turn> = {}) =>
  new Lead().take({ mode: 'owner', message: { text }, notes: {}, ...working(), ...more } as Turn);
const wish = 'Please write a bulletin about the outage in Harbourside.';

describe('the lead of the editorial pipeline', () => {
  it('has it researched, written, edited and said in two more languages', async () => {
    const given: Assignment[] = [];
    const answer = await take(wish, working(given));
    expect(given.map(nameOf)).toEqual([
      'editorial.research',
      'editorial.write',
      'editorial.edit',
      'editorial.localize',
      'editorial.localize',
    ]);
    const { text } = answer as { text: string };
    expect(text).toMatch(
      /^\[en\] Outage in Harbourside\n.*\[de\] Störung in Harbourside\n.*\[es\] Avería en Harbourside\n/s,
    );
    expect(text).toContain('- outage.affected (incidents-2026-11, 5): a newer document says otherwise');
  });

  it('gives what there is where a language is missing', async () => {
    const spanishOnly: Worker = {
      perform: (task) =>
        task.input.language === 'de' ? Promise.reject(new Error('away')) : new Localizer(model).perform(task),
    };
    const { text } = (await take(wish, working([], { ...crew, 'editorial.localize': spanishOnly }))) as {
      text: string;
    };
    expect(text).toContain('[es]');
    expect(text).not.toContain('[de]');
    expect(text).toContain('Not in yet: de.');
  });

  it('says so where the documents have nothing, and asks where nothing is wanted yet', async () => {
    expect(await take('A bulletin about the moon')).toMatchObject({
      text: expect.stringContaining('say nothing about that'),
    });
    expect(await take('Hello')).toMatchObject({ text: expect.stringContaining('What shall it be about?') });
  });

  it('brings a person where somebody does not deliver', async () => {
    const away = { ...crew, 'editorial.edit': { perform: () => Promise.reject(new Error('away')) } };
    expect(await take(wish, working([], away))).toMatchObject({
      kind: 'handOff',
      to: { kind: 'human' },
      reason: { trigger: 'error_recovery', evidence: 'step=edit code=error' },
      error: { step: 'edit' },
    });
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
    const offered = await take(wish, { mode: 'offer', ...playedWorkers() });
    expect(offered).toMatchObject({
      kind: 'reply',
      text: expect.stringContaining('Shall I have a bulletin written about'),
    });
    const { notes } = offered as { notes: Turn['notes'] };
    expect(await take('Yes', { notes })).toMatchObject({ text: expect.stringContaining('[en] Outage in Harbourside') });
  });
});
