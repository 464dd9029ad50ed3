import { describe, expect, it } from 'vitest';
import { type Decider, specification } from './decider-specification.ts';

type Event = 'opened' | 'closed';

class Refused extends Error {
  readonly code = 'already_closed';
}

const door: Decider<'close', Event, Event> = {
  initial: () => 'opened',
  evolve: (_, event) => event,
  decide: (_, state) => {
    if (state === 'closed') throw new Refused();
    return ['closed'];
  },
};

const given = specification(door);

describe('the decider specification', () => {
  it('passes when exactly the expected events follow', () => {
    given(['opened']).when('close').then(['closed']);
  });

  it('passes when the command is refused with the expected code', () => {
    given(['opened', 'closed']).when('close').thenRefused('already_closed');
  });

  it.each<[string, () => void]>([
    ['other events follow', () => given([]).when('close').then(['opened'])],
    ['fewer events follow', () => given([]).when('close').then(['closed', 'closed'])],
    ['the command is refused', () => given(['closed']).when('close').then(['closed'])],
    ['nothing refuses the command', () => given([]).when('close').thenRefused('already_closed')],
    ['it is refused with another code', () => given(['closed']).when('close').thenRefused('locked')],
  ])('fails when %s', (_, wrong) => {
    expect(wrong).toThrow();
  });
});
