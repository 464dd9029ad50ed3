import { OfflineModel, Tools } from '@baton/agent-kit';
import { describe, expect, it } from 'vitest';
import { Chat, type Handover } from './chat.fixture.ts';
import { seededTables } from './store/tables.fixture.ts';
import { TechAgent } from './tech.agent.ts';
import { card } from './tech-agent.card.ts';

const { lines, flows, articles, source } = await seededTables();
const agent = new TechAgent(lines, flows, articles, new OfflineModel(), new Tools(card));
const chat = (handover: Handover) => new Chat(agent, handover);
const emma: Handover = { customer: 'C-1001', intent: 'tech.no_connection' };
const luc: Handover = { customer: 'C-1004', intent: 'tech.no_connection', language: 'fr' };

describe('The first words', () => {
  it.each<[string, Handover, string, string[]]>([
    [
      'name the area and the first step',
      emma,
      'My internet is down',
      ['no outage', 'Northgate', 'front of your router'],
    ],
    [
      'measure a slow line',
      { customer: 'C-1002', intent: 'tech.slow', language: 'de' },
      'Mein Internet ist so langsam',
      ['keine Störung', 'Lindenhof', 'Speedtest'],
    ],
    [
      'answer a question about a device',
      { customer: 'C-1003', intent: 'tech.device', language: 'es' },
      '¿Dónde está la contraseña del wifi?',
      ['etiqueta', 'http://router.tidewave', '¿Le sirve?'],
    ],
    ['tell an outage', luc, 'Je n’ai plus internet', ['panne', 'Vieux-Port', 'avant']],
    [
      'tell an outage whose end is unknown',
      { customer: 'C-1005', intent: 'tech.slow' },
      'It is slow',
      ['outage', 'Harbor East', 'do not know yet'],
    ],
  ])('%s', async (_, handover, text, parts) => {
    const words = await chat(handover).says(text);
    for (const part of parts) expect(words).toContain(part);
  });

  it('neither greet nor ask for an account', async () => {
    expect(await chat(emma).says('Hi, my internet is down')).not.toMatch(/hello|\bhi\b|good (morning|day)|account/i);
  });

  it('read back what they rely on, and say what comes first', async () => {
    const read: string[] = [];
    const fact = (name: string) => {
      read.push(name);
      return undefined;
    };
    const action = await chat(emma).act('My internet is down', { fact });
    expect(read).toContain('customer.id');
    expect(action).toMatchObject({ firstStep: 'noOutage, step: lights.' });
  });

  it('leave the line behind as facts, with the account nobody has to ask for', async () => {
    await expect(chat(emma).act('My internet is down')).resolves.toMatchObject({
      facts: [
        { name: 'account.number', value: 'TC-1001', provenance: 'system' },
        { name: 'line.area', value: 'Northgate' },
        { name: 'line.profile_mbit', value: 250 },
        { name: 'line.modem', value: 'Tidewave Hub 2' },
      ],
    });
  });
});

describe('What was tried', () => {
  const afterRed = (handover: Handover) => chat(handover).after('My internet is down', 'The light is red');

  it('grows in the shared memory', async () => {
    await expect(afterRed(emma)).resolves.toMatchObject({
      remember: {
        'tech.tried': [
          { step: 'Look for an outage at the line', outcome: 'none known' },
          { step: 'Look at the lights of the router', outcome: 'red' },
        ],
      },
    });
  });

  it('is not repeated where the package lists it', async () => {
    const tried = [{ step: 'The customer restarted the modem', outcome: 'no change' }];
    await expect(afterRed({ ...emma, tried })).resolves.toMatchObject({
      text: expect.stringContaining('follow the cable'),
    });
  });

  it('is not repeated where a person forbade it', async () => {
    const returns = { settled: [], promised: [], forbidden: ['Do not restart the router during the update'] };
    await expect(afterRed({ ...emma, returns })).resolves.toMatchObject({
      text: expect.stringContaining('follow the cable'),
    });
  });

  it('is remembered of an earlier time with the conversation', async () => {
    const memory = new Map([['tech.tried', [{ step: 'Restart the router', outcome: 'did not help' }, 7, null]]]);
    const talk = chat(emma);
    await talk.act('My internet is down', { memory });
    await expect(talk.act('It is red', { memory })).resolves.toMatchObject({
      text: expect.stringContaining('follow the cable'),
    });
  });
});

it('solves a connection', async () => {
  const action = await chat(emma).after('My internet is down', 'It is red', 'That helped, it works again');
  expect(action).toMatchObject({ kind: 'reply', resolves: true, text: expect.stringContaining('Good to hear') });
});

