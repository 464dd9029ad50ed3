import { describe, expect, it } from 'vitest';
import { arranged, type Entry, type Outgoing, thread } from './thread.js';

const at = '2026-10-05T10:00:00.000Z';
const handoffId = 'h-1';
const ai = { kind: 'ai', name: 'our assistant' } as const;
const desk = { kind: 'human', name: 'a colleague from our team' } as const;
const ada = { kind: 'human', name: 'Ada Lovelace' } as const;

type Fields<T> = T extends Entry ? Omit<T, 'entryId' | 'at'> : never;
const feed = (...entries: Fields<Entry>[]): Entry[] =>
  entries.map((entry, index) => ({ entryId: index + 1, at, ...entry }) as Entry);
const viewOf = (...entries: Fields<Entry>[]) => thread(feed(...entries), []);

const said = (messageId = 'm-1') => ({ kind: 'said', messageId, text: 'I was charged twice.' }) as const;
const words = (more: object = {}) =>
  ({ kind: 'words', messageId: 'w-1', from: ai, notice: false, text: 'Yes.', language: 'en', ...more }) as const;
const opened = { kind: 'owner', state: 'opened', owner: ai } as const;
const wait = {
  kind: 'wait',
  handoffId,
  state: 'queued',
  position: 2,
  waitSeconds: { low: 0, high: 300 },
  choices: ['wait', 'message', 'callback', 'back'],
} as const;
const sending: Outgoing = { messageId: 'm-2', text: 'And now?', at, state: 'sending' };

describe('the lines', () => {
  it('tell the customer, the AI and the platform apart', () => {
    const { lines } = viewOf(said(), words({ inReplyTo: 'm-1' }), words({ messageId: 'w-2', notice: true }));
    expect(lines.map(({ id, kind }) => [id, kind])).toEqual([
      ['m-1', 'own'],
      ['w-1', 'words'],
      ['w-2', 'notice'],
    ]);
  });

  it('show a message on its way once, also when the feed has it already', () => {
    const lines = (entries: Entry[]) => thread(entries, [sending]).lines.map(({ id, state }) => [id, state]);
    expect(lines([])).toEqual([['m-2', 'sending']]);
    expect(lines(feed(said('m-2')))).toEqual([['m-2', 'sent']]);
  });

  it('ignore entries of a kind that is not known yet', () => {
    expect(viewOf({ kind: 'survey' } as never).lines).toEqual([]);
  });

  it('are gone when the conversation has been erased', () => {
    expect(viewOf(said(), { kind: 'owner', state: 'erased' })).toMatchObject({ lines: [], state: 'erased' });
  });
});

describe('an answer is due', () => {
  it('from the moment the gateway has the message, not before', () => {
    expect(thread([], [sending]).due).toBeUndefined();
    expect(thread([], [{ ...sending, state: 'sent' }]).due).toMatchObject({ messageId: 'm-2' });
    expect(viewOf(said()).due).toMatchObject({ messageId: 'm-1' });
  });

  it('is not said below a message that was not sent', () => {
    expect(thread(feed(said()), [sending]).due).toBeDefined();
    expect(thread(feed(said()), [{ ...sending, state: 'failed' }]).due).toBeUndefined();
  });

  it('until words name the message', () => {
    expect(viewOf(said(), words({ inReplyTo: 'm-1' })).due).toBeUndefined();
  });

  it('also after a notice that names none, as at a handover between AIs', () => {
    expect(viewOf(said(), words({ notice: true, handoffId })).due).toBeDefined();
  });

  it('until a person speaks, whatever they name', () => {
    expect(viewOf(said('m-1'), said('m-2'), words({ from: ada, inReplyTo: 'm-1' })).due).toBeUndefined();
  });

  it('no more when the conversation is resolved', () => {
    expect(viewOf(said(), { kind: 'owner', state: 'resolved' }).due).toBeUndefined();
  });
});

describe('the one who has the conversation', () => {
  it('is nobody before it is opened and after it is resolved', () => {
    expect(viewOf().owner).toBeUndefined();
    expect(viewOf(opened, { kind: 'owner', state: 'resolved' })).toMatchObject({ state: 'resolved', owner: undefined });
  });

  it('is a person by their own name, once they have spoken', () => {
    const joined = { kind: 'owner', state: 'owner_changed', owner: desk } as const;
    expect(viewOf(opened, joined).owner).toEqual(desk);
    expect(viewOf(opened, joined, words({ from: ada })).owner).toEqual(ada);
  });

  it('is again an AI when the conversation goes on after its end', () => {
    const view = viewOf(opened, { kind: 'owner', state: 'resolved' }, { kind: 'owner', state: 'reopened', owner: ai });
    expect(view).toMatchObject({ state: 'open', owner: ai });
    expect(view.lines.map(({ what }) => what)).toEqual(['resolved', 'reopened']);
  });
});

describe('a wait', () => {
  const chose = { kind: 'chose', handoffId, choice: 'callback' } as const;

  it('is shown until it is over', () => {
    expect(viewOf(wait).wait).toMatchObject({ position: 2, chosen: [] });
    expect(viewOf(wait, { kind: 'wait_over', handoffId: 'another', outcome: 'accepted' }).wait).toBeDefined();
    expect(viewOf(wait, { kind: 'wait_over', handoffId, outcome: 'accepted' }).wait).toBeUndefined();
  });

  it('that is over does not begin again, should its place be told late', () => {
    expect(viewOf({ kind: 'wait_over', handoffId, outcome: 'accepted' }, wait).wait).toBeUndefined();
  });

  it('keeps what was chosen when the line moves', () => {
    expect(viewOf(wait, chose, { ...wait, position: 1 }).wait).toMatchObject({ position: 1, chosen: ['callback'] });
  });

  it('confirms a choice among the lines', () => {
    expect(viewOf(wait, chose).lines).toMatchObject([{ kind: 'event', what: 'chose', choice: 'callback' }]);
  });
});

describe('lines in their arrangement', () => {
  const dayOf = (moment: string) => moment.slice(0, 10);
  const line = (id: string, more: object = {}) => ({ id, kind: 'words' as const, at, from: ai, ...more });
  const arrangedKinds = (...lines: ReturnType<typeof line>[]) =>
    arranged(lines, dayOf).map(({ kind, follows }) => [kind, follows]);

  it('begin each day with the day', () => {
    const tomorrow = line('2', { at: '2026-10-06T08:00:00.000Z' });
    expect(arrangedKinds(line('1'), tomorrow).map(([kind]) => kind)).toEqual(['day', 'words', 'day', 'words']);
  });

  it('name a speaker anew only when another one has spoken', () => {
    expect(arrangedKinds(line('1'), line('2'), line('3', { from: ada })).map(([, follows]) => follows)).toEqual([
      undefined,
      false,
      true,
      false,
    ]);
  });
});
