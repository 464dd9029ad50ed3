import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { defaultPolicy, type Policy } from '../policy.ts';
import { type Parsed, parsePolicy } from './parse-policy.ts';
import { documentOf, policySchema } from './policy-document.ts';

const folder = new URL('../../../../../policy/', import.meta.url);
const shipped = readFileSync(new URL('routing-policy.yaml', folder), 'utf8');

const policyIn = (parsed: Parsed): Policy => {
  if ('mistakes' in parsed) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.policy;
};

const full = `
version: all-of-it
entry: { agent: front-agent, channels: { web: web-agent } }
thresholds: { confidence: 0.75, sure: 0.8, ask: 0.5 }
tenants: { acme: { confidence: 0.9 }, '7': { ask: 0.1, sure: 0.2 } }
classifier:
  order: [trained, model]
  examples: { billing.refund: ['I want it back', 'no'] }
  phrases: { account.cancel: [cancel it] }
  model: { within: 1500ms, perHour: 0 }
rules:
  - name: angry
    when: { intent: [billing.*, sales.new], sentiment: negative, customer: { tier: [vip, gold], old: true } }
    then: { agent: a }
  - name: night
    when: { time: { days: [mon, fri], from: '22:00', to: '06:00', zone: Europe/Berlin }, language: no }
    then: { skill: nights }
  - { name: b, when: { confidence: { from: 0.2, below: 0.9 }, capability: refund }, then: { capability: goodwill } }
  - { name: c, when: { channel: web, tenant: acme, privilege: 'money:send' }, then: { intent: billing.refund } }
  - { name: d, when: { trigger: [department, language] }, then: { person: true } }
  - { name: e, when: { severity: [watch, urgent] }, then: { ask: true } }
  - { name: f, when: { sentiment: distressed }, then: { stay: true } }
triggers: { off: [language, explicit_rule], reviewedIntents: [a.*], largeAmount: 5, angerSigns: 3, switchLetters: 9, leaningLetters: 8, repeatsMax: 7 }
guards: { hops: 3, circles: [], answers: 9, tokens: 8, cost: { EUR: 500 }, waited: 90s }
stickiness: { afterResolved: return, reopenWithin: 0s, escape: { sure: 1, likely: 0, times: 3 } }
tasks: { depth: 1, open: 2, asked: 3, within: 36h, onOwnerChange: pass, noticeFrom: 0s }
approvals: { twoPeopleAbove: 0, twoPeopleAboveIn: { JPY: 7000000 } }
offers: { one: 7s, all: 61s, person: 2d, comeBack: 0, stalledAgain: 25h }
overload: { wait: 250ms, then: person }
`;

describe('the document of a policy', () => {
  it.each([
    ['the default policy', defaultPolicy],
    ['the shipped one', policyIn(parsePolicy(shipped))],
    ['one that says everything otherwise', policyIn(parsePolicy(full))],
  ])('says all of %s, as YAML and as JSON', (_, policy) => {
    const document = documentOf(policy);
    expect(policyIn(parsePolicy(stringify(document)))).toEqual(policy);
    expect(policyIn(parsePolicy(JSON.stringify(document)))).toEqual(policy);
  });

  it('leaves nothing as it is in the one that says everything otherwise', () => {
    const policy = policyIn(parsePolicy(full));
    const same = (one: unknown, other: unknown): string[] =>
      typeof one === 'object' && one !== null && !Array.isArray(one)
        ? Object.entries(one).flatMap(([name, value]) =>
            same(value, (other as Record<string, unknown> | undefined)?.[name]).map((path) => `${name}.${path}`),
          )
        : JSON.stringify(one) === JSON.stringify(other)
          ? ['']
          : [];
    expect(same(defaultPolicy, policy)).toEqual([]);
  });

  it('that is shipped is the default one, but for where the examples’ channels begin', () => {
    const { version, entryAgents, ...policy } = policyIn(parsePolicy(shipped));
    expect({ ...policy, version: defaultPolicy.version, entryAgents: {} }).toEqual(defaultPolicy);
    expect(Object.keys(entryAgents)).toEqual(['workshop', 'newsroom', 'care']);
    expect(version).not.toBe(defaultPolicy.version);
  });

  it('may leave out all but the version', () => {
    expect(policyIn(parsePolicy('version: v'))).toEqual({ ...defaultPolicy, version: 'v' });
  });

  it('is what the committed schema says (--update writes it)', async () => {
    const file = new URL('routing-policy.schema.json', folder).pathname;
    await expect(`${JSON.stringify(policySchema, null, 2)}\n`).toMatchFileSnapshot(file);
  });

  it('is explained in editors: everything in the schema has a description', () => {
    const bare = (schema: unknown, path: string): string[] => {
      const { properties = {}, items, description } = schema as Record<string, unknown>;
      return [
        ...(path && description === undefined ? [path] : []),
        ...Object.entries(properties as object).flatMap(([name, below]) => bare(below, `${path}.${name}`)),
        ...(items ? bare(items, `${path}[]`) : []),
      ];
    };
    expect(bare(policySchema, '')).toEqual([]);
  });
});

describe('the shipped file, damaged', () => {
  it('in any one character is a policy or a mistake with its place, and never an exception', () => {
    const replacements = ['', ' ', '\t', ':', '{', '[', '*', '&', '"', '\n', '0', 'é', '\u0000'];
    const lines = shipped.split('\n').length;
    const odd = Array.from({ length: shipped.length }, (_, n) => n).filter((n) => {
      const damage = replacements[n % replacements.length] ?? '';
      const parsed = parsePolicy(`${shipped.slice(0, n)}${damage}${shipped.slice(n + 1)}`);
      if (!('mistakes' in parsed)) return false;
      return (
        parsed.mistakes.length === 0 ||
        parsed.mistakes.some(({ line, column, message }) => !(line >= 1 && line <= lines + 1 && column >= 1 && message))
      );
    });
    expect(odd).toEqual([]);
  }, 60_000);
});
