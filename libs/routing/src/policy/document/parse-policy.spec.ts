import { describe, expect, it } from 'vitest';
import type { Mistake } from './mistake.ts';
import { parsePolicy } from './parse-policy.ts';

const mistakesIn = (text: string): readonly Mistake[] => {
  const parsed = parsePolicy(text);
  return 'mistakes' in parsed ? parsed.mistakes : [];
};
const told = (text: string): readonly string[] =>
  mistakesIn(`version: v\n${text}`).map(
    ({ line, column, path, message, suggestion }) =>
      `${line}:${column} ${path}: ${message}${suggestion ? ` (${suggestion}?)` : ''}`,
  );
const rule = (conditions: string, consequence = '{ person: true }', name = 'a') =>
  `  - { name: ${name}, when: ${conditions}, then: ${consequence} }`;
const rules = (...lines: readonly string[]) => ['rules:', ...lines].join('\n');

describe('a mistake in a policy', () => {
  it.each([
    ['an unknown name', 'offres: {}', '2:1 offres: “offres” is not known here', 'offers'],
    [
      'a name of something else',
      'colour: red',
      '2:1 colour: “colour” is not known here; known are version, entry,',
      '',
    ],
    ['a mistyped name', 'offers: { al: 5s }', '2:11 offers.al: “al” is not known here', 'all'],
    [
      'a mistyped word',
      'stickiness: { afterResolved: sty }',
      '2:30 stickiness.afterResolved: must be stay, return or retriage',
      'stay',
    ],
    ['a number for a name', 'entry: { agent: 7 }', '2:17 entry.agent: must be text, and is 7: put it in quotes', "'7'"],
    [
      'a word for a number',
      'guards: { answers: many }',
      '2:20 guards.answers: must be a whole number, and is “many”',
      '',
    ],
    ['a number too large', 'thresholds: { ask: 1.5 }', '2:20 thresholds.ask: must be 1 at most', ''],
    ['a number too small', 'tasks: { depth: 0 }', '2:17 tasks.depth: must be 1 at least', ''],
    ['a duration without unit', "offers: { one: '6' }", '2:16 offers.one: must be a duration: 6s, 30m, 24h', ''],
    ['a duration out of bounds', 'offers: { one: 6h }', '2:16 offers.one: must be from 100ms to 10m', ''],
    [
      'nothing where something should be',
      'guards:',
      '2:8 guards: must be a group of names and values, and is empty',
      '',
    ],
    ['a list for a group', 'guards: [1]', '2:9 guards: must be a group of names and values, and is a list', ''],
    [
      'the same twice',
      'triggers: { off: [stalled, stalled] }',
      '2:18 triggers.off: must name everything once: entries 1 and 2 are the same',
      '',
    ],
    [
      'persons switched off',
      'triggers: { off: [person_requested] }',
      '2:19 triggers.off[0]: person_requested cannot be switched off: who asks for a person gets one',
      '',
    ],
    ['an unknown trigger', 'triggers: { off: [stallled] }', '2:19 triggers.off[0]: must be explicit_rule', 'stalled'],
    [
      'a name that is none',
      'approvals: { twoPeopleAboveIn: { euro: 5 } }',
      '2:34 approvals.twoPeopleAboveIn.euro: must be a currency',
      '',
    ],
    [
      'asking above acting',
      'thresholds: { ask: 0.8 }',
      '2:20 thresholds.ask: “ask” (0.8) must not be above “sure” (0.7)',
      '',
    ],
    [
      'the same of a tenant',
      'tenants: { acme: { sure: 0.2 } }',
      '2:18 tenants.acme: “ask” (0.4) must not be above “sure” (0.2)',
      '',
    ],
    [
      'a guess surer than sure',
      'stickiness: { escape: { likely: 0.9 } }',
      '2:33 stickiness.escape.likely: must not be above “sure”',
      '',
    ],
  ])('is told with its place and what to do: %s', (_, text, start, suggestion) => {
    const [first, ...more] = told(text);
    expect(more).toEqual([]);
    expect(first?.slice(0, start.length)).toBe(start);
    expect(/\((.*)\?\)$/.exec(first ?? '')?.[1] ?? '').toBe(suggestion);
  });

  it.each([
    ['no name', '  - { when: { channel: web }, then: { ask: true } }', '3:5 rules[0]: lacks “name”'],
    ['no conditions', rule('{}'), '3:22 rules[0].when: must say something: intent,'],
    ['no consequence', rule('{ channel: web }', '{}'), '3:46 rules[0].then: must say something: agent,'],
    [
      'two consequences',
      rule('{ channel: web }', '{ ask: true, person: true }'),
      '3:46 rules[0].then: must say one thing alone',
    ],
    [
      'a consequence that is none',
      rule('{ channel: web }', '{ ask: false }'),
      '3:53 rules[0].then.ask: must be true, and is false',
    ],
    ['an unknown zone', rule('{ time: { zone: Europe/Berln } }'), '3:38 rules[0].when.time.zone: must be a time zone'],
    ['no zone', rule('{ time: { days: mon } }'), '3:30 rules[0].when.time: lacks “zone”'],
    [
      'no time at all',
      rule("{ time: { from: '08:00', to: '08:00', zone: UTC } }"),
      '3:51 rules[0].when.time.to: must not be the same as “from”',
    ],
    [
      'a time that is none',
      rule("{ time: { from: '8', zone: UTC } }"),
      '3:38 rules[0].when.time.from: must be a time of day',
    ],
    [
      'nobody so unsure',
      rule('{ confidence: { below: 0.5, from: 0.5 } }'),
      '3:45 rules[0].when.confidence.below: must be above “from”',
    ],
    ['an empty list', rule('{ channel: [] }'), '3:33 rules[0].when.channel: must name something'],
    [
      'one wrong of several',
      rule('{ sentiment: [negative, angry] }'),
      '3:46 rules[0].when.sentiment[1]: must be positive,',
    ],
    ['no intent', rule('{ intent: billing..x }'), '3:32 rules[0].when.intent: must be an intent such as'],
    [
      'the name of another',
      `${rule('{ channel: web }')}\n${rule('{ tenant: x }')}`,
      '4:13 rules[1].name: is the name of rule 1, too',
    ],
  ])('is told of a rule with %s', (_, text, expected) => {
    const [first, ...more] = told(rules(text));
    expect([first?.slice(0, expected.length), more]).toEqual([expected, []]);
  });

  it('is not the only one told, and the text is refused whole', () => {
    const all = told('guards: { answers: 0, tokens: 0 }\noverload: { then: nobody }\nx: 1');
    expect(all.map((one) => one.split(':')[0])).toEqual(['2', '2', '3', '4']);
  });
});

