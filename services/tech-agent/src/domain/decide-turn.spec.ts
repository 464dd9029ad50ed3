import { describe, expect, it } from 'vitest';
import { article, outage, Visit } from './knowledge.fixture.ts';
import type { Language } from './language.ts';

const down = 'My internet is not working';
const lags = { intent: 'tech.slow' };
const device = { intent: 'tech.device' };

describe('A missing connection', () => {
  it('is looked for where the lights point', () => {
    expect(new Visit().after(down)).toBe('lights');
    expect(new Visit().after(down, 'One of them is red')).toBe('restart');
    expect(new Visit().after(down, 'They are all off')).toBe('power');
    expect(new Visit().after(down, 'All green', 'No', 'No change')).toBe('second_device');
  });

  it('begins with a look for outages, which is told', () => {
    const visit = new Visit();
    expect(visit.says(down)).toEqual(['noOutage', 'step']);
    expect(visit.tried).toEqual({ outage: 'none_known' });
  });

  it('is solved when it works, whatever the step', () => {
    const visit = new Visit();
    visit.after(down, 'red');
    expect(visit.hear('Yes, it works again!')).toMatchObject({ act: 'say', resolves: true });
    expect(visit.tried).toEqual({ outage: 'none_known', lights: 'red', restart: 'worked' });
  });

  it('goes to a person with all that was tried, once the steps are spent', () => {
    const visit = new Visit();
    const decisions = [down, 'all green', 'no', 'still nothing', 'no'].map((text) => visit.hear(text));
    expect(decisions.at(-1)).toMatchObject({ act: 'askPerson', because: 'spent' });
    expect(visit.tried).toEqual({
      outage: 'none_known',
      lights: 'green',
      restart: 'did_not_help',
      cables: 'did_not_help',
      second_device: 'did_not_help',
    });
  });
});

describe('A slow connection', () => {
  it.each([
    ['240 Mbit/s', 'wifi_place', 'full'],
    ['it says 93,4', 'restart', 'below'],
    ['1 Gbit', 'wifi_place', 'full'],
    ['only half of it', 'restart', 'below'],
    ['I have no cable', 'wifi_place', 'cannot'],
  ])('measured as "%s" goes on with %s', (answer, next, outcome) => {
    const visit = new Visit(lags);
    expect(visit.after('My internet is slow', answer)).toBe(next);
    expect(visit.tried).toMatchObject({ speed_test: outcome });
  });

  it('is compared with the speed of the line', () => {
    const visit = new Visit(lags);
    visit.hear('My internet is slow');
    expect(visit.hear('80 Mbit')).toMatchObject({
      statements: [{ say: 'measured', with: { measured: 80, profile: 250, isEnough: false } }, { say: 'step' }],
    });
  });

  it('goes to a person once the steps are spent', () => {
    const visit = new Visit(lags);
    expect(visit.after('My internet is slow', '250', 'no', 'not faster, no change', 'no')).toBe('askPerson');
    expect(Object.keys(visit.tried)).toEqual(['outage', 'speed_test', 'wifi_place', 'wifi_channel', 'other_devices']);
  });
});

describe('A device', () => {
  const howTo = { articles: [article('modem-setup'), article('password-reset')] };

  it('is answered from the knowledge base first', () => {
    expect(new Visit(device, howTo).says('How do I set up my new modem?')).toEqual(['article', 'didItHelp']);
  });

  it('is looked at when no article helps', () => {
    const visit = new Visit(device, howTo);
    visit.hear('How do I set up my new modem?');
    visit.find({ articles: [] });
    expect(visit.after('That does not help')).toBe('lights');
    expect(visit.tried).toEqual({ 'Read the article modem-setup': 'did_not_help' });
  });

  it('is solved by thanks for an article', () => {
    const visit = new Visit(device, howTo);
    visit.hear('How do I set up my new modem?');
    expect(visit.hear('Thanks!')).toMatchObject({ statements: [{ say: 'welcome' }], resolves: true });
  });

  it('ends with a reset, and then with a person', () => {
    const visit = new Visit(device);
    expect(visit.after('My router makes a noise', 'red', 'no')).toBe('factory_reset');
    expect(visit.after('No, nothing changed')).toBe('askPerson');
  });
});

