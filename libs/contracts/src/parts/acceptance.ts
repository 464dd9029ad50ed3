import { Digests, Flag, Id, Language, Optional, Part, Parts, Share, Text, Texts } from '../fields.ts';
import { MemoryOperation } from './memory.ts';
import { Usage } from './usage.ts';

/** What a receiver understood, built from what it stored. */
export class Readback {
  @Text(4_000, 1) summary: string;
  @Text(2_000, 1) firstStep: string;
  /** Names of the facts it builds on. */
  @Texts(200, 128) reliesOn: string[];
  /** Those facts as they were understood, each as its `factDigest`: what differs from the package is drift. */
  @Optional() @Digests() understood?: Record<string, string>;
}

/** A receiver's first words: spoken after the notice, if the claim is granted. */
export class FirstReply {
  @Text(16_000, 1) text: string;
  @Language() language: string;
  /** The customer's message it answers. */
  @Optional() @Id() inReplyTo?: string;
  @Optional() @Share() confidence?: number;
  @Optional() @Parts(() => MemoryOperation, 100) memory?: MemoryOperation[];
  @Optional() @Flag() resolves?: boolean;
  @Optional() @Part(() => Usage) usage?: Usage;
}
