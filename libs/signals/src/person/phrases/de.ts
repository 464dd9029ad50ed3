import type { PhraseBook } from '../phrase-book.ts';

export const de: PhraseBook = {
  words: {
    who: `
      mensch(|en), mitarbeiter(|n|s|in|innen), kundenberater(|n|in), berater(|n|in|innen), betreuer(|n|in), kundenbetreuer(|n|in),
      sachbearbeiter(|n|in), ansprechpartner(|n|in), ansprechperson, person(|en), kollege(|n), kollegin(|nen), vorgesetzte(|r|n),
      chef(|s|in), teamleiter(|n|in), manager(|n|in), leiter(|in), agent(|en|in), operator(|en), vermittlung, servicekraft, fachkraft,
      experte(|n), expertin, supporter, verantwortliche(|r|n), zuständige(|r|n), richtigen kontakt, jemand echtes, jemand echten
    `,
    human: `
      mensch(|en), mitarbeiter(|n|in), kundenberater(|n|in), berater(|n|in), kundenbetreuer(|n|in), sachbearbeiter(|n|in),
      ansprechpartner(|n|in), person, kollegen, kollegin, vorgesetzte(|r|n), chef, agent(|en), manager(|n), teamleiter(|n|in), operator,
      experten, expertin
    `,
    anyone: 'jemand(|en|em), irgendjemand(|en|em), irgendwen, irgendwem, wen, wem, irgendeinem, irgendeinen',
    real: `
      echt(|e|en|em|er|es), real(|e|en|em|er), richtig(|e|en|em|er), wirklich(|e|en|em|er), menschlich(|e|en|em|er), lebendig(|e|en|em|er),
      lebend(|e|en|em|er), verdammt(|e|en|em|er), scheiß, scheiss, persönlich(|e|en|em|er), kompetent(|e|en|em|er),
      qualifiziert(|e|en|em|er), anderen, anderem, anderer, nett(|e|en|em|er), physisch(|e|en|em|er), natürlich(|e|en|em|er),
      fähig(|e|en|em|er)
    `,
    dept: 'support, service, kundenservice, kundendienst, technischen, technische, vertriebs, kunden',
    a: `
      ein(|e|en|em|er), nen, nem, ner, ne, n, den, dem, der, die, das, ihre(|n|m|r), eure(|n|m|r), euer, deinen, deinem, deine, deiner,
      irgendein(|en|em|er), einen ihrer, einem ihrer, einer ihrer, eines ihrer, mal
    `,
    to: 'mit, zu, zum, zur, an, nach, bei',
    contact: `
      sprechen, sprech, spreche, reden, red, rede, redn, unterhalten, schreiben, chatten, telefonieren, kommunizieren, kontaktieren,
      erreichen, erreiche, verbinden, verbunden, verbindung, kontakt, klären, besprechen, zu tun haben, austauschen, anschreiben, quatschen,
      durchgestellt, weitergeleitet, gespräch, talken
    `,
    move: `
      verbinden, verbinde, verbindet, verbindung, weiterleiten, leiten, leite, leitet, durchstellen, stellen, stell, stelle, stellt,
      weitergeben, geben, gib, gebt, weiterverbinden, überstellen, übergeben, übergib, schalten, vermitteln, reichen, holen, hol, holt,
      hole, schicken, schick
    `,
    summons: 'rückruf, verbinden, verbinde, eskalieren, eskaliere',
    want: `
      will, möchte, mochte, wünsche, wünschte, brauche, brauch, benötige, verlange, fordere, hätte gern, hätte gerne, hätt gern, würde gern,
      würde gerne, kann ich, könnte ich, darf ich, dürfte ich, kriege ich, bekomme ich, gib mir, gibt mir, geben sie mir, gebt mir,
      geben sie mich, hol mir, holen sie mir, holt mir, holen sie, hol, bitte um, ich bitte um, gerne, gern, lieber, bevorzuge, suche,
      wie erreiche ich, erreiche ich, bitte
    `,
    please: 'bitte, danke, sofort, jetzt, endlich, pls, please, her',
    filler: `
      bitte, danke, sofort, jetzt, endlich, pls, please, hallo, hi, ja, nein, ok, okay, also, dann, und, mal, einfach, nur, her, hier,
      schnell, dringend, ein, eine, einen, einem, echter, echten, verdammt, nochmal, weg
    `,
    not: 'nicht, kein, keine, keinen, keinem, nicht mehr, nicht länger, nie wieder, niemals',
    bot: 'bot(|s), chatbot(|s), roboter(|n|s), robot, ki, ai, kis, chatgpt',
    machine: `
      bot(|s), chatbot(|s), roboter(|n|s), robot, ki, maschine(|n), computer(|n), programm, automat(|en), algorithmus, software
    `,
    pron: 'ich, wir, man, du, sie, ihr, es, mich, mir, uns, das, dies, dich, ihnen',
    adv: `
      mal, bitte, doch, denn, jetzt, sofort, endlich, auch, gerne, gern, einfach, nur, lieber, noch, nochmal, direkt, kurz, hier, wirklich,
      bei, ihnen, euch, persönlich, dringend, mehr, lang, länger, gleich, heute, überhaupt, darüber, dazu, deswegen, so
    `,
  },
  parts: {
    somebody: '(<a>* (<real>|<dept>)* <who>|<anyone> (<real>)?)',
    role: '<a>* (<real>|<dept>)* <who>',
  },
  asks: [
    `
      mit <adv>? {somebody} <adv>*
      (von|vom|aus|im|der|dem|den|das|ihrem|ihrer|eurem|über|am|ihnen|euch|kundenservice|kundendienst|support|team|telefon)* <adv>*
      <contact>
    `,
    'mit {role} <adv>* (bitte|pls|please|$)',
    '<want> (<pron>|<adv>|das|dies)* (mit|zu|an|von|bei) <adv>* {somebody}',
    '<contact> (<pron>|<adv>)* (mit|zu|an) <adv>* {somebody}',
    '<move> (<pron>|<adv>)* (mit|zu|an|zum|zur) <adv>* {somebody}',
    '<move> (<pron>|<adv>)* {role}',
    `
      (an|zu|mit) {somebody} <adv>*
      (weiterleiten|durchstellen|weitergeben|verbinden|weitergeleitet|durchgestellt|verbunden|übergeben|weiterverbinden)
    `,
    '<want> (<pron>|<adv>|von)* <a>* (<real>|<dept>)* <human>',
    '<want> (<pron>|<adv>)* {somebody} <adv>* (<contact>|gesprochen|haben|am|an)',
    '(wie|wo|wann) (kann|könnte|komme|erreiche|bekomme|kriege|erreich) (<pron>|<adv>)* (mit|zu|an)? <adv>* {somebody}',
    '^ <filler>* (<real>|<dept>)* <human> <filler>* (, <filler>*)? !',
    '^ (<filler>|mit|an|zu)* <a>? (<real>|<dept>)* <human> ,? bitte',
    '(<real>|<a>)* <human> ,? bitte <filler>* $',
    `
      (<not>|statt|anstatt|genug|schluss|satt|leid|schnauze|keine lust|kein bock|keinen bock|stopp|weg) (<pron>|<adv>|<want>|von|auf|mit|
      als|so|immer|ständig|voll|habe|hab|diesem|diesen|dieser|dem|der|den|die|das|einem|einer|einen|scheiß|blöden|dummen|dämlichen|blöder|
      euren|eurem|ihrem|ihren)* <bot>
    `,
    `
      (nicht|keine lust|statt|anstatt|satt|leid) (<pron>|<adv>|<want>|<real>|mit|<a>|diesem|dieser|so|blöden|dummen)* <machine> (<adv>|zu)*
      (<contact>|diskutieren|labern|$)
    `,
    '(gibt|gibts) (es|da|hier|denn|auch|noch|bei|euch|ihnen)* (<a>* <who>|<anyone>) ,? (der|die|den|mit)',
    '(weigere|weigern) (<pron>|<adv>|,)* mit <a>* <machine>',
    'mit <a>* <machine> <adv>* (rede|red|spreche|sprech|schreibe|chatte|diskutiere) ich <adv>* nicht',
    '<bot> weg',
    `
      (ist|sind|gibt|gibts|arbeiten|sitzt) (es|da|hier|dort|bei|euch|ihnen|denn|auch|mal|noch|eigentlich|irgendwo|überhaupt)*
      (<a>|<real>|<dept>)*
      (jemand (echtes|echter|erreichbar|verfügbar|der|mit)|<real> <who>|<who> (da|hier|erreichbar|verfügbar|mit|den|die|der|am))
    `,
    `
      (kann|könnte|soll|sollte|möge|darf|würde|können) (<pron>|<adv>)* ({somebody}|jemand) (<pron>|<adv>|von|ihnen|euch|zurück)*
      (anrufen|zurückrufen|rückrufen|kontaktieren|melden|telefonieren)
    `,
    '(dass|damit) (sich|mich|mir) (<adv>|darum)* {somebody}',
    '{somebody} (soll|sollte|möge|kann) (sich|mich|mir) (<adv>|bei|mir)* (anrufen|zurückrufen|kontaktieren|melden|kümmern|helfen)',
    '(möchte|will|bitte|wünsche|brauche|gern|gerne) (<pron>|<adv>|um|einen|um einen)* (rückruf|zurückgerufen|angerufen werden)',
    '^ (bitte|jetzt|endlich|sofort)* (verbinden|verbinde) (sie|mich|bitte|endlich|jetzt|weiter)* !',
    'von {somebody} <adv>* (anrufen|zurückrufen|kontaktieren) lassen',
    'lassen (<pron>|<adv>)* von {somebody} <adv>* (anrufen|zurückrufen|kontaktieren)',
    '(<anyone>|<who>) aus fleisch und blut',
    '(wer|jemand) von (ihren|euren|deinen|ihnen|euch) ... (zurückrufen|anrufen|sprechen|helfen)',
    '(hilfe|unterstützung|support|antwort|kontakt) (von|durch|mit|zu) {role}',
    '(menschlich|menschliche|menschlichen|persönlichen|menschlicher) (support|hilfe|kontakt|unterstützung|beratung|betreuung)',
    '(an|zu) (den|ihren|euren|einen) (chef|vorgesetzten|teamleiter)',
  ],
  traps: [
    'mit wem (spreche|rede|schreibe|chatte|sprech|red) ich',
    `
      (gestern|schon|bereits|vorhin|letzte|habe|hab|haben|wurde|bin|war) ... {somebody} ...
      (gesprochen|geredet|telefoniert|gechattet|geschrieben|kontaktiert|verbunden|erreicht|abgesprochen|unterhalten|beraten|informiert)
    `,
    '{somebody} ... (gesprochen|geredet|telefoniert|gechattet) (habe|hab|hatte|haben|worden)',
    `
      (nicht|ohne|keinesfalls) (<pron>|<adv>|unbedingt|erst|extra|<a>|<real>|länger|wieder|weiter)* (mit|an|zu)? <a>* <real>*
      (<who>|<anyone>) (<adv>|zu)* (<contact>|verbinden|weiterleiten|durchstellen|reden|müssen|$)
    `,
    'ohne (<adv>|<pron>)* (mit)? {somebody}',
    '(verbinden|leiten|stellen|geben|schicken|verbinde|leite|stell|gib) (<pron>|<adv>)* nicht <adv>* (mit|an|zu)? {somebody}',
    '(kein|keine|keinen|keinem) <real>* <who>',
    '(muss|müsste|soll|sollte|müssen) (ich|man|wir) ... (mit|zu|an)? {somebody}',
    '(muss|müsste|sollte|müssen|musste) ... (mit)? (meinem|meiner|meinen|unserem|unserer|unseren) <real>* <who>',
    '(rede|spreche|schreibe|chatte|bin|red|sprech|schreib) ich (<adv>|gerade|eigentlich|nun|schon)* (mit|bei)? {somebody}',
    '(bist|sind|seid) (du|sie|ihr) (<adv>|eigentlich|ein|eine|echt|nun)* <real>* <who>',
    '(mein|meine|meinen|meinem|meiner|unser|unsere|unseren|unserem|unserer|sein|seine|seinen|seinem) <real>* <who>',
    '(als|bin|sei|werde|arbeite|ist|war|waren|sind) <a>? <real>* <who> (bei|der|des|in|und|war|sehr|hat)',
    '(pro|zwei|drei|vier|fünf|viele|weitere|zweite|zweiten|alle|beide|wie viele|jede|jeder|jedem|andere|dritte) <who>',
    'menschen mit',
    '(ändern|ändere|änder|wechseln|wechsle|hinterlegen|eintragen|löschen) (<pron>|<adv>)* <a>* <who>',
    '(kann|könnte) (mir|uns|mich) (<adv>)* jemand (sagen|erklären|helfen)',
    '(geld|überweisung|betrag|paket|post) ... {somebody}',
    '{somebody} (geld|etwas|überweisen|schicken)',
    '<who> (gesucht|rabatt|konto|portal|ausweis|nummer|id|angebot|app|karte)',
    '{somebody} ... (hinzufügen|loben|empfehlen|anlegen|entfernen|eintragen|melden|beschweren)',
    '(niemand|niemandem|niemanden)',
  ],
  lookalikes: `
    abo, agenda, agentur, alt, alte, automatisch, automatische, bat, bedarf, berate, beste, bestelle, bestellen, bestellt, betreut, bette,
    bieten, bill, bit, bitten, bitter, boden, boot, bote, boten, brauchen, braucht, breite, brot, buche, buchen, bürde, dicht, dick, dorf,
    eite, erste, fern, ferne, gab, gar, gebot, gebraucht, gerät, gleichen, gut, haar, hätten, heben, hit, hohlen, hold, holz, jahr, jeden,
    jemals, kerne, kette, klar, kollegial, kontakte, kontos, kunde, leben, leider, leise, lerne, leute, licht, lieder, mann, menschlichkeit,
    mischen, mitarbeit, mitte, neu, neue, neuen, not, paar, persona, personal, personalausweis, räder, recht, rechte, rechten, redet, regen,
    reiche, reicht, reisen, richtung, roden, rot, rücken, rückrufe, ruf, sache, schalter, schlecht, schnelle, schreibt, schrieb, seite,
    setzt, spiel, sprache, sprachen, sprich, spricht, stellung, stern, still, stunde, stunden, suchen, tag, tage, tot, verbot, wall, warum,
    was, weh, weichen, weil, weit, weite, wenig, wenn, wille, wird, wollen, wünschen, zahlung, zeichen, zeit
  `,
};
