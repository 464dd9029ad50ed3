import { Trouble } from '../trouble.ts';

/** An error of the database or its driver, without password, query or values. */
export class DatabaseTrouble extends Trouble {
  override readonly name = 'DatabaseTrouble';

  /** @param final waiting cannot mend it */
  constructor(
    message: string,
    readonly final: boolean,
  ) {
    super(message);
  }

  static of(error: unknown): DatabaseTrouble {
    const { code = '', message = String(error) } = error as { code?: string; message?: string };
    const refusal = refusals[code];
    if (refusal) return new DatabaseTrouble(refusal, true);
    if (!unreachable.has(code)) return new DatabaseTrouble(`The database fails: ${message}.`, false);
    return new DatabaseTrouble(`The database does not answer (${message}): start it, or correct DATABASE_URL.`, false);
  }
}

const refusals: Record<string, string> = {
  '28P01': 'The database refuses the password: correct it in DATABASE_URL.',
  '28000': 'The database does not let this role in: correct the user in DATABASE_URL.',
  '3D000': 'The database named in DATABASE_URL does not exist: create it, or correct the name.',
  '42501': 'The role in DATABASE_URL lacks a right it needs: grant it, or name another role.',
};

const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET']);
