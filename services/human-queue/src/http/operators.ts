import { createHash, timingSafeEqual } from 'node:crypto';
import type { Operator } from '@baton/contracts';
import { Injectable } from '@nestjs/common';
import { HumanQueueConfig, OPERATOR } from '../human-queue.config.ts';

interface Known {
  readonly operator: Operator;
  readonly digest: Buffer;
}

/** Who may sit at the desk, known by a token of which only a hash is kept. */
@Injectable()
export class Operators {
  private readonly known: readonly Known[];

  constructor({ operators }: HumanQueueConfig) {
    this.known = operators.map((entry) => {
      const [, id = '', displayName = '', token = ''] = OPERATOR.exec(entry) ?? [];
      return { operator: { id, displayName }, digest: digestOf(token) };
    });
  }

  /** Compares with all of them in constant time: how long it takes tells nothing. */
  byToken(token: string): Operator | undefined {
    const digest = digestOf(token);
    return this.known.filter((known) => timingSafeEqual(known.digest, digest))[0]?.operator;
  }
}

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();
