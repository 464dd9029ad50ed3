import { afterEach, beforeEach, expect, it } from 'vitest';
import { Customer } from './customer.ts';
import { Journal } from './journal.ts';
import { PlayedGateway } from './played.gateway.fixture.ts';

let gateway: PlayedGateway;
let journal: Journal;
let customer: Customer;
beforeEach(async () => {
  gateway = await PlayedGateway.open();
  journal = new Journal();
  customer = await Customer.join(gateway.where, journal, 'token', { id: 'C-1001', language: 'en' });
});
afterEach(() => {
  customer.leave();
  gateway.close();
});
const ends = () => journal.entries.map(({ type }) => type).filter((type) => type !== 'invoke');

it.each(['hangs up', 'is not ready', 'answers by half'] as const)(
  'sends the same message again when the gateway %s, and it is one operation',
  async (mishap) => {
    gateway.next = mishap;
    await customer.say('Hello');
    expect(gateway.heard).toHaveLength(2);
    expect(new Set(gateway.heard).size).toBe(1);
    expect(ends()).toEqual(['ok']);
  },
);

it('gives up at once what is refused, which nobody has kept', async () => {
  gateway.next = 'refuses';
  await expect(customer.say('Hello')).rejects.toThrow('message: fail');
  expect(gateway.heard).toHaveLength(1);
  expect(ends()).toEqual(['fail']);
});

it('does not call refused what an earlier attempt may have brought in', async () => {
  gateway.next = 'hangs up';
  const said = customer.say('Hello');
  await expect.poll(() => gateway.heard.length).toBe(1);
  gateway.next = 'refuses';
  await expect(said).rejects.toThrow('message: info');
});

it('takes its feed up where it broke off', async () => {
  await customer.say('Hello');
  gateway.cutStreams();
  await customer.say('Still there?');
  expect(gateway.streamsAskedFor).toEqual(['after=0', 'after=2']);
});
