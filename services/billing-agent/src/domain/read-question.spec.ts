import { describe, expect, it } from 'vitest';
import type { Language } from './language.ts';
import { readQuestion } from './read-question.ts';

describe('The first cue of a message', () => {
  it.each<[Language, string, string]>([
    ['en', 'I was charged twice for the Sports Pack', 'double'],
    ['en', 'and when do I get it back?', 'whenBack'],
    ['en', 'what about the other charge?', 'other'],
    ['en', 'Why is my bill so high?', 'rise'],
    ['en', 'Can I pay later?', 'payLater'],
    ['en', 'Thanks!', 'thanks'],
    ['de', 'Mir wurde der Betrag doppelt abgebucht', 'double'],
    ['de', 'Und wann bekomme ich mein Geld zurück?', 'whenBack'],
    ['de', 'Und die andere Buchung?', 'other'],
    ['de', 'Warum ist die Rechnung höher als sonst?', 'rise'],
    ['de', 'Können Sie mir das nochmal erklären?', 'explain'],
    ['es', 'Me habéis cobrado dos veces', 'double'],
    ['es', '¿Y cuándo me devolvéis el dinero?', 'whenBack'],
    ['es', '¿Y el otro cargo?', 'other'],
    ['es', '¿Cuándo llega la próxima factura?', 'nextInvoice'],
    ['fr', 'J’ai été débité deux fois', 'double'],
    ['fr', 'Et quand serai-je remboursé ?', 'whenBack'],
    ['fr', 'Et l’autre prélèvement ?', 'other'],
    ['fr', 'C’est quoi ce montant du 3 septembre ?', 'explain'],
  ])('in %s, of "%s", is %s', (language, text, cue) => {
    expect(readQuestion(text, language).cues[0]).toBe(cue);
  });
});

it('reads numbers, amounts, months and kinds beside the cue', () => {
  expect(readQuestion('Roaming 7,50 € im August auf inv-2026-0806, Konto tc-1006?', 'de')).toMatchObject({
    amountMinor: 750,
    invoice: 'INV-2026-0806',
    account: 'TC-1006',
    month: 8,
    kind: 'roaming',
  });
});

it('reads numbers as people write them', () => {
  const written = readQuestion('Invoice INV 2026 0917 of TC1001', 'en');
  expect(written).toMatchObject({ invoice: 'INV-2026-0917', account: 'TC-1001' });
});

it('understands a customer who changes the language', () => {
  expect(readQuestion('Muchas gracias', 'en').cues).toEqual(['thanks']);
});

it('knows the topics of others', () => {
  expect(readQuestion('My internet is down', 'en')).toMatchObject({ cues: [], outside: 'tech.no_connection' });
  expect(readQuestion('Mein WLAN ist so langsam', 'de').outside).toBe('tech.slow');
  expect(readQuestion('I want to cancel my contract', 'en').outside).toBe('account.cancel');
  expect(readQuestion('Ich möchte kündigen', 'de').outside).toBe('account.cancel');
  expect(readQuestion('Quiero darme de baja', 'es').outside).toBe('account.cancel');
  expect(readQuestion('Je veux résilier', 'fr').outside).toBe('account.cancel');
});
