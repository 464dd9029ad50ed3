import { defineAgent } from '../src/index.ts';

/** An agent for the specs of the kit. */
export const echoCard = (id: string) =>
  defineAgent({
    id,
    describes: 'Says what it heard',
    intents: [],
    languages: ['en'],
    replyWithinMs: 20_000,
    version: '1.0.0',
  });