describe('What was tried before', () => {
  it.each([
    ['in our own words', { step: 'Restart the router', outcome: 'did not help' }],
    ['in those of others', { step: 'Customer rebooted the modem twice', outcome: 'still offline' }],
    ['in German', { step: 'Router neu gestartet', outcome: 'kein Erfolg' }],
  ])('is not asked for again, %s', (_, restarted) => {
    const visit = new Visit({ triedBefore: [restarted] });
    expect(visit.after(down, 'a red light')).toBe('cables');
  });

  it('decides with its outcome what comes next', () => {
    const seen = { step: 'Look at the lights of the router', outcome: 'no power' };
    expect(new Visit({ triedBefore: [seen] }).after(down)).toBe('power');
  });

  it('is heard from the customer, too', () => {
    const visit = new Visit();
    expect(visit.after(`${down}, the internet light is red and I have restarted the router`)).toBe('cables');
    expect(visit.tried).toMatchObject({ lights: 'red', restart: 'did_not_help' });
  });

  it('is not what the customer has not done yet', () => {
    expect(new Visit().after(`${down}. I have not restarted it yet`, 'red')).toBe('restart');
  });

  it('is not asked for where a person forbade or settled it', () => {
    const visit = new Visit({ notAgain: ['Do not reboot the router during the update', 'The refund is paid'] });
    expect(visit.after(down, 'a red light')).toBe('cables');
    expect(Object.keys(visit.tried)).toEqual(['restart', 'outage', 'lights']);
  });

  it('leaves nothing but a person where it was everything', () => {
    const triedBefore = ['lights', 'restart', 'cables'].map((step) => ({ step, outcome: 'did not help' }));
    expect(new Visit({ triedBefore }).after(down)).toBe('askPerson');
  });

  it('keeps an article on it from being told', () => {
    const triedBefore = [{ step: 'Restart the router', outcome: 'did not help' }];
    const visit = new Visit({ ...device, triedBefore }, { articles: [article('restart-router')] });
    expect(visit.after('What can I do with this router?')).toBe('lights');
  });
});

describe('An outage at the line', () => {
  it('is told at once, and no step is asked for', () => {
    expect(new Visit({}, { outage }).says(down)).toEqual(['outage']);
  });

  it('is told as soon as it is known, between two steps', () => {
    const visit = new Visit();
    visit.hear(down);
    expect(visit.find({ outage }).says('they are red')).toEqual(['outage']);
    expect(visit.tried).toMatchObject({ lights: 'red' });
  });

  it('is told beside the answer to a question about a device', () => {
    const visit = new Visit(device, { outage, articles: [article('password-reset')] });
    expect(visit.says('Where is the wifi password?')).toEqual(['outage', 'article']);
  });

  it('is enough for whoever says thanks', () => {
    const visit = new Visit({}, { outage });
    visit.hear(down);
    expect(visit.hear('Ok, thank you')).toMatchObject({ resolves: true });
  });

  it('is said once more, and then a person comes', () => {
    const visit = new Visit({}, { outage });
    visit.hear(down);
    expect(visit.says('But it still does not work')).toEqual(['outageStill']);
    expect(visit.hear('It does not work!')).toMatchObject({ act: 'askPerson', because: 'spent' });
  });

  it('that is over lets the search go on', () => {
    const visit = new Visit({}, { outage });
    visit.hear(down);
    expect(visit.find({ outage: undefined }).after('It still does not work')).toBe('lights');
  });
});

describe('While a step waits for its answer', () => {
  it('a question is answered, and the step asked for again', () => {
    const visit = new Visit({}, { articles: [article('router-lights')] });
    visit.hear(down);
    expect(visit.says('What does the lamp mean?')).toEqual(['article', 'question']);
  });

  it('an answer with a question gets both', () => {
    const visit = new Visit({}, { articles: [article('router-lights')] });
    visit.hear(down);
    expect(visit.says('It is red, what does that mean?')).toEqual(['noted', 'article', 'step']);
  });

  it('done is not yet an outcome', () => {
    const visit = new Visit();
    visit.after(down, 'red');
    expect(visit.says('Done')).toEqual(['question']);
    expect(visit.hear('yes')).toMatchObject({ resolves: true });
  });

  it('the customer may take their time', () => {
    const visit = new Visit();
    visit.after(down, 'red');
    expect(visit.says('Ok, one moment')).toEqual(['takeYourTime']);
  });

  it('words that say nothing are asked back once, then a person comes', () => {
    const visit = new Visit();
    visit.hear(down);
    expect(visit.hear('Hm hm')).toMatchObject({ statements: [{ say: 'notUnderstood' }], confidence: 0.4 });
    expect(visit.hear('Hm hm')).toMatchObject({ act: 'askPerson', because: 'not_understood' });
  });
});

describe('What is not tech’s', () => {
  it('is handed off by its intent, with what was tried', () => {
    const visit = new Visit();
    visit.after(down, 'red');
    expect(visit.hear('And why was I charged twice this month?')).toMatchObject({
      act: 'handOff',
      intent: 'billing.double_charge',
    });
    expect(visit.tried).toMatchObject({ lights: 'red' });
  });

  it('is an offer of another intent', () => {
    expect(new Visit({ intent: 'sales.new_plan' }).hear('I want a plan')).toMatchObject({ act: 'handOff' });
  });

  it('goes on once the account is said that was missing', () => {
    const visit = new Visit();
    visit.after(down, 'why was I charged twice?');
    expect(visit.hear('TC-1009')).toMatchObject({ act: 'handOff', intent: 'billing.double_charge' });
  });

  it('is a person’s where the customer asks for one', () => {
    const visit = new Visit();
    visit.hear(down);
    expect(visit.hear('I want a human')).toMatchObject({ act: 'askPerson', because: 'person_requested' });
  });

  it('is not a person’s because the customer once asked the one before for one', () => {
    expect(new Visit().after('I want a human. My internet is down')).toBe('lights');
  });
});

