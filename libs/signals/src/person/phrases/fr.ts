import type { PhraseBook } from '../phrase-book.ts';

export const fr: PhraseBook = {
  words: {
    who: `
      humain(|e|s|es), personne(|s), être(|s) humain(|s), conseiller(|s), conseillère(|s), agent(|s|e|es), opérateur(|s), opératrice,
      responsable(|s), supérieur(|e|s), superviseur, chef, patron, manager, directeur, interlocuteur(|s), interlocutrice,
      représentant(|e|s), employé(|e|s), collègue(|s), collaborateur(|s), collaboratrice, technicien, gestionnaire, téléconseiller(|s),
      téléconseillère, standardiste, spécialiste(|s), membre de votre équipe, membre de l équipe, membre du service, membre du personnel,
      mon conseiller, ma conseillère, vivant
    `,
    human: `
      humain(|e|s), être humain, personne, conseiller(|s), conseillère, agent, opérateur, opératrice, responsable, supérieur, superviseur,
      chef, manager, interlocuteur, interlocutrice, représentant, collègue, téléconseiller, technicien
    `,
    anyone: 'quelqu un, quelquun, quelqu’un, quelqun, qqn, qqun, quelcun, quelq un, kelkun, un de vous, gens',
    real: `
      vrai(|e|s|es), véritable, réel(|le), humain(|e), putain de, foutu, physique, vivant(|e), compétent(|e), autre, de réel,
      en chair et en os, sympa, bon, seul, de vrai, satané
    `,
    dept: 'service, clientèle, client, clients, technique, commercial, support, du, de la, au, support client',
    a: 'un, une, le, la, les, l, des, votre, vos, ton, ta, tes, l un de vos, un de vos, une de vos, l une de vos, d, cet, autre, quelque',
    to: 'à, a, avec, au, vers, aupres, auprès, chez',
    contact: `
      parler, parle, parlé, parlez, parlais, discuter, échanger, communiquer, contacter, joindre, contact, relation, converser, tchatter,
      chatter, tchater, dialoguer, écrire, affaire, avoir affaire, traiter, expliquer, m adresser, adresser, correspondre, appeler,
      entretenir, m entretenir, parlr, parlere
    `,
    move: `
      passez, passe, passer, passé, transférez, transférer, transfère, transférée, mettez, mets, mettre, connectez, connecter, connecte,
      redirigez, rediriger, redirige, orientez, orienter, oriente, dirigez, diriger, renvoyez, basculer, basculez, branchez, relier, reliez,
      donnez, donne, donner, trouvez, trouve, appelez, appelle, escalader, envoyez, confiez, amène, filez, file
    `,
    summons: 'rappelé, rappeler, rappelle, rappel',
    want: `
      veux, veu, voudrais, voulais, voudrai, souhaite, souhaiterais, aimerais, aimerai, besoin d, besoin de, besoin, exige, demande,
      préfère, préférerais, prefererais, puis je, peux je, pourrais je, est ce que je peux, je peux, possible de, possible d, il me faut,
      faut, donnez moi, donne moi, passez moi, passe moi, trouvez moi, appelez moi, cherche, désire, réclame, attends, peut on, on peut,
      ai besoin, passer à
    `,
    please: 's il vous plaît, s il te plaît, svp, stp, merci, tout de suite, maintenant, immédiatement, please, vite',
    filler: `
      s, il, vous, te, plaît, svp, stp, merci, tout, de, suite, maintenant, immédiatement, please, vite, bonjour, salut, allo, oui, non, ok,
      alors, et, un, une, vrai, vraie, juste, ici, urgent, enfin, un autre, autre, l, d, le
    `,
    bot: 'bot(|s), robot(|s), chatbot(|s), ia, assistant virtuel',
    machine: 'bot(|s), robot(|s), chatbot(|s), ia, machine(|s), ordinateur, programme, automate, algorithme, logiciel',
    adv: `
      directement, plutôt, enfin, bien, vraiment, juste, svp, s il vous plaît, donc, aussi, encore, plus, en direct, au téléphone,
      de vive voix, rapidement, de tout ça, de ça, cela, tout de suite, vite, maintenant, urgemment, en ligne, immédiatement
    `,
    moi: 'moi, me, m, nous, le, cela, ça',
  },
  parts: {
    role: '<a>* (<real>|<dept>)* <who> <real>?',
    somebody: '(<a>* (<real>|<dept>)* <who>|<anyone>)',
  },
  asks: [
    '(<contact>) <adv>* (à|a|avec|auprès|au) {somebody}',
    '(joindre|contacter|appeler|avoir) <adv>* {role}',
    '(me|nous) (passer|donner|trouver|appeler) {role}',
    '(en relation|en contact|en communication|en lien) <adv>* (avec|à) {somebody}',
    '<move> (<moi>|<adv>)* (à|a|au|vers|avec|chez|en relation avec|en contact avec) {somebody}',
    '(passez|passe|passer|donnez|donne|trouvez|mettez|appelez|appelle|amène|file|filez) <moi> (<adv>)* {role}',
    `
      (<want>) (<adv>|de|d|à|l aide|aide|d aide|l assistance|que ce soit|avoir|parler|parle|voir|avoir affaire|traiter)* (avec|à|a)? <a>*
      (<real>|<dept>)* <human>
    `,
    '(<want>|avoir) (<adv>|de|d|avoir)* <anyone> (d autre|de|du|au|à|qui|en|pour|$)',
    '(<want>|faut|exige|souhaite|aimerais|demande) ... (qu|que) ... {somebody} ... (rappelle|appelle|contacte|réponde|aide|recontacte|occupe|prenne)',
    '(qu|que) {somebody} (me|m|nous) (rappelle|appelle|contacte|recontacte|réponde|aide)',
    '(qu|que) {somebody} (prenne|reprenne) (le relais|la suite|la main|en charge)',
    '{somebody} (peut|pourrait|peux|pourrez|va|de) (il|elle)? (me|m|nous) (rappeler|appeler|contacter|recontacter|téléphoner)',
    '(rappelé|appelé|contacté|recontacté|aidé|rappelée|contactée|appelée) par {somebody}',
    '^ <filler>* (<real>|<dept>)* <human> <filler>* (, <filler>*)? !',
    '(<human>|<anyone>) <real>? ,? (s il vous plaît|s il te plaît|svp|stp|please)',
    `
      (pas|plus|marre|assez|ras le bol|stop|arrêtez|fini|sans|lieu|plutôt que|que|aucun) (d|de|du|des|un|une|le|la|les|ce|cet|cette|ces|
      votre|ton|à|a|avec|parler|discuter|échanger|putain|stupide|par|au|aux|envie|traiter)* <bot>
    `,
    `
      (pas|plus|marre|assez|ras le bol|lieu|plutôt que|refuse) (d|de|du|envie|besoin)*
      (parler|discuter|échanger|écrire|chatter|dialoguer|traiter|expliquer|avoir affaire)? (à|a|avec)* (un|une|la|le|cette|ce|votre)
      <machine>
    `,
    `
      (y a|il y a|ya|y aurait|avez vous|est ce qu il y a|il n y a) (il|t il|t|vraiment|pas)* (<a>|<real>)* (<anyone> (de (réel|vrai)|
      disponible|derrière|avec qui|à qui|<real>)|<who> (ici|là|disponible|derrière|qui|avec|à qui|en ligne|<real>))
    `,
    '<anyone> (de réel|de vrai|d humain|de chez|de votre|du service|d autre)? (avec qui|à qui) (parler|discuter|échanger)',
    '(vrai|vraie|vrais|vraies) (personne|humain|conseiller|conseillère|agent|gens)',
    '(quelqu un|qqn) (de chez|de votre|du service|de vivant|de réel|de compétent)',
    '(assistance|aide|support|contact|échange|réponse) (d un|par un|avec un|avec une|d une)? <real>? (humain|humaine|personne|conseiller)',
    `
      (parler|passe|passez|appelez|transférez) (<moi>|<adv>)* (à|a|avec|au)? (votre|ton|le|un|au)
      (chef|responsable|supérieur|manager|patron|directeur)
    `,
  ],
  traps: [
    '(joindre|contacter|appeler|avoir|trouver|eu|trouvé|voir|vu) personne',
    `
      (ne|n|ni) (<moi>|veux|souhaite|voudrais|désire|ai|y|transférez|passez|mettez|redirigez|cherche|tiens|vous|te)*
      (pas|plus|jamais|aucunement) (besoin|envie|à|de|d|du|tout)* <contact>? <adv>* (en relation|en contact)? (à|a|avec|au|vers)? {somebody}
    `,
    '^ (je|j)? (veux|souhaite|voudrais|ai) pas (besoin|envie|de|d)* <contact>? (à|a|avec)? {somebody}',
    '(sans|au lieu de|plutôt que de|éviter de|avant de) (devoir|avoir à|avoir besoin de)? <contact>? (à|a|avec)? {somebody}',
    `
      (ai|as|a|avons|avez|ont|avais|avait|suis|étais|viens de|fus|après avoir) (déjà|bien|été|eu|hier|encore)*
      (parlé|parle|discuté|échangé|contacté|joint|eu|appelé|été en contact|transféré|mis en relation|informé) (<adv>|hier)*
      (à|a|avec|au|par)? {somebody}
    `,
    `
      (dois|devrais|faut il|est ce que je dois|devons|doit on|dois je|devrais je) (je|absolument|forcément|d abord)* (en|le|lui)? <contact>
      (<adv>|d abord)* (à|a|avec)? {somebody}
    `,
    '(dois|devrais|vais|devons|faut) ... (à|avec) (mon|ma|notre|mes) <who>',
    `
      (est ce que|est ce|suis je|je|j) (je|en train de|suis)* (parle|discute|échange|chatte) (vraiment|bien|actuellement|encore|là)*
      (à|a|avec) <a>* <real>* (<who>|<anyone>) <real>? $
    `,
    '(êtes|es|etes|t es|vous êtes|es tu) (vous|tu)? (vraiment|bien|un|une)* <real>* <who>',
    '(mon|mes|notre|nos|son|sa|leur) (responsable|chef|agent|manager|patron|supérieur|directeur|collègue|opérateur|employé)',
    '(agent|agents) (immobilier|immobiliers|de police|de sécurité|de voyage|de voyages|d assurance|de joueurs|d entretien|secret|de la)',
    '(conseiller|conseillers) (d orientation|municipal|fiscal|conjugal|d état|pédagogique)',
    '(corps|ressources|droits|erreur|genre|relations) (humain|humaine|humaines|humains|de l homme|de la personne)',
    `
      (par|chaque|deux|trois|quatre|cinq|plusieurs|première|autre|la|cette|les|autres|seconde|deuxième|une autre) (personne|personnes)
      (à|a|qui|dans|en|au|sur|supplémentaire|$)
    `,
    '(par|chaque|deux|trois|quatre|cinq) (personne|personnes)',
    'personne (ne|n|me|m)',
    '(changer|changé|changement|change|changement d) (de|d)? <who>',
    '(ajouter|envoyer|envoyé|virement|virer|argent|transférer de l argent|rembourser|donné|livré|remis|colis) ... (à|a|pour) {somebody}',
    '(comme|suis|es|est|travaille|métier|poste|emploi) (comme|en tant que|un|une|d|de)* <who> (d|de|chez|et|dans|$)',
    '(vos|votre|le|la|les|cet) <who> (m|me|ne|qui|que|a|sont|est|ont|avec|nous|d orientation|j|de police)',
    'un <who> (m|me|ne|a|sont|est|ont|nous|d orientation|j|de police)',
    '<anyone> (d autre)? (m|me|m a|a)? (volé|utilise|utilisé|pris|dit)',
    '<anyone> (peut|pourrait|saurait) (il)? (me|m|nous)? (dire|expliquer|aider)',
  ],
  lookalikes: `
    affaires, agence, agences, agenda, aimer, aimez, an, ans, appel, appels, besogne, besoins, boit, bonne, bout, box, carte, ceux, cher,
    chère, clef, commande, commander, compte, conseil, conseille, conseils, contacts, contrat, contrats, demain, demander, demandes, donnée,
    données, donnent, dons, dont, eux, exiger, exigez, facture, fait, faute, fin, frais, fût, haut, humeur, ils, ion, jeux, jointe, laver,
    lettre, lire, mai, main, mais, maître, mal, manger, metre, mettait, mettent, mise, mot, net, oeuvre, opération, opérations, opérer,
    pare, parlant, parlent, parles, parti, partie, partir, passage, passent, pays, perler, personnaliser, personnelle, personnels, pin,
    poser, préférence, préférer, prix, quoi, rappels, rdv, rée, réels, rire, robe, ses, sim, sonne, souhait, souhaitez, souhaitons, sous,
    tôt, tv, verre, verse, vert, veut, vieux, vœux, voudraient, voulez, wifi
  `,
};
