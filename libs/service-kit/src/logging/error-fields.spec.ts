import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { errorFields } from './error-fields.ts';

const quoting = Object.assign(new Error('invalid input syntax for type uuid: "my card is 4111"'), {
  severity: 'ERROR',
  code: '22P02',
  detail: 'Key (text)=(my card is 4111) already exists.',
});

describe('an error in the log', () => {
  it.each([
    ['the driver', quoting],
    ['a repository', new QueryFailedError('SELECT $1', ['my card is 4111'], quoting)],
  ])('of %s shows the code and the place, and nothing that was written', (_, error) => {
    const fields = errorFields(error);
    expect(JSON.stringify(fields)).not.toContain('4111');
    expect(fields).toMatchObject({ code: '22P02', message: expect.stringContaining('22P02') });
    expect(fields.stack).toContain('error-fields.spec.ts');
  });

  it('of our own says what it says', () => {
    expect(errorFields(new TypeError('No such agent'))).toMatchObject({ type: 'TypeError', message: 'No such agent' });
  });
});