describe('what YAML has in store', () => {
  it.each([
    ['a second document', 'a: 1\n---\nb: 1', 'begins a second document', 3],
    ['a name twice in a group', 'rules: []\nrules: []', 'stands here a second time', 3],
    ['a tab', 'guards:\n\tanswers: 5', 'is indented by a tab', 3],
    ['an older YAML', '', 'must be YAML 1.2', 1],
    ['a tag of its own', 'rules: !js []', 'Unresolved tag', 2],
    ['an alias of nothing', 'rules: *x', '*x stands for nothing', 2],
    ['a merge', 'guards: { <<: { answers: 5 } }', '“<<” is not known here', 2],
    ['a prototype', 'tenants: { __proto__: { ask: 7 } }', 'must be 1 at most', 2],
    ['deep nesting', `rules: ${'['.repeat(100_000)}`, 'is nested too deep', 2],
    ['deep groups', `rules: ${'{a: '.repeat(50_000)}`, 'is nested too deep', 2],
    ['too much', `# ${'x'.repeat(256 * 1024)}`, 'bytes: 262144 are the most there may be', 1],
  ])('is refused: %s', (name, text, message, line) => {
    const start = name === 'an older YAML' ? '%YAML 1.1\n---\n' : '';
    const mistakes = mistakesIn(`${start}version: v\n${text}`);
    expect(mistakes.some((one) => one.message.includes(message) && one.line === line)).toBe(true);
  });

  it.each([
    ['names', 'tenants:\n', (n: number) => ` a${n}: {}\n`, 'must have 10000 entries at most'],
    ['aliases', 'x: &a 1\ny:\n', () => ' - *a\n', 'too many aliases'],
    ['rules', 'rules:\n', (n: number) => ` - { a: ${n} }\n`, 'must have 500 entries at most'],
    ['mistakes', 'tenants:\n', (n: number) => ` a${n}: 1\n`, 'must have 10000 entries at most'],
  ])('is refused at once where it has nothing but %s', (_, start, line, message) => {
    const lines = Array.from({ length: 250 * 1024 }, (__, n) => line(n)).join('');
    const text = `version: v\n${start}${lines}`.slice(0, 250 * 1024);
    const begun = performance.now();
    expect(mistakesIn(text.slice(0, text.lastIndexOf('\n'))).map((one) => one.message)).toContainEqual(
      expect.stringContaining(message),
    );
    expect(performance.now() - begun).toBeLessThan(4_000);
  });

  it('is refused when what it stands for is too large to be published', () => {
    const sentences = Array.from({ length: 2_000 }, (_, n) => `"${'\u00e9'.repeat(40)} ${n}"`).join(', ');
    const text = `version: v\nclassifier: { examples: { a: &a [${sentences}], b: *a, c: *a } }`;
    expect(mistakesIn(text)[0]?.message).toMatch(
      /^has \d+ bytes as it is published: 261120 are the most there may be$/,
    );
  });

  it('is refused when a few lines would be gigabytes', () => {
    const levels = 'bcdefghij'.split('').map((name, n) => {
      const before = 'abcdefghi'[n];
      return `  ${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
    });
    const text = ['version: v', 'tenants:', '  a: &a [x, x]', ...levels].join('\n');
    expect(mistakesIn(text)[0]?.message).toContain('too many aliases');
  });

  it('is read as it looks: no is a word, a date is text, and an alias stands for what it names', () => {
    const text = rules(rule('&same { language: no }'), rule('*same', '{ ask: true }', 'b'));
    const parsed = parsePolicy(`version: 2026-11-22\n${text}`);
    expect(parsed).toMatchObject({
      policy: { version: '2026-11-22', rules: [{ when: { language: ['no'] } }, { when: { language: ['no'] } }] },
    });
  });

  it('is an empty text, or no group at all', () => {
    expect(mistakesIn('')[0]?.message).toBe('must be a group of names and values, and is empty');
    expect(mistakesIn('- a')[0]).toMatchObject({ line: 1, column: 1 });
  });
});

describe('a rule that can never be used', () => {
  const warnings = (...lines: readonly string[]) => {
    const parsed = parsePolicy(`version: v\n${rules(...lines)}`);
    return 'policy' in parsed ? parsed.warnings.map(({ line, message }) => `${line} ${message}`) : parsed;
  };

  it('is warned of where an earlier one takes all that it is for', () => {
    expect(
      warnings(rule('{ intent: billing.* }'), rule('{ intent: billing.tax, channel: web }', '{ ask: true }', 'b')),
    ).toEqual(['4 is never used: whatever it is for, a takes before it']);
  });

  it('is none where the earlier one leaves something: to the router itself, or to who is unsure', () => {
    expect(
      warnings(rule('{ intent: billing.* }', '{ stay: true }'), rule('{ intent: billing.* }', '{ person: true }', 'b')),
    ).toEqual([]);
    expect(
      warnings(rule('{ channel: web }'), rule('{ channel: web, confidence: { below: 0.7 } }', '{ ask: true }', 'b')),
    ).toEqual([]);
  });

  it('is every rule where rules are switched off', () => {
    expect(warnings(rule('{ channel: web }'), 'triggers: { off: [explicit_rule] }')).toEqual([
      '3 is never used: triggers.off names explicit_rule',
    ]);
  });
});
