import 'reflect-metadata';
import { getMetadataStorage, type ValidationError, validateSync } from 'class-validator';
import { Trouble } from '../trouble.ts';
import { isSecret } from './secret.ts';

/** Everything wrong with the environment, one line for each variable. */
export class WrongConfig extends Trouble {
  override readonly name = 'WrongConfig';

  constructor(readonly lines: readonly string[]) {
    super(
      `${lines.length === 1 ? 'One variable is' : `${lines.length} variables are`} wrong:\n  ${lines.join('\n  ')}`,
    );
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads each validated property of `Class` from the variable of its name (`replyMs` from `REPLY_MS`); one that is not
 * set, or empty, keeps its default.
 * @throws WrongConfig naming every wrong or missing variable.
 */
export function loadConfig<C extends object>(Class: new () => C, env: Environment = process.env): C {
  const config = new Class();
  for (const property of propertiesOf(Class)) {
    const text = env[variableOf(property)]?.trim();
    if (text) Reflect.set(config, property, convert(text, typeOf(config, property)));
  }
  const errors = validateSync(config, { forbidUnknownValues: false });
  if (errors.length > 0) throw new WrongConfig(errors.map((error) => describe(error, new Class(), env)));
  return Object.freeze(config);
}

/** `replyMs` is read from `REPLY_MS`. */
export function variableOf(property: string): string {
  return property.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
}

function propertiesOf(Class: new () => object): Set<string> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(Class, '', false, false);
  return new Set(rules.map((rule) => rule.propertyName));
}

/** A default tells the type; without one the declaration does. */
function typeOf(config: object, property: string): unknown {
  const fallback: unknown = Reflect.get(config, property);
  return fallback === undefined ? Reflect.getMetadata('design:type', config, property) : Object(fallback).constructor;
}

function convert(text: string, type: unknown): unknown {
  if (type === Number) return Number(text);
  if (type === Array) return text.split(',').map((part) => part.trim());
  if (type === Boolean) return text === 'true' || (text === 'false' ? false : text);
  return text;
}

function describe({ property, constraints = {} }: ValidationError, defaults: object, env: Environment): string {
  const rule = Object.values(constraints)
    .map((message) => message.replace(`each value in ${property} `, '').replace(`${property} `, ''))
    .join(', ');
  const fallback: unknown = Reflect.get(defaults, property);
  const value = env[variableOf(property)]?.trim();
  const state = !value ? 'is not set' : isSecret(defaults, property) ? 'is wrong' : `is ${JSON.stringify(value)}`;
  return `${variableOf(property)} ${state}: it ${rule}${fallback === undefined ? '' : `; without it: ${String(fallback)}`}`;
}
