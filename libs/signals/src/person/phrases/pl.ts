import type { PhraseBook } from '../phrase-book.ts';

export const pl: PhraseBook = {
  words: {
    who: `
      człowiek(|a|iem|owi|em), ludzi(|e|mi|om), ludźmi, osob(a|y|ę|ą|ie|om|ami), osób, konsultant(|a|em|owi|ka|ki|ką|ce|kę|ów|ami|ci),
      pracownik(|a|iem|owi|ów|ami), pracownic(a|y|ą|ę), doradc(a|y|ą|ę|ów|ami), agent(|a|em|owi|ka|ów|ami), operator(|a|em|owi|ka|ów),
      kierownik(|a|iem|owi), kierowniczk(a|i|ą|ę), przełożon(y|ego|ym|emu|ą|ej), menedżer(|a|em|owi), manager(|a|em|owi),
      szef(|a|em|owi|ową), koleg(a|i|ą|ę), koleżank(a|i|ą|ę), przedstawiciel(|a|em|owi), specjalist(a|y|ą|ę|ów), asystent(|a|em|ka),
      opiekun(|a|em), supervisor(|a|em), członek zespołu, kimś żywym, kimś prawdziwym, ktoś prawdziwy, ktoś żywy
    `,
    human: `
      człowiek(|a|iem|owi), ludzi(|e|mi), osob(a|y|ę|ą), konsultant(|a|em|ka|ki|ką|kę|ów), pracownik(|a|iem), doradc(a|y|ą|ę), agent(|a|em),
      operator(|a|em), kierownik(|a|iem), przełożon(y|ego|ym), menedżer(|a|em), szef(|a|em), przedstawiciel(|a|em), specjalist(a|y|ą|ę)
    `,
    anyone: 'ktoś, kimś, kogoś, komuś, ktos, kims, kogos, komus, ktokolwiek, kimkolwiek, kogokolwiek',
    real: `
      prawdziw(y|ego|ym|emu|a|ej|ą|i|ych|e), żyw(y|ego|ym|emu|a|ej|ą|ych|i), realn(y|ego|ym|ą|ej|a), ludzk(i|iego|im|a|iej|ą),
      inn(y|ego|ym|emu|a|ej|ą|ych), kurwa, jebanego, pieprzonego, cholernego, kompetentn(y|ego|ym|ą|ej), jakiegoś, jakimś, jakąś,
      fizyczn(ą|ej)
    `,
    dept: 'obsługi, klienta, działu, infolinii, technicznym, technicznego, biura, serwisu',
    a: `
      jakimś, jakiegoś, jakąś, jakaś, waszym, waszego, waszą, wasz, pana, pani, twojego, twoim, twój, swojego, swoim, jednym z, jednego z,
      któryś z, którymś z, kogoś z, kimś z, tym, do, z
    `,
    to: 'z, ze, do, od, na, o',
    contact: `
      rozmawiać, rozmawiac, rozmowy, rozmowa, rozmowę, rozmawiał, porozmawiać, porozmawiac, mówić, mowic, pogadać, pogadac, gadać, gadac,
      skontaktować się, skontaktować, skontaktowac, kontakt, kontaktu, kontaktować, pisać, pisac, czatować, czatowac, popisać,
      zamienić słowo, zamienić dwa słowa, połączyć się, połączenie, omówić, dogadać, wyjaśnić, dodzwonić się, dodzwonić, zadzwonić do,
      rozmówić się, czat
    `,
    move: `
      połącz, połączcie, połączyć, polacz, polaczyc, proszę o połączenie, połączenie, połączy, przełącz, przełączcie, przełączyć, przelacz,
      przelaczyc, przekieruj, przekierujcie, przekierować, przekierowac, przekaż, przekażcie, przekazać, przekazac, daj, dajcie, dać, dawaj,
      dawajcie, zawołaj, zawołać, zawołajcie, skontaktuj, skontaktujcie, podłącz, eskaluj, wezwij, oddzwoń
    `,
    summons: 'oddzwonić, oddzwonienie, oddzwońcie, eskaluj',
    want: `
      chcę, chce, chcemy, chciałbym, chciałabym, chcialbym, chcialabym, potrzebuję, potrzebuje, potrzebuję pomocy, potrzebuje pomocy, żądam,
      zadam, wolę, wolałbym, wolałabym, wole, proszę, prosze, poproszę, poprosze, proszę o, prosić, prosic, daj mi, dajcie mi, mogę, moge,
      możemy, czy mogę, czy mógłbym, mógłbym, mogłabym, mogłbym, wymagam, domagam się, jak mogę, jak, da się, szukam, życzę sobie, pragnę,
      wołam
    `,
    please: 'proszę, prosze, natychmiast, teraz, dziękuję, dzięki, pls, please, już, szybko, pilnie',
    filler: `
      proszę, prosze, poproszę, poprosze, natychmiast, teraz, dziękuję, dzięki, pls, please, już, szybko, pilnie, cześć, hej, witam, dzień,
      dobry, tak, nie, ok, to, i, a, no, o, z, do, tylko, tutaj, jakiś, jakąś, kurwa, w, końcu, prawdziwy, żywy, inny, chcę, chce
    `,
    bot: 'bot(|a|em|ów|y|ami|owi|cie), bocie, robot(|a|em|ów|y|ami|owi), chatbot(|a|em|ów|y), sztuczną inteligencją, ai, si',
    machine: `
      bot(|a|em|ów|y|ami|owi), robot(|a|em|ów|y|ami|owi), chatbot(|a|em|ów|y), maszyn(a|ą|y|ę|ie), komputer(|em|a|owi), automat(|em|u|owi),
      program(|em), algorytm(|em), ai
    `,
    adv: `
      się, mnie, mi, nam, nas, teraz, już, natychmiast, proszę, prosze, bezpośrednio, osobiście, po prostu, w końcu, więcej, dalej, jeszcze,
      tutaj, telefonicznie, o tym, to, tego, ten temat, załatwić, tę sprawę, szybko, najlepiej, od razu, raczej, pilnie, pan, pani, państwo,
      tylko, żeby
    `,
  },
  parts: {
    role: '<a>* (<real>|<dept>)* <who> (<real>|<dept>)*',
    somebody: '(<a>* (<real>|<dept>)* <who>|<anyone>)',
  },
  asks: [
    '(<contact>) <adv>* (z|ze|do) <adv>* {somebody}',
    '(z|ze) {somebody} <adv>* <contact>',
    '<move> <adv>* (z|ze|do|na) {somebody}',
    '(daj|dajcie|zawołaj|zawołać|zawołajcie|wezwij|dawaj|dawajcie|dać) <adv>* {role}',
    `
      (mogę|moge|mógłby|mógłbym|może|proszę|czy|prosić|żebyś|aby) ... (połączyć|przełączyć|przekierować|połączenie|przekazać) ... (z|ze|do)
      {somebody}
    `,
    `
      <want> (<adv>|o|pomocy|pomoc|pomoc od|wsparcia|kontakt|rozmowę|rozmowy|rozmawiać|załatwić|gadać|sprawę)* (z|ze|od|do)? <a>*
      (<real>|<dept>)* <human>
    `,
    '<want> <adv>* (z|ze)? <anyone> (<real>|z|ze|do|kto|na|od|przez|porozmawiać|pogadać)',
    '<want> (<adv>|o)* (pomoc|kontakt|rozmowę|telefon|wsparcie) (z|ze|od|ze strony)? {role}',
    '(rozmowy|rozmowę|kontakt|kontaktu|rozmowa) (z|ze) {somebody}',
    '^ <filler>* (<real>|<dept>)* <human> <filler>* (, <filler>*)? !',
    '<human> <real>? ,? (proszę|prosze|pls|please)',
    `
      (nie|dość|dosyć|koniec|zamiast|bez|żadnych|żadnego|nienawidzę|stop|precz) (<adv>|chcę|chce|będę|rozmawiać|rozmawiac|gadać|gadac|z|ze|
      tego|tym|tych|tymi|waszego|waszych|głupiego|głupim|od|mieć|więcej|pisać)* <bot>
    `,
    `
      (nie|dość|dosyć|zamiast|odmawiam) (<adv>|chcę|chce|będę|mam|ochoty|zamiaru)* (rozmawiać|rozmawiac|gadać|gadac|pisać|rozmawiania|rozmowy) <adv>*
      (z|ze) (tą|jakąś|tym|waszą)* <machine>
    `,
    `
      (jest|są|macie|pracuje|pracują|siedzi) (tam|tu|tutaj|u was|ktoś|jacyś|jakiś|jakieś|w ogóle)* (<a>|jacyś|jakiś)*
      ((ktoś|ktos|kimś) (<real>|dostępny|,? z kim)|<real> <who>|<real> (ktoś|ktos)|<who> (dostępny|tam|tu|,? z którym|,? z którą))
    `,
    '(ktoś|ktos|kimś|kogoś|kims|kogos) (<real>|z krwi)',
    `
      (czy|niech|żeby|aby) {somebody} (z (waszego|państwa)? (zespołu|działu|biura|obsługi))? ...
      (zadzwonić|zadzwoni|oddzwonić|oddzwoni|zadzwonił|skontaktować|skontaktuje|skontaktował)
    `,
    '{somebody} (może|mógłby|<adv>)* (do mnie|ze mną)? (zadzwonić|zadzwoni|oddzwonić|oddzwoni|oddzwonił|skontaktuje|skontaktować)',
    `
      (pomoc|pomocy|wsparcie|wsparcia|kontakt|kontaktu|obsługi) (z|ze|od|przez|ze strony)? <real>?
      (człowiek|człowieka|człowiekiem|osoby|osobą|ludzka|ludzkiej|ludzkiego)
    `,
    '(ludzki|ludzkiego|ludzka) (kontakt|kontaktu|obsługa|pomoc|wsparcie|konsultant)',
    'z kim (mogę|moge|można) (porozmawiać|rozmawiać|pogadać)',
  ],
  traps: [
    `
      nie (chcę|chce|chciałbym|chciałabym|muszę|potrzebuję|potrzebuje|trzeba|proszę|mam|życzę sobie|mam ochoty) (<adv>|mnie|mi)*
      (<contact>|<move>|łączyć|przełączać|przekierowywać)? <adv>* (z|ze|do)? (<a>|żadnym|żadnego)* <real>* (<who>|<anyone>|nikim)
    `,
    'nie (łączyć|łącz|łączcie|przełączać|przełączaj|przekierowuj|przekierowujcie|przekierowywać) <adv>* (z|ze|do)? {somebody}',
    '(mnie|mi) nie ... (z|ze|do) {somebody}',
    '(bez|zamiast|unikać|przed) (konieczności)? (<contact>|kontaktowania się|rozmawiania)? (z|ze)? (<a>|żadnym)* (<who>|<anyone>|nikim)',
    `
      (rozmawiałem|rozmawiałam|rozmawialiśmy|rozmawiał|rozmawiała|rozmawialem|rozmawialam|mówiłem|gadałem|pisałem|kontaktowałem|
      kontaktowałam|skontaktowałem|połączono|łączono) <adv>* (z|ze)? {somebody}
    `,
    '{role} z (którym|którą|ktorym) (rozmawiałem|rozmawiałam|gadałem)',
    '(muszę|musze|powinienem|powinnam|musimy|mam|trzeba) (<adv>|najpierw)* <contact> <adv>* (z|ze|do) (mój|moim|moją|naszym|swoim)? {somebody}',
    '(rozmawiam|piszę|pisze|gadam|jesteś|jestes|jest pan|jest pani|czy to) (teraz|naprawdę|może|z|ze|w ogóle)* <real>* (<who>|kimś)',
    '(mój|mojego|moim|moja|moją|moje|nasz|naszego|naszym|swój|swojego|swoim) <real>* (<who>|szef)',
    '(agent|agentem|agenta|doradca|doradcą) (nieruchomości|ubezpieczeniowy|ubezpieczeniowym|celny|podatkowy|turystyczny|policji|literacki)',
    '(zasobów|ciało|prawa|błąd|błędy|ciała|zasoby|organizm|praw|rodzaj) (człowieka|ludzkich|ludzki|ludzkie|ludzkiego)',
    '(od|na|za|dwie|trzy|cztery|pięć|dwóch|trzech|innej|druga|drugą|trzecią|inna|każda|każdej) (osoby|osobę|osoba|osobie|osób)',
    '(zmienić|zmiana|zmianę|zmieniam|zmieniłem) <who>',
    '(jako|pracuję jako|pracuje jako|zawód) <who>',
    '(wasz|wasza|wasi|ten|ta|pan|pani|któryś|każdy|nasi) <who> (był|była|powiedział|powiedziała|mi|nie|obiecał|pracują|podał|z)?',
    '(wysłać|wysłałem|przelać|przelew|pieniądze|paczkę|oddał|oddać|przekazać pieniądze|dodać|dopisać|zapłacić) ... {somebody}',
    '<anyone> (inny|ukradł|używa|może mi|mi|powie|wie|ma) (powiedzieć|wyjaśnić|pomóc|powie)?',
  ],
  lookalikes: `
    agencja, agencję, agencji, agenda, bok, but, buty, być, było, byt, chcą, chcesz, chęć, coś, czas, czasu, człowieczeństwo, dach, daję,
    dał, dam, dane, dany, data, dla, dni, doradztwo, ile, inne, internet, internetowe, jakoś, kierować, kierowca, kierunek, kogo, kolej,
    koleje, kolejka, kolejne, kolejny, komu, konsultacja, konsultacje, konta, kontakty, kontem, konto, kontrakt, kontraktu, kraj, kwota,
    maj, masz, mogą, mogłem, mole, morze, mowa, możesz, mówi, mówią, mówię, mówił, nad, nikogo, nikt, operacja, operacje, operacji,
    osobiste, osobisty, osobistych, osobno, pisał, pismo, pod, połączenia, potrzeba, potrzebny, potrzebujesz, pracować, pracowni,
    pracowniczy, proste, prosto, prosty, prośba, przekazu, przy, rada, raj, razem, robi, robić, robię, rok, role, szefostwo, włącz, włączyć,
    woda, wola, woli, wyłącz, wyłączyć, zadanie, zdam, żyje, żywność
  `,
};
