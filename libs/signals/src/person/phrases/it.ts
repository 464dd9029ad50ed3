import type { PhraseBook } from '../phrase-book.ts';

export const it: PhraseBook = {
  words: {
    who: `
      umano, umani, umana, persona, persone, essere umano, esseri umani, operatore, operatori, operatrice, consulente, consulenti, addetto,
      addetta, addetti, agente, agenti, responsabile, superiore, supervisore, capo, collega, colleghi, dipendente, impiegato, impiegata,
      manager, direttore, rappresentante, referente, assistente, tecnico, incaricato, specialista, membro del team, qualcuno di umano
    `,
    human: `
      umano, umana, persona, essere umano, operatore, operatrice, consulente, addetto, addetta, agente, responsabile, superiore,
      supervisore, capo, collega, manager, rappresentante, referente, assistente, incaricato
    `,
    anyone: 'qualcuno, qualcuna, qlcn, qlcuno, qualcun altro, gente',
    real: `
      vero, vera, veri, vere, reale, reali, umano, umana, cazzo di, in carne e ossa, in carne ed ossa, di vero, altro, altra, fisico,
      fisica, vivo, viva, competente, disponibile, maledetto, cavolo di, qualificato, singolo
    `,
    dept: 'servizio, clienti, assistenza, del, dell, tecnico, commerciale, customer, di, call, center, supporto',
    a: `
      un, uno, una, il, lo, la, l, i, gli, suo, sua, tuo, tua, vostro, vostra, vostri, un altro, un altra, altro, altra, un suo, un vostro,
      un tuo, uno dei vostri, qualche, degli, dei
    `,
    to: 'con, a, al, ad, col, ai, cn',
    contact: `
      parlare, parlarne, parla, parlar, parlarle, chattare, comunicare, discutere, contattare, contatto, messo in contatto,
      confrontarmi, scrivere, trattare, telefonare, dialogare, conversare, interagire, scambiare due parole, due parole, collegarmi,
      spiegare, sentire, mettermi in contatto, interfacciarmi, essere assistito, raggiungere, discuterne
    `,
    move: `
      passami, passatemi, mi passi, passarmi, passare, passa, passate, passi, metta, mettimi, mettetemi, mettermi, mettere, trasferiscimi,
      trasferirmi, trasferisci, trasferire, trasferitemi, mi trasferisca, trasferisca, collegami, collegarmi, collegatemi, mi colleghi,
      connettimi, connettermi, connettetemi, inoltrami, inoltrare, inoltratemi, reindirizzami, reindirizzarmi, dirottare, indirizzami,
      indirizzarmi, dammi, datemi, mi dia, darmi, chiamami, chiama, chiamate, mandami, trovami, girami, fammi, fatemi, mi faccia, escalare
    `,
    summons: 'richiamato, richiamata, richiamarmi, richiamatemi, richiami',
    want: `
      voglio, volio, vojo, vorrei, vorremmo, ho bisogno di, ho bisogno d, bisogno di, bisogno, necessito, mi serve, mi servirebbe, serve,
      desidero, pretendo, esigo, preferirei, preferisco, posso, potrei, possiamo, posso avere, richiedo, chiedo, chiedo di, cerco,
      come faccio a, mi piacerebbe, mi passi
    `,
    please:
      'per favore, perfavore, pf, x favore, perpiacere, per piacere, grazie, subito, adesso, ora, pls, please, cortesemente',
    filler: `
      per, favore, perfavore, pf, x, piacere, grazie, subito, adesso, ora, pls, please, ciao, salve, buongiorno, sì, si, no, ok, allora, e,
      un, una, altro, altra, solo, qui, urgente, vero, vera, con, il
    `,
    bot: 'bot, robot, chatbot, ia, assistente virtuale, risponditore',
    machine:
      'bot, robot, chatbot, ia, macchina, macchine, computer, programma, algoritmo, assistente virtuale, risponditore',
    adv: `
      per favore, subito, adesso, ora, direttamente, piuttosto, con, più, ancora, mi, essere, avere, gentilmente, anche, solo, al telefono,
      telefonicamente, di persona, urgentemente, messo, messa, poter, di
    `,
  },
  parts: {
    role: '<a>* (<real>|<dept>)* <who> <real>?',
    somebody: '(<a>* (<real>|<dept>)* <who>|<anyone>)',
  },
  asks: [
    '<contact> <adv>* (con|col|a|ad|al|cn) {somebody}',
    '(contattare|sentire|raggiungere) {role}',
    '(in contatto|in comunicazione|in linea) <adv>* (con|col) {somebody}',
    '<move> <adv>* (in contatto)? (con|col|a|ad|al|alla|all|da) {somebody}',
    '(passami|passatemi|mi passi|passi|passate|dammi|datemi|chiamami|chiama|chiamate|mandami|trovami|mi dia|collegami) {role}',
    '<want> (<adv>|aiuto|assistenza|parlare|di|da|l aiuto|che|trattare)* (con|a|ad)? <a>* (<real>|<dept>)* <human>',
    '<want> <adv>* <anyone> (con cui|che|di|al telefono|per|a|altro|dell|del|in|vero)',
    '(contattato|contattata|contattare|richiamato|richiamata|richiamare|chiamato|chiamare|assistito|aiutato|ricontattato|servito) (da|dal) {somebody}',
    '(può|puo|potrebbe|posso|possa|può) ... {somebody} ... (richiamarmi|chiamarmi|contattarmi)',
    `
      {somebody} (può|puo|potrebbe|che mi|che possa|mi può|mi potrebbe|deve) ...
      (richiamarmi|chiamarmi|contattarmi|richiami|chiami|contatti|richiamare|chiamare)
    `,
    '(che mi|mi) (richiami|chiami|contatti|ricontatti|aiuti|risponda) {somebody}',
    '^ <filler>* (<real>|<dept>)* <human> <filler>* (, <filler>*)? !',
    '(<human>|<anyone>) <real>? ,? (per favore|perfavore|per piacere|pf|please|pls)',
    `
      (niente|non|basta|stufo|stufa|stanco|stanca|odio|invece di|senza|nessun|ne posso più|no) (voglio|vorrei|ne|posso|più|con|di|un|una|il|
      la|i|questo|questa|questi|vostro|parlare|chattare|sto|stupido|maledetto|del|altri|a|da|essere|servito)* <bot>
    `,
    `
      (non|stufo|stufa|stanco|invece di|rifiuto) (voglio|vorrei|più|di|mi va)* (parlare|chattare|discutere|scrivere|trattare) (più)? (con|a)
      (un|una|la|questa|il) <machine>
    `,
    `
      (c è|ce|c e|ci sono|esiste|avete) (<a>|<real>|lì|qui|un|per caso)*
      (qualcuno (<real>|disponibile|con cui|di vero|vero)|<who> (<real>|lì|li|là|qui|disponibile|con cui|che|di là|online))
    `,
    '<anyone> (di vero|di reale|di umano|in carne|con cui|con il quale|dall altra parte)',
    '(persona|persone|umano|operatore) (vera|vero|reale|umano|in carne)',
    '(assistenza|aiuto|supporto|contatto|servizio) (di un|di una|da un|con un|da parte di un)? <real>? (umano|umana|persona|operatore)',
    '(parlare|passami|chiama|fammi parlare|parli) ... (con|col)? (il|tuo|suo|vostro)* (capo|responsabile|superiore|supervisore|direttore|manager)',
  ],
  traps: [
    `
      (non|né) (mi|voglio|vorrei|desidero|ho|bisogno|di|serve|intendo|ce|c è|me|più)*
      (<contact>|<move>|passi|trasferisca|colleghi|metta|passare|passarmi|trasferirmi)? <adv>* (in contatto)? (con|col|a|ad|al)?
      (<a>|nessun)* <real>* (<who>|<anyone>)
    `,
    '(senza|invece di|evitare di|prima di|anziché) (dover|doverne)? <contact>? (con|a|ad)? (<a>|nessun|nessuno)* (<who>|<anyone>|nessuno)',
    `
      (ho|abbiamo|hai|ha|avevo|già|sono stato|ero) (già|appena|ieri)*
      (parlato|chattato|contattato|discusso|sentito|scritto|messo|stato|contattato) <adv>* (con|da|a)? {somebody}
    `,
    '{role} con (cui|il quale|la quale) (ho|parlavo|abbiamo)',
    '(devo|dovrei|bisogna|dobbiamo|devo prima) (prima|per forza)? <contact> (prima|ne)? (con|col|a)? (il|la|un|una)? (mio|mia)? <who>',
    `
      ^ (ma|e|scusi|tu|lei|voi)* (sto|stai|è|sono|sei|siete) (davvero|parlando|chattando|veramente|forse|per caso|con|un|una)* <real>*
      (<who>|qualcuno) <real>?
    `,
    '(mio|mia|miei|nostro|nostra|nostri) (capo|agente|operatore|manager|responsabile|collega|superiore|direttore|assistente|dipendente)',
    `
      (agente|agenti|consulente|addetto)
      (immobiliare|immobiliari|assicurativo|di viaggio|di viaggi|di polizia|di commercio|segreto|fiscale|del lavoro)
    `,
    '(risorse|corpo|diritti|errore|errori|genere|capitale) (umano|umana|umani|umane)',
    '(a|per|ogni|tre|due|quattro|cinque|altra|seconda|terza|in|prima) (persona|persone)',
    '(cambiare|cambio|cambiato|passare a un altro) <who>',
    `
      (inviare|inviato|mandare|mandato|dare|dato|consegnato|trasferire denaro|denaro|soldi|pacco|bonifico|aggiungere|pagare) ...
      (a|ad|per|ad un|un) {somebody}
    `,
    '(lavoro|lavora|lavorare|impiego) come <a>? <who>',
    '(vostro|vostri|vostra|tuo|il|i|la|le|gli|lo) <who> (mi|ci|che|ha|hanno|era|non|lavorano|è|sono|a cui|con cui|vuole|arrivato|a)',
    'un <who> (mi|ci|ha|hanno|era|non|lavorano|è|sono|a cui|vuole|arrivato|a)',
    '<anyone> (mi|ha|sa|può|altro|potrebbe)* (usa|rubato|dire|spiegare|aiutare|dirmi|spiegarmi|aiutarmi)',
  ],
  lookalikes: `
    addebitato, addebito, agenda, agenzia, agenzie, alta, alto, altre, app, bit, boh, bolletta, botto, cambo, campo, capito, carta, casa,
    chi, chiamata, chiamo, college, colleghiamo, consulenza, consultare, conta, contato, conto, contratto, copia, cosa, damma, data, date,
    dati, detto, dipende, dipendenti, dopo, farmi, fatto, fattura, fermi, gas, loro, lui, mail, mamma, mani, mano, mese, mesi, mette, metto,
    nel, nero, noi, nome, operare, operativo, operazione, operazioni, ordine, pagato, parlano, parlo, pass, passato, passo, pero, personal,
    personale, personali, piani, piano, pin, poso, possono, posto, potete, qua, qualcosa, qualsiasi, quando, quanto, realmente, regali,
    responsabilità, robo, sera, server, servire, servono, sim, son, sul, trovare, ultra, umore, vede, verso, vita, voglia, volevo, volo,
    vuoi, web, zero
  `,
};
