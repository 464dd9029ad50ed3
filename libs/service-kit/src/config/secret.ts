import 'reflect-metadata';

const secrets = Symbol('baton:secrets');

/** Keeps the variable's value out of every message. */
export function Secret(): PropertyDecorator {
  return (prototype, property) => {
    const known = (Reflect.getMetadata(secrets, prototype) ?? []) as (string | symbol)[];
    Reflect.defineMetadata(secrets, [...known, property], prototype);
  };
}

export function isSecret(config: object, property: string): boolean {
  return ((Reflect.getMetadata(secrets, config) ?? []) as (string | symbol)[]).includes(property);
}
