import { expect } from 'vitest';

/** A decision as pure functions: what follows from a command in a state, and what an event makes of a state. */
export interface Decider<Command, Event, State> {
  decide(command: Command, state: State): readonly Event[];
  evolve(state: State, event: Event): State;
  initial(): State;
}

export type Given<Command, Event> = (events: readonly Event[]) => { when(command: Command): Outcome<Event> };

export interface Outcome<Event> {
  /** Exactly these events, in this order. */
  then(events: readonly Event[]): void;
  /** An error with this code, and so no event. */
  thenRefused(code: string): void;
}

/** `const given = specification(decider)`, then in a test: `given([events]).when(command).then([events])`. */
export function specification<Command, Event, State>(decider: Decider<Command, Event, State>): Given<Command, Event> {
  return (events) => ({
    when: (command) => {
      const decide = () => decider.decide(command, events.reduce(decider.evolve, decider.initial()));
      return {
        // biome-ignore lint/suspicious/noThenProperty: it is read as a sentence, and nobody awaits it.
        then: (expected) => expect(decide()).toEqual(expected),
        thenRefused: (code) => expect(decide).toThrow(expect.objectContaining({ code })),
      };
    },
  });
}
