import { describe, expect, it } from 'vitest';
import { documents } from '../researcher/documents.ts';
import { draft } from './bulletin.ts';
import { edit } from './edit.ts';
import { render } from './render.ts';
import { research } from './research.ts';
import { kinds, type Statement } from './statement.ts';
import { topicIn } from './topic.ts';

const found = (topic: string): readonly Statement[] => research(topic, documents).statements;
const drafted = (topic: string) => {
  const statements = found(topic);
  const bulletin = draft(statements);
  if (!bulletin) throw new Error(`nothing about ${topic}`);
  return { bulletin, statements };
};
const edited = (topic: string) => {
  const { bulletin, statements } = drafted(topic);
  return edit(bulletin, statements);
};
const told = ({ claims }: { claims: readonly Statement[] }) =>
  claims.map(({ kind, values }) => `${kind} ${Object.values(values).join(' ')}`.trim());

describe('research', () => {
  it('finds what the documents say about a topic, and nothing of what is near it', () => {
    const outage = found('the outage in Harbourside');
    expect(new Set(outage.map(({ subject }) => subject))).toEqual(new Set(['Harbourside']));
    expect(new Set(outage.map(({ source }) => source.document))).toEqual(
      new Set(['customer-desk-2026-11', 'incidents-2026-11']),
    );
    expect(outage.map(({ kind }) => kind)).not.toContain('product.available');
    expect(found('Fibre 1000').every(({ kind }) => kind.startsWith('product.'))).toBe(true);
  });

  it('counts the prose it cannot take, and finds nothing where there is nothing', () => {
    expect(research('the outage in Harbourside', documents).prose).toBeGreaterThan(0);
    expect(found('the weather on Mars')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it('understands a sentence of every kind somewhere', () => {
    const topics = ['the outage in Harbourside', 'works in Harbourside', 'Fibre 1000'];
    const understood = new Set(topics.flatMap((topic) => found(topic).map(({ kind }) => kind)));
    expect([...kinds].filter((kind) => !understood.has(kind))).toEqual([]);
  });
});

describe('a draft', () => {
  it('is about one thing, in the order in which one tells it', () => {
    const { bulletin } = drafted('the outage in Harbourside');
    expect(bulletin).toMatchObject({ family: 'outage', subject: 'Harbourside' });
    expect(bulletin.claims.map(({ kind }) => kinds.indexOf(kind))).toEqual(
      bulletin.claims.map(({ kind }) => kinds.indexOf(kind)).toSorted((a, b) => a - b),
    );
    expect(draft([])).toBeUndefined();
  });
});

describe('the editor', () => {
  it('lets the newer document be right, and says nothing twice', () => {
    const { bulletin, corrections } = edited('the outage in Harbourside');
    expect(told(bulletin)).toContain('outage.affected 4112');
    expect(told(bulletin)).not.toContain('outage.affected 3840');
    expect(told(bulletin).filter((each) => each.startsWith('outage.credit'))).toHaveLength(1);
    expect(corrections).toEqual([
      'outage.affected (incidents-2026-11, 5): a newer document says otherwise',
      'outage.credit (incidents-2026-11, 7): said already',
    ]);
  });

  it('takes out what no document says', () => {
    const { bulletin, statements } = drafted('Fibre 1000');
    const [first] = bulletin.claims as [Statement];
    const invented = { ...first, values: { ...first.values, count: '9000' } };
    const mended = edit({ ...bulletin, claims: [invented, ...bulletin.claims] }, statements);
    expect(told(mended.bulletin).join()).not.toContain('9000');
    expect(mended.corrections[0]).toContain('no document says so');
  });

  it('leaves no more than is read', () => {
    const { bulletin, statements } = drafted('Fibre 1000');
    const many = Array.from({ length: 12 }, (_, nth) => ({
      ...(bulletin.claims[0] as Statement),
      values: { count: String(nth) },
      source: { document: 'plans', date: '2026-01-01', sentence: nth },
    }));
    expect(edit({ ...bulletin, claims: many }, [...statements, ...many]).bulletin.claims).toHaveLength(8);
  });
});

describe('a bulletin', () => {
  const { bulletin } = edited('Fibre 1000');
  const outage = edited('the outage in Harbourside').bulletin;

  it('says in each language the same, as that language writes it', () => {
    expect(render(bulletin, 'en').text).toContain('It costs £54.00 a month. [1]');
    expect(render(bulletin, 'de').text).toMatch(/Es kostet 54,00\s£ im Monat\./);
    expect(render(bulletin, 'es').text).toMatch(/Cuesta 54,00\sGBP al mes\./);
    expect(render(outage, 'en').text).toContain('Since 21 November 2026, 14:15, everything works again.');
    expect(render(outage, 'de').text).toContain('Seit dem 21. November 2026, 14:15 Uhr, funktioniert alles wieder.');
    expect(render(outage, 'es').text).toContain('Desde el 21 de noviembre de 2026, a las 14:15,');
    expect(render(outage, 'de').text).toContain('4.112 Kundinnen');
    expect(render(outage, 'es').text).toContain('Fuentes: [1]');
  });

  it.each(['en', 'de', 'es'])('says every kind of statement in %s, with nothing left open', (language) => {
    const all = ['the outage in Harbourside', 'works in Harbourside', 'Fibre 1000'].map(
      (topic) => edited(topic).bulletin,
    );
    for (const { text, values } of all.map((each) => render(each, language))) {
      expect(text).not.toMatch(/undefined|NaN|Invalid| {2}|\{|\}/);
      for (const value of values) expect(text).toContain(value);
    }
    const lines = all.map((each) => render(each, language).text.split('\n').length - 2);
    expect(lines).toEqual(all.map(({ claims }) => claims.length));
  });

  it('is not made in a language that nobody here writes', () => {
    expect(() => render(bulletin, 'fr')).toThrow('Nobody here writes fr.');
  });
});

describe('a topic', () => {
  it.each([
    ['Please write a bulletin about the outage in Harbourside.', 'the outage in Harbourside'],
    ['A word on Fibre 1000!', 'Fibre 1000'],
    ['Hello there', undefined],
  ])('is read in: %s', (text, topic) => {
    expect(topicIn(text)).toBe(topic);
  });
});
