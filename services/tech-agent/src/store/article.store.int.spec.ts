import { describe, expect, it } from 'vitest';
import type { Language } from '../domain/language.ts';
import { seededTables } from './tables.fixture.ts';

const { articles, source } = await seededTables();

describe('The first article found', () => {
  it.each<[Language, string, string]>([
    ['en', 'What does the orange light on my router mean?', 'router-lights'],
    ['en', 'How do I restart the router?', 'restart-router'],
    ['en', 'Which cable goes into which socket?', 'check-cables'],
    ['en', 'How can I change the wifi channel?', 'wifi-channel'],
    ['en', 'How do I run a speed test?', 'speed-test'],
    ['en', 'There is no reception upstairs, does a repeater help?', 'mesh'],
    ['en', 'Where can I see whether there is an outage in my area?', 'outage-check'],
    ['en', 'How do I set up my new modem?', 'modem-setup'],
    ['en', 'I have forgotten my wifi password', 'password-reset'],
    ['en', 'Where should I put the router?', 'move-router'],
    ['en', 'The VPN of my company does not connect', 'vpn'],
    ['en', 'My TV box shows no picture', 'tv-box'],
    ['de', 'Was bedeutet die orange Lampe am Router?', 'router-lights'],
    ['de', 'Wie mache ich einen Neustart?', 'restart-router'],
    ['de', 'Welches Kabel gehört in welche Buchse?', 'check-cables'],
    ['de', 'Wie wechsle ich den Kanal vom WLAN?', 'wifi-channel'],
    ['de', 'Wie messe ich meine Geschwindigkeit?', 'speed-test'],
    ['de', 'Im Obergeschoss habe ich keinen Empfang, hilft ein Repeater?', 'mesh'],
    ['de', 'Gibt es Störungen in meiner Gegend?', 'outage-check'],
    ['de', 'Wie richte ich mein neues Modem ein?', 'modem-setup'],
    ['de', 'Ich habe das WLAN-Passwort vergessen', 'password-reset'],
    ['de', 'Wo stelle ich den Router am besten auf?', 'move-router'],
    ['de', 'Mein Firmen-VPN verbindet sich nicht', 'vpn'],
    ['de', 'Der Fernseher zeigt kein Bild', 'tv-box'],
    ['es', '¿Qué significa la luz naranja del router?', 'router-lights'],
    ['es', '¿Cómo reinicio el router?', 'restart-router'],
    ['es', '¿En qué toma va cada cable?', 'check-cables'],
    ['es', '¿Cómo cambio el canal del wifi?', 'wifi-channel'],
    ['es', '¿Cómo hago un test de velocidad?', 'speed-test'],
    ['es', 'No llega señal al jardín, ¿sirve un repetidor?', 'mesh'],
    ['es', '¿Dónde veo si hay averías en mi zona?', 'outage-check'],
    ['es', '¿Cómo instalo el módem nuevo?', 'modem-setup'],
    ['es', 'He olvidado la contraseña del wifi', 'password-reset'],
    ['es', '¿Dónde debo colocar el router?', 'move-router'],
    ['es', 'La VPN de mi empresa no conecta', 'vpn'],
    ['es', 'El televisor no muestra imagen', 'tv-box'],
    ['fr', 'Que signifie le voyant orange du routeur ?', 'router-lights'],
    ['fr', 'Comment redémarrer la box ?', 'restart-router'],
    ['fr', 'Quel câble va dans quelle prise ?', 'check-cables'],
    ['fr', 'Comment changer le canal du wifi ?', 'wifi-channel'],
    ['fr', 'Comment faire un test de débit ?', 'speed-test'],
    ['fr', 'Je ne capte pas à l’étage, faut-il un répéteur ?', 'mesh'],
    ['fr', 'Y a-t-il une panne dans mon quartier ?', 'outage-check'],
    ['fr', 'Comment installer mon nouveau modem ?', 'modem-setup'],
    ['fr', 'J’ai oublié le mot de passe du wifi', 'password-reset'],
    ['fr', 'Où placer le routeur ?', 'move-router'],
    ['fr', 'Le VPN de mon entreprise ne se connecte pas', 'vpn'],
    ['fr', 'La télévision n’affiche plus d’image', 'tv-box'],
  ])('in %s, for "%s", is %s', async (language, question, id) => {
    const [first] = await articles.search(question, language);
    expect(first?.id).toBe(id);
  });
});

it.each<[Language, string]>([
  ['en', 'Who won the match yesterday?'],
  ['de', 'Wie ist das Wetter morgen?'],
  ['es', '¿Quién ganó el partido?'],
  ['fr', 'Quel temps fera-t-il demain ?'],
  ['en', ''],
  ['en', '"(!&|:* <-> \' or -or'],
])('finds nothing in %s for "%s"', async (language, question) => {
  await expect(articles.search(question, language)).resolves.toEqual([]);
});

it.each<[Language, string]>([
  ['en', 'repeaters'],
  ['de', 'Repeatern'],
  ['es', 'repetidores'],
  ['fr', 'répéteurs'],
])('finds a word of %s in another form: "%s"', async (language, word) => {
  await expect(articles.search(word, language)).resolves.toMatchObject([{ id: 'mesh' }]);
});

it('finds no more than three, and names the step an article tells of', async () => {
  const found = await articles.search('router wifi restart cable light password modem channel', 'en');
  expect(found).toHaveLength(3);
  const [restart] = await articles.search('restart reboot', 'en');
  expect(restart).toMatchObject({ id: 'restart-router', step: 'restart' });
});

it('searches by the index', async () => {
  const definitions: { indexdef: string }[] = await source.query(
    `SELECT indexdef FROM pg_indexes WHERE tablename = 'article'`,
  );
  expect(definitions.map(({ indexdef }) => indexdef).join()).toContain('USING gin (search)');
});
