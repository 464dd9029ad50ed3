import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { textOfLatest } from './latest-text.ts';
import { type Look, styles } from './style.ts';
import type { Conversation, Entry, Timeline } from './timeline.ts';
import { textOfTimeline } from './timeline-text.ts';

const entry = (overrides: Partial<Entry> = {}): Entry => ({
  kind: 'message',
  at: '2026-11-21T14:00:00.000Z',
  after: '0 ms',
  turn: 1,
  who: 'customer',
  headline: 'writes (en)',
  details: [],
  traceId: 'a'.repeat(32),
  ...overrides,
});

const decision = entry({
  kind: 'decision',
  who: 'router',
  after: '1.2 s',
  headline: 'routes to billing-agent by intent_owner',
  details: [
    { name: 'Rule', value: 'intent_owner' },
    { name: 'Candidates', value: ['billing-agent 1', 'human-queue 0, lost: not_meant'] },
  ],
});

const timeline = (entries: Entry[], overrides: Partial<Timeline> = {}): Timeline => ({
  conversationId: 'c-1',
  tenant: 'default',
  status: 'open',
  owner: { agentId: 'billing-agent' },
  epoch: 2,
  customer: { id: 'C-1001', name: 'Emma Clarke' },
  channel: 'web',
  language: 'en',
  cut: 0,
  turns: [{ number: 1, at: '2026-11-21T14:00:00.000Z', headline: 'answered after 1.4 s by billing-agent' }],
  entries,
  ...overrides,
});

const look = (overrides: Partial<Look> = {}): Look => ({ style: styles(false), verbose: false, ...overrides });
const linesOf = (entries: Entry[], overrides?: Partial<Look>, more?: Partial<Timeline>): string[] =>
  textOfTimeline(timeline(entries, more), look(overrides)).split('\n');

describe('a timeline in a terminal', () => {
  it('says first whose conversation it is now, and for whom', () => {
    expect(linesOf([entry()]).slice(0, 2)).toEqual([
      'c-1  open, with billing-agent, epoch 2',
      'customer C-1001 Emma Clarke · web · en · 1 turn · 0 handoffs',
    ]);
  });

  it('gives each step one aligned line below its turn', () => {
    const lines = linesOf([entry({ text: 'I was charged twice.' }), decision]).slice(3);
    expect(lines[0]).toMatch(/^Turn 1 {2}\d\d:00:00 {2}answered after 1\.4 s by billing-agent {2}trace a{32}$/);
    expect(lines.slice(1)).toEqual([
      '   +0 ms  customer  “I was charged twice.”',
      '  +1.2 s  router    routes to billing-agent by intent_owner',
    ]);
  });

  it('indents what more is known, when asked to', () => {
    expect(linesOf([decision], { verbose: true }).slice(4)).toEqual([
      '  +1.2 s  router  routes to billing-agent by intent_owner',
      '                  Rule        intent_owner',
      '                  Candidates  billing-agent 1',
      '                              human-queue 0, lost: not_meant',
      `                  Trace       ${'a'.repeat(32)}`,
    ]);
  });

  it('links traces where they are shown, and names another where it begins', () => {
    const traces = { trace: 'http://z/zipkin/traces/', search: 'http://z/zipkin/?annotationQuery=x' };
    const other = entry({ traceId: 'b'.repeat(32) });
    const lines = linesOf([entry(), other, other], {}, { traces });
    expect(lines[2]).toBe('all its traces: http://z/zipkin/?annotationQuery=x');
    expect(lines[4]).toContain(`trace http://z/zipkin/traces/${'a'.repeat(32)}`);
    expect(lines[6]).toContain('trace bbbbbbbb');
    expect(lines[7]).not.toContain('trace');
  });

  it('cuts a line at the width of the terminal, and only there', () => {
    const long = entry({ text: 'word '.repeat(100) });
    const [narrow = '', wide = ''] = [linesOf([long], { columns: 60 })[4], linesOf([long])[4]];
    expect([...narrow]).toHaveLength(60);
    expect(narrow).toMatch(/…$/);
    expect(wide.length).toBeGreaterThan(500);
    expect(linesOf([long], { columns: 60, verbose: true })[4]).toBe(wide);
  });

  it('lets no text command the terminal', () => {
    const evil = 'a\u001b[2J\u001b]0;title\u0007b\u009b31mc\r\nd\u202ee';
    const lines = linesOf([entry({ text: evil, who: evil, details: [{ name: 'Why', value: evil }] })], {
      verbose: true,
    });
    expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    expect(lines[4]).toContain('abc de');
  });

  it('has colours where they are wanted, which move nothing', () => {
    const coloured = linesOf([entry(), decision], { style: styles(true) });
    expect(coloured.join('')).toContain('\u001b[');
    expect(coloured.map((line) => stripVTControlCharacters(line))).toEqual(linesOf([entry(), decision]));
  });

  it('shows what came before the first turn, and says what is left out', () => {
    const lines = linesOf(
      [entry({ kind: 'refused', turn: 0, who: 'x' })],
      {},
      { turns: [], cut: 7, status: 'unknown' },
    );
    expect(lines[2]).toBe('7 earlier steps are not shown');
    expect(lines[4]).toContain('Before the first turn');
  });
});

describe('the latest conversations in a terminal', () => {
  const now = new Date('2026-11-21T14:05:00.000Z');
  const one: Conversation = {
    conversationId: 'c-1',
    tenant: 'default',
    status: 'open',
    owner: 'billing-agent',
    customerId: 'C-1001',
    language: 'en',
    handoffs: 1,
    at: '2026-11-21T14:00:00.000Z',
  };

  it('are a table, the newest first', () => {
    expect(textOfLatest([one], look(), now).split('\n').slice(0, 2)).toEqual([
      '  conversation  last       state  owner          customer  language  handoffs',
      '  c-1           5 min ago  open   billing-agent  C-1001    en        1',
    ]);
  });

  it('name the tenant where there are several', () => {
    expect(textOfLatest([one, { ...one, tenant: 'acme' }], look(), now)).toContain('acme');
  });

  it('say what to do when there are none', () => {
    expect(textOfLatest([], look(), now)).toBe('Nobody has written yet: npm run chat starts a conversation.');
  });
});
