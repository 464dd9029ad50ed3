import type { PhraseBook } from '../phrase-book.ts';

export const nl: PhraseBook = {
  words: {
    who: `
      mens, mensen, persoon, personen, medewerker(|s), medewerkster, collega(|s), adviseur(|s), klantadviseur, operator, agent(|en),
      manager(|s), leidinggevende(|n), chef, baas, supervisor, teamleider, verantwoordelijke, vertegenwoordiger(|s), specialist(|en),
      consulent, begeleider, contactpersoon, werknemer, expert, telefonist, telefoniste, iemand echt, echt iemand, mens van vlees en bloed
    `,
    human: `
      mens, mensen, persoon, medewerker(|s), medewerkster, collega, adviseur, klantadviseur, operator, agent, manager, leidinggevende,
      supervisor, teamleider, vertegenwoordiger, chef, baas
    `,
    anyone: 'iemand, iemnad, iemant, iemands, imand',
    real: `
      echt(|e), levend(|e), menselijk(|e), werkelijk(|e), andere, ander, verdomde, kut, fucking, bekwame, competente, fysieke, normale,
      van vlees en bloed, aardige, enige
    `,
    dept: 'klantenservice, service, klanten, support, technische, helpdesk, klant',
    a: `
      een, n, de, het, t, uw, jullie, je, jouw, een van uw, een van jullie, een van je, een van de, een andere, andere, ene, wat, even, m n
    `,
    to: 'met, aan, naar, door, bij, van',
    contact: `
      praten, praat, prate, pratn, spreken, spreek, sprek, spreke, chatten, chat, bellen, contact, overleggen, schrijven, communiceren,
      bereiken, bereik, te spreken, kletsen, gesprek, telefoneren, in gesprek, gebeld, geholpen, mailen, appen, bespreken, verbinden
    `,
    move: `
      verbind, verbinden, verbindt, doorverbinden, verbinding, doorverbonden, verbonden, doorzetten, doorsturen, stuur, zet, schakel,
      doorschakelen, doorgeven, geef, geeft, geven, haal, haalt, roep, breng, escaleer, escaleren, overzetten, overdragen, bel
    `,
    summons: 'terugbellen, teruggebeld, escaleer, escaleren, belt, bellen',
    want: `
      wil, wilde, wou, zou graag, zou liever, wil graag, graag, liever, heb nodig, heb, nodig, eis, verlang, geef me, geef mij, geef ons,
      haal, mag ik, kan ik, kunnen we, zou ik, krijg ik, hoe krijg ik, hoe bereik ik, wens, vraag om, verzoek om, zoek, prefereer,
      bespreek dit liever, regel dit liever, roep
    `,
    please: `
      aub, a u b, alstublieft, alsjeblieft, asjeblieft, alstublief, svp, graag, nu, meteen, onmiddellijk, direct, please, pls, bedankt,
      dank u
    `,
    filler: `
      aub, alstublieft, alsjeblieft, asjeblieft, svp, graag, nu, meteen, onmiddellijk, direct, please, pls, bedankt, dank, u, je, hallo,
      hoi, hey, ja, nee, ok, oke, dan, en, een, echt, echte, gewoon, hier, even, snel, dringend, ander, andere, met, wel, nou, ik, wil
    `,
    bot: 'bot, bots, kutbot, robot, robots, chatbot, chatbots, ai, virtuele assistent',
    machine: `
      bot, bots, kutbot, robot, robots, chatbot, chatbots, ai, machine, machines, computer, computers, programma, algoritme, automaat,
      virtuele assistent
    `,
    pron: 'ik, we, wij, me, mij, ons, u, je, jij, jullie, dit, dat, het, er, zich, mezelf',
    adv: `
      alstublieft, aub, graag, nu, even, eens, meteen, direct, gewoon, liever, ook, nog, persoonlijk, echt, hier, wel, gelijk, svp,
      alsjeblieft, snel, nodig, meer, verder, telefonisch, hierover, daarover, alleen, toch, maar
    `,
  },
  parts: {
    role: '<a>* (<real>|<dept>)* <who>',
    somebody: '(<a>* (<real>|<dept>)* <who>|(echt)? <anyone> <real>?)',
  },
  asks: [
    `
      met <adv>* {somebody} <adv>* (van|uit|op|bij|over|in|de|het|klantenservice|uw|jullie|team|facturatie|afdeling)* <adv>*
      (te|kunnen|willen|worden|wil|in)* <contact>
    `,
    '<want> (<pron>|<adv>|te|in contact)* (met|naar|aan|door|van) <adv>* {somebody}',
    '<contact> (<pron>|<adv>)* (met|naar|aan|opnemen met) <adv>* {somebody}',
    '<move> (<pron>|<adv>|nu|door|over)* (met|naar|aan|door naar) <adv>* {somebody}',
    '(geef|geeft|haal|haalt|roep|breng|stuur|zet|bel) (<pron>|<adv>)* {role}',
    '(met|naar|aan|door) {somebody} (<adv>)* (doorverbinden|doorverbonden|verbinden|verbonden|doorzetten|doorsturen|doorschakelen|overzetten)',
    '<want> (<pron>|<adv>|hulp van|hulp|van|met)* <a>* (<real>|<dept>)* <human>',
    `
      <want> (<pron>|<adv>)* {somebody} <adv>* (van|uit|bij|op|aan|de|het|klantenservice|facturatie|afdeling|uw|jullie|team|lijn|telefoon)*
      <adv>* (te)? (<contact>|nodig|erbij)
    `,
    '(wil|wilde|graag|nodig) (<pron>|<adv>)* <anyone> (aan|die|van|om|echt|anders|nodig)',
    '(haal|roep|geef) (<pron>|<adv>)* (uw|je|jullie|de|een) (manager|chef|baas|leidinggevende|supervisor|teamleider)',
    '^ <filler>* (<real>|<dept>)* <human> <filler>* (, <filler>*)? !',
    '<human> ,? (aub|alstublieft|alsjeblieft|svp|graag|please|pls|asjeblieft)',
    `
      (geen|niet|nooit|klaar|zat|beu|moe|genoeg|stop|haat|weg|spuugzat|in plaats van)
      (<pron>|<adv>|wil|met|van|een|de|die|deze|dat|het|meer|te|stomme|domme|zin|in|praten|tegen|jullie)* <bot>
    `,
    '(niet|geen|klaar|zat|beu|in plaats van|haat|weiger) (<pron>|<adv>|wil|meer|langer|zin|om|te|in)* (met|tegen) (een|de|deze|die|jullie|stomme|zo n)* <machine>',
    `
      (is|zijn|zit|zitten|werkt|werken|hebben|heeft) (er|daar|hier|jullie|u|je|ook|nog|misschien)* (<a>|ook|nog)* (<real> iemand|
      iemand (echt|beschikbaar|waarmee|met wie)|<real> <who>|<who> (beschikbaar|aanwezig|die|met|bij|waar|online|daar|hier))
    `,
    `
      (kan|kunt|kunnen|zou|wil|laat|mag) (<pron>|<adv>)* {somebody} (<pron>|<adv>|kunnen|van|uw|team)*
      (terugbellen|bellen|contacteren|contact|opbellen|belt)
    `,
    '{somebody} (die|dat|om|moet|zal)? (<pron>|<adv>|kan|te)* (terugbelt|belt|terugbellen|opbelt)',
    '(gebeld|teruggebeld|geholpen|gecontacteerd|benaderd) (<adv>|worden)* (worden)? door {somebody}',
    '(menselijk|menselijke|persoonlijk) (hulp|contact|support|ondersteuning|hulpverlener)',
    '(hulp|antwoord|ondersteuning) van {role}',
    '(gesprek|spreken|praten) (met|hebben met) {somebody}',
    '{role} (te)? spreken',
  ],
  traps: [
    `
      (heb|heeft|had|hebben|ben|werd|was|hadden) (<pron>|<adv>|gisteren|al|net|eerder)* (met|door|van)? {somebody} ...
      (gesproken|gepraat|gechat|gebeld|overlegd|verbonden|geholpen|contact gehad|gehad)
    `,
    '{role} (met wie|waarmee|die) (ik|we|wij)? (sprak|gesproken|heb|belde|praatte|spraken)',
    `
      (niet|geen|nooit|zonder) (<pron>|<adv>|door|per se|hoeven|met|te|naar|aan|een)* <real>* (<who>|<anyone>) (<adv>|te|hoeven)*
      (<contact>|<move>|nodig|$)
    `,
    '(geen) <real>* <who>',
    '(verbind|zet|stuur|geef|verbinden) (<pron>)* niet (<adv>|door)* (met|naar|aan)? {somebody}',
    'zonder (met|tussenkomst van)? {somebody}',
    '(moet|moeten|hoef|dien) (ik|we|men|je|wij) ... {somebody}',
    '(moet|moeten|ga) ... (met|aan) (mijn|onze|m n|zijn|haar) <who>',
    '(praat|spreek|chat|ben) ik (<adv>|nu|eigenlijk|hier|wel)* (met)? {somebody}',
    '(ben|bent|is|zijn) (je|jij|u|dit|jullie) (<adv>|een|echt|nou|eigenlijk|wel)* <real>* <who>',
    '(mijn|onze|m n|zijn|haar|hun) <real>* (<who>|baas)',
    '(als|ben|is|was|werk|werkt|worden) <a>? <real>? <who> (bij|van|in|en|erg|zeer|heel)',
    '(per|elke|iedere|twee|drie|vier|vijf|hoeveel|tweede|derde|alle|veel|met drie|andere) (persoon|personen|mensen)',
    '(makelaar|reisagent|verzekeringsagent|politieagent|contactpersoon)',
    '(menselijk|menselijke) (lichaam|fout|fouten|rechten|natuur)',
    '(geld|pakket|sturen|overmaken|gestuurd|gaf|gegeven|bezorgd|toevoegen|betaling) ... (aan|naar)? {somebody}',
    '(veranderen|wisselen|overstappen|wijzigen) van <who>',
    '(jullie|uw|de|die|een) <who> (was|is|waren|heeft|had|zei|gaf|aan|op|werken|beloofde|vertelde)',
    'werken jullie <who>',
    '(kan|kunt) <anyone> (me|mij|ons) (zeggen|vertellen|uitleggen|helpen)',
    '<anyone> (anders|heeft|gebruikt)',
  ],
  lookalikes: `
    acht, agenda, agentschap, app, baan, bak, bazen, bereid, bericht, berichten, bestellen, bestelling, binden, bod, boot, bos, brieven,
    chefs, contacten, contant, contract, contracten, dag, deur, echter, factuur, gaat, gas, gerief, gevonden, halen, hij, hoor, iets,
    internet, jaar, kaal, kaart, kon, leven, lever, leverde, levering, maag, man, manage, managen, medewerking, mee, meen, mensenrechten,
    menu, niemand, noch, operatie, pak, personeel, personeelszaken, pin, praktijk, pratende, raar, recht, rechts, reis, rekening, robijn,
    slecht, sparen, spreekuur, staat, stellen, stil, straat, stuk, tellen, urgent, uur, vinden, voor, vragen, web, week, wensen, wild, will,
    wilt, zes, zij
  `,
};
