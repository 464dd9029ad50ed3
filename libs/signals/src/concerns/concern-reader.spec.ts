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
    ['Dal router esce fumo', 'safety'],
    ['Il telesoccorso di mia nonna non funziona più', 'medical'],
    ['Sono disperata, non dormo da giorni', 'distress'],
    ['Mio padre è mancato e il contratto è suo', 'vulnerable'],
    ['Ne parlerò con il mio avvocato', 'legal_threat'],
    ['Cancellate tutti i miei dati', 'data_rights'],
    ['O roteador tem cheiro de queimado', 'safety'],
    ['A minha mãe depende da teleassistência', 'medical'],
    ['Não aguento mais', 'distress'],
    ['O meu marido faleceu em maio', 'vulnerable'],
    ['Vou processar vocês', 'legal_threat'],
    ['Apaguem todos os meus dados', 'data_rights'],
    ['Er komt rook uit de modem', 'safety'],
    ['De alarmknop van mijn moeder doet het niet', 'medical'],
    ['Ik ben echt wanhopig', 'distress'],
    ['Mijn man is overleden', 'vulnerable'],
    ['Dan ga ik naar de rechter', 'legal_threat'],
    ['Verwijder al mijn gegevens', 'data_rights'],
    ['Czuć spaleniznę z routera', 'safety'],
    ['Mama ma koncentrator tlenu i potrzebuje prądu', 'medical'],
    ['Jestem zrozpaczona, proszę o odpowiedź', 'distress'],
    ['Mój mąż zmarł w zeszłym tygodniu', 'vulnerable'],
    ['Spotkamy się w sądzie', 'legal_threat'],
    ['Proszę usunąć wszystkie moje dane', 'data_rights'],
    ['Modemden duman çıkıyor', 'safety'],
    ['Annemin kalp pili için hat lazım', 'medical'],
    ['Artık dayanamıyorum', 'distress'],
    ['Eşim vefat etti, hat onun üzerine', 'vulnerable'],
    ['Bunu avukatıma vereceğim', 'legal_threat'],
    ['Kişisel verilerimi silin', 'data_rights'],
    ['I smell gas in my kitchen', 'safety'],
    ['the modem is burning', 'safety'],
    ['my baby is on oxygen and the power is off', 'medical'],
    ['i cant take it anymore', 'distress'],
    ['I am 85 years old and nearly blind', 'vulnerable'],
    ['then I will sue you', 'legal_threat'],
    ['dann gehe ich zum Anwalt', 'legal_threat'],
    ['los voy a demandar', 'legal_threat'],
    ['je vais saisir la justice', 'legal_threat'],
    ['vi faccio causa', 'legal_threat'],
    ['está cheirando a gás', 'safety'],
    ['czuję gaz w mieszkaniu', 'safety'],
    ['sizi dava edeceğim', 'legal_threat'],
    ['MI PADRE DEPENDE DE LA TELEASISTENCIA', 'medical'],
    ['il y a une odeur de brule', 'safety'],
    ['ich bin voellig verzweifelt', 'distress'],
    ['I am so despreate', 'distress'],
    ['i am thinking about suicde', 'safety'],
    ['ich denke an selbstmrod', 'safety'],
    ['he pensado en el suicidoi', 'safety'],
  ])('is seen in "%s"', (text, feature) => {
    expect(featuresIn(text)).toEqual([feature]);
  });

  it.each([
    ['This is outrageous, I am furious', 'anger.en'],
    ['Eine Unverschämtheit, mir reicht es!! Abzocke!', 'anger.de'],
    ['Es una vergüenza, estoy harto', 'anger.es'],
    ['C’est une honte, j’en ai marre', 'anger.fr'],
    ['Una vergogna, siete dei ladri', 'anger.it'],
    ['Que absurdo, estou farta', 'anger.pt'],
    ['Schandalig, wat een oplichters', 'anger.nl'],
    ['Skandal, jesteście złodzieje', 'anger.pl'],
    ['Tam bir rezalet, dolandırıcılar', 'anger.tr'],
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
    'My friend Sue you met last week',
    'my phone died yesterday',
    'The smoke detector costs how much?',
    'Ich sterbe vor Hunger, das ist der Hammer',
    'muoio dal ridere',
    'umieram ze śmiechu',
    'doğalgaz faturası',
    'Non ne posso più di questo bot',
    'I am dying to know when it ships',
    'This offer is killer, and the new router is sick',
    'Sue, my flatmate, will take the parcel',
    'I was charged for the Fireplace streaming package',
    'You saved my life with that tip',
    'My desk separates two rooms',
    'Ich brenne schon darauf, das auszuprobieren',
    'Me muero de ganas de probarlo',
    'Je suis mort de rire',
    'Muoio dalla voglia di provarlo',
    'Estou a morrer de curiosidade',
    'Ik sterf van nieuwsgierigheid',
    'Umieram z ciekawości',
    'Meraktan ölüyorum',
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
