import { expect, it } from 'vitest';
import { sessionsBetween, type Taken } from './taken.ts';

const taken = (...sessions: Taken['sessions']): Taken => ({ by: {}, sessions, machine: 0, stolen: 0 });
const session = (pid: number, title: string, seconds: number) => ({ pid, title, seconds });

it('tells what sessions took meanwhile, by what they are for', () => {
  const before = taken(session(1, 'ended', 1), session(2, 'router', 5), session(3, 'router', 1));
  const after = taken(
    session(1, 'ended', 1),
    session(2, 'router', 7),
    session(3, 'router', 2),
    session(4, 'gateway', 1),
  );
  expect(sessionsBetween(before, after)).toEqual({ ended: 0, router: 3, gateway: 1 });
});

it('counts of a session that ended only what it took meanwhile', () => {
  const before = taken(session(1, 'ended', 1), session(2, 'router', 5));
  expect(sessionsBetween(before, taken(session(1, 'ended', 8)))).toEqual({ ended: 2 });
});