it('asks what it is about where neither intent nor words say', () => {
  const visit = new Visit({ intent: '' });
  expect(visit.says('Hello')).toEqual(['whatIsWrong']);
  expect(visit.after('My internet is so slow')).toBe('speed_test');
});

it('goes on without the line of a customer who has none', () => {
  const visit = new Visit({}, { line: undefined });
  expect(visit.says(down)).toEqual(['step']);
  expect(visit.tried).toEqual({ outage: 'cannot' });
});

describe('After a restart was asked for', () => {
  const asked: Readonly<Record<Language, string[]>> = {
    en: [down, 'red'],
    de: ['Kein Internet', 'rot'],
    es: ['Sin internet', 'roja'],
    fr: ['Plus internet', 'rouge'],
  };

  it.each<[Language, string]>([
    ['en', 'It is still red'],
    ['en', 'It is the same'],
    ['en', 'done. no internet'],
    ['en', 'did it but no'],
    ['en', 'It works only sometimes'],
    ['de', 'Es geht noch nicht'],
    ['de', 'Leider nicht'],
    ['de', 'Ja gemacht, aber nein'],
    ['es', 'Sigue roja'],
    ['es', 'Sí, pero sigue igual'],
    ['fr', 'Toujours rouge'],
    ['fr', 'Ça n’a pas marché'],
  ])('in %s, "%s" is no success', (language, text) => {
    expect(new Visit({ language }).after(...asked[language], text)).toBe('cables');
  });

  it.each<[Language, string]>([
    ['en', 'yes'],
    ['en', 'all good now'],
    ['de', 'Ja, es geht'],
    ['de', 'Jetzt läuft es'],
    ['es', 'Sí'],
    ['fr', 'Oui, ça remarche'],
  ])('in %s, "%s" is one', (language, text) => {
    const visit = new Visit({ language });
    visit.after(...asked[language]);
    expect(visit.hear(text)).toMatchObject({ resolves: true });
  });

  it.each<[Language, string]>([
    ['en', 'I will tell you if it works'],
    ['en', 'Yes, but only for a minute'],
    ['en', 'It is red now'],
    ['de', 'Ja, aber langsam'],
    ['de', 'Ich sehe nach, ob es jetzt geht'],
    ['es', 'A ver si funciona'],
    ['fr', 'Je regarde si ça marche'],
  ])('in %s, "%s" is neither', (language, text) => {
    expect(new Visit({ language }).after(...asked[language], text)).toBe('restart');
  });
});

describe('In every language', () => {
  it.each<[Language, string[]]>([
    ['en', ['My internet is down', 'the second one is orange', 'I did that, still nothing', 'no, the same problem']],
    ['de', ['Mein Internet geht nicht', 'Eine leuchtet rot', 'Gemacht, geht immer noch nicht', 'Nein, hilft nicht']],
    ['es', ['No me funciona internet', 'Hay una roja', 'Hecho, sigue sin funcionar', 'No, sigue igual']],
    ['fr', ['Je n’ai plus internet', 'Un voyant est rouge', 'C’est fait, toujours rien', 'Non, ça ne marche pas']],
  ])('%s: a connection is looked for to the end', (language, texts) => {
    const visit = new Visit({ language });
    expect(visit.after(...texts)).toBe('askPerson');
    expect(visit.tried).toMatchObject({ lights: 'red', restart: 'did_not_help', cables: 'did_not_help' });
  });

  it.each<[Language, string]>([
    ['en', 'Great, it is working again, thanks'],
    ['de', 'Super, jetzt geht es wieder, danke'],
    ['es', 'Perfecto, ya funciona, gracias'],
    ['fr', 'Parfait, ça marche, merci'],
  ])('%s: success is understood', (language, text) => {
    const visit = new Visit({ language, intent: 'tech.slow' });
    visit.hear('…');
    expect(visit.hear(text)).toMatchObject({ act: 'say', resolves: true });
  });

  it.each<[Language, string, string]>([
    ['en', 'Can I get a refund for that?', 'billing.refund'],
    ['de', 'Und warum ist meine Rechnung so hoch?', 'billing.invoice'],
    ['es', 'Además me han cobrado dos veces', 'billing.double_charge'],
    ['fr', 'Et quand serai-je remboursé ?', 'billing.refund'],
  ])('%s: "%s" is %s', (language, text, intent) => {
    const visit = new Visit({ language });
    visit.hear('…');
    expect(visit.hear(text)).toMatchObject({ act: 'handOff', intent });
  });
});
