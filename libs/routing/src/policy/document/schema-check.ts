import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { isTimeZone } from '../../conditions/time-of-week.ts';
import { DURATION, millisecondsOf } from '../duration.ts';
import { describeFault } from './describe-fault.ts';
import type { Fault } from './mistake.ts';
import { policySchema } from './policy-document.ts';

/** Everything the schema has against a document. */
export const schemaFaults = (document: unknown): readonly Fault[] => {
  validate ??= compile();
  return validate(document) ? [] : (validate.errors ?? []).filter(isOfItself).map(describeFault);
};

/** Made at first use. */
let validate: ValidateFunction | undefined;

/** These only say that another one says something. */
const isOfItself = ({ keyword }: ErrorObject): boolean => keyword !== 'if' && keyword !== 'propertyNames';

const compile = (): ValidateFunction => {
  const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, strictTypes: false });
  ajv.addKeyword('patternErrorMessage');
  ajv.addKeyword({
    keyword: 'timeZone',
    schema: false,
    validate: (zone: unknown) => typeof zone !== 'string' || isTimeZone(zone),
  });
  ajv.addKeyword({ keyword: 'durationBetween', validate: isBetween });
  return ajv.compile(policySchema);
};

const isBetween = ([least, most]: readonly [string, string], duration: unknown): boolean => {
  if (typeof duration !== 'string' || !DURATION.test(duration)) return true;
  const milliseconds = millisecondsOf(duration);
  return milliseconds >= millisecondsOf(least) && milliseconds <= millisecondsOf(most);
};
