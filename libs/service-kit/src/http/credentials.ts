import { createHash, timingSafeEqual } from 'node:crypto';
import { applyDecorators } from '@nestjs/common';
import { ArrayUnique, Matches } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Secret } from '../config/secret.ts';

/** `id:Display Name:token` */
export const CREDENTIAL = /^([A-Za-z0-9._-]{1,64}):([^:,]{1,100}):([A-Za-z0-9._~+/=-]{8,256})$/;

/** Who is known by a token. */
export interface Known {
  readonly id: string;
  readonly name: string;
}

/** Tokens, of which only hashes are kept. */
export class Credentials {
  private readonly known: readonly (Known & { readonly digest: Buffer })[];

  /** @param list as `CREDENTIAL` has them */
  constructor(list: readonly string[]) {
    this.known = list.map((entry) => {
      const [, id = '', name = '', token = ''] = CREDENTIAL.exec(entry) ?? [];
      return { id, name, digest: digestOf(token) };
    });
  }

  /** Compares with all of them in constant time: how long it takes tells nothing. */
  byToken(token: string | undefined): Known | undefined {
    if (!token) return undefined;
    const digest = digestOf(token);
    const [found] = this.known.filter((known) => timingSafeEqual(known.digest, digest));
    return found && { id: found.id, name: found.name };
  }
}

/** The token of `Authorization: Bearer <token>`. */
export const bearerOf = ({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined =>
  /^Bearer (\S{1,256})$/i.exec(headers.authorization ?? '')?.[1];

/** For a property of a config: a list of credentials, each id once, kept out of what is reported. */
export const CredentialList = () =>
  applyDecorators(
    Secret(),
    ArrayUnique((entry: string) => entry.split(':')[0], { message: 'must name every id once' }),
    Matches(CREDENTIAL, {
      each: true,
      message: 'must be id:Display Name:token, several separated by commas, each token 8 characters at least',
    }),
  );

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();