it('hands on to a person with everything once the steps are spent', async () => {
  const action = await chat(emma).after('My internet is down', 'It is red', 'did not help', 'no');
  expect(action).toMatchObject({
    kind: 'handOff',
    to: { kind: 'human' },
    intent: 'tech.no_connection',
    reason: { trigger: 'capability' },
    tried: [
      { step: 'Look for an outage at the line', outcome: 'none known' },
      { step: 'Look at the lights of the router', outcome: 'red' },
      { step: 'Restart the router', outcome: 'did not help' },
      { step: 'Check the cable to the wall', outcome: 'did not help' },
    ],
    options: [{ id: 'technician' }, { id: 'new_modem' }, { id: 'measure_line' }],
    summary: expect.stringContaining('account TC-1001, 250 Mbit/s in Northgate'),
  });
});

it('loses no topic that waits behind its own', async () => {
  const parked = [
    { intent: 'billing.double_charge', detail: 'the sports pack' },
    { intent: 'sales.new_plan', detail: 'more speed' },
  ];
  const talk = chat(emma);
  await talk.act('My internet is down');
  await expect(talk.act('I want a human', { parked })).resolves.toMatchObject({ parked });
  await expect(talk.act('First, why was I charged twice?', { parked })).resolves.toMatchObject({
    parked: [{ intent: 'sales.new_plan' }, { intent: 'tech.no_connection' }],
  });
});

it('declines an offer when everything was tried already', async () => {
  const tried = ['Restart', 'Look at the lights of the router', 'Check the cable to the wall'].map((step) => {
    return { step, outcome: 'did not help' };
  });
  const action = await chat({ ...emma, tried }).act('My internet is down');
  expect(action).toMatchObject({ kind: 'decline', reason: 'out_of_scope' });
});

describe('A billing question', () => {
  it('is handed off with what was tried, and the search is parked', async () => {
    const action = await chat(emma).after('My internet is down', 'Red. And why was I charged twice?');
    expect(action).toMatchObject({
      kind: 'handOff',
      to: { intent: 'billing.double_charge' },
      reason: { trigger: 'out_of_scope' },
      tried: [{ outcome: 'none known' }, { step: 'Look at the lights of the router', outcome: 'red' }],
      parked: [{ intent: 'tech.no_connection', detail: 'The missing connection is not solved yet.' }],
    });
  });

  it('that came back for an account goes on as soon as the customer names it', async () => {
    const talk = chat({ ...emma, customer: 'C-1009' });
    await talk.after('My internet is down', 'Why was I charged twice?');
    const returned = { handoffId: 'h-1', reason: 'missing_context', missing: ['account.number'] };
    const asked = await talk.act('', { returned });
    expect(asked).toMatchObject({ kind: 'reply', text: expect.stringContaining('account.number') });
    await expect(talk.act('It is TC-1009')).resolves.toMatchObject({
      to: { intent: 'billing.double_charge' },
      facts: expect.arrayContaining([expect.objectContaining({ name: 'account.number', value: 'TC-1009' })]),
    });
  });

  it('of a customer without a line takes the account as they say it', async () => {
    const talk = chat({ ...emma, customer: 'C-1006' });
    await expect(talk.after('My internet is down', 'Why was I charged twice on tc 1006?')).resolves.toMatchObject({
      facts: [{ name: 'account.number', value: 'TC-1006', provenance: 'customer', source: 'm-3' }],
    });
  });

  it('is declined as an offer', async () => {
    const action = await chat({ ...emma, intent: 'billing.refund' }).act('Where is my refund?');
    expect(action).toMatchObject({ kind: 'decline', reason: 'out_of_scope' });
  });
});

describe('The line', () => {
  it('of somebody else is never read', async () => {
    await expect(lines.find('C-1001', 'TC-1004')).resolves.toEqual({});
  });

  it('of a customer with two is the one of the account', async () => {
    await expect(lines.find('C-1009')).resolves.toEqual({});
    await expect(lines.find('C-1009', 'TC-1010')).resolves.toMatchObject({ line: { account: 'TC-1010' } });
  });

  it('has no outage that is over', async () => {
    await expect(lines.find('C-1001')).resolves.toMatchObject({ outage: undefined });
  });

  it('has an outage as soon as the table has', async () => {
    const talk = chat({ customer: 'C-1008', intent: 'tech.no_connection', language: 'fr' });
    expect(await talk.says('Je n’ai plus internet')).toContain('aucune panne');
    await source.query(`INSERT INTO outage VALUES ('OUT-9', 'Croix-Rousse', '2026-11-21T08:30:00Z')`);
    expect(await talk.says('Un voyant est rouge')).toContain(
      'panne sur votre ligne à Croix-Rousse depuis samedi 21 novembre',
    );
  });
});

it('speaks of the wait alone while a person is awaited', async () => {
  const action = await chat(emma).act('It is still down', { mode: 'companion' });
  expect(action).toMatchObject({ kind: 'reply', text: expect.stringContaining('A colleague is being asked for') });
});

it('stays with the customer when nobody could be reached', async () => {
  const talk = chat(emma);
  await talk.after('My internet is down', 'It is red', 'no', 'no');
  const returned = { handoffId: 'h-1', reason: 'nobody', missing: [] };
  await expect(talk.act('', { returned })).resolves.toMatchObject({ text: expect.stringContaining('could not reach') });
});
