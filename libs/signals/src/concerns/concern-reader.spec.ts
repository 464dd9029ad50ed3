import { describe, expect, it } from 'vitest';
import { readConcerns } from './concern-reader.ts';

const featuresIn = (text: string): string[] => readConcerns(text).map(({ feature }) => feature);

describe('what is more than an AI should answer alone', () => {
  it.each([
    ['There is smoke coming out of the router', 'safety'],
    ['My mother’s medical alarm needs the line', 'medical'],
    ['I can’t take this anymore', 'distress'],
    ['My husband has just passed away and the account is his', 'vulnerable'],
    ['You will hear from my lawyer', 'legal_threat'],
    ['Please delete all my data', 'data_rights'],
    ['Der Router riecht verbrannt', 'safety'],
    ['Der Hausnotruf meiner Mutter geht nicht mehr', 'medical'],
    ['Ich bin völlig verzweifelt', 'distress'],
    ['Meine Frau ist gestorben', 'vulnerable'],
    ['Das gebe ich meinem Anwalt', 'legal_threat'],
    ['Löschen Sie bitte alle meine Daten', 'data_rights'],
    ['El router huele a quemado', 'safety'],
    ['Mi padre depende de la teleasistencia', 'medical'],
    ['Ya no puedo más', 'distress'],
    ['Mi madre ha fallecido', 'vulnerable'],
    ['Voy a hablar con mi abogado', 'legal_threat'],
    ['Quiero eliminar todos mis datos', 'data_rights'],
    ['Il y a une odeur de brûlé', 'safety'],
    ['La téléassistance de ma mère ne marche plus', 'medical'],
    ['Je n’en peux plus', 'distress'],
    ['Mon mari est décédé', 'vulnerable'],
    ['Je vais porter plainte', 'legal_threat'],
    ['Supprimez toutes mes données', 'data_rights'],
  ])('is seen in "%s"', (text, feature) => {
    expect(featuresIn(text)).toEqual([feature]);
  });

  it.each([
    ['This is outrageous, I am furious', 'anger.en'],
    ['Eine Unverschämtheit, mir reicht es!! Abzocke!', 'anger.de'],
    ['Es una vergüenza, estoy harto', 'anger.es'],
    ['C’est une honte, j’en ai marre', 'anger.fr'],
  ])('is anger with two signs of it: "%s"', (text, rule) => {
    const [found] = readConcerns(text);
    expect(found).toMatchObject({ feature: 'anger', rule });
    expect(found?.size).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['You owe me £1,250.00', 1_250],
    ['Mir fehlen 1.250,50 €', 1_250.5],
    ['12 000 euros et 15 euros', 12_000],
    ['$ 7', 7],
    ['I paid 49.99 EUR twice', 49.99],
  ])('has the largest amount of "%s"', (text, size) => {
    expect(readConcerns(text)).toEqual([{ feature: 'large_amount', rule: 'large_amount', size }]);
  });

  it.each([
    'My account is TC-1001 and I was charged twice.',
    'The fire TV stick does not work',
    'Mein Anschluss ist seit gestern tot',
    'Could you hear me?',
    'WO IST MEINE RECHNUNG BITTE',
    'INV-2026-0917',
    '',
  ])('is not in "%s"', (text) => {
    expect(featuresIn(text)).toEqual([]);
  });

  it('is read in time whatever the text', () => {
    const started = performance.now();
    for (const hostile of ['my '.repeat(100_000), '1.'.repeat(100_000), '€'.repeat(200_000), 'in the '.repeat(50_000)])
      readConcerns(hostile);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
