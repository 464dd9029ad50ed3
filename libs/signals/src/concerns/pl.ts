import type { Words } from './words.ts';

export const pl: Words = {
  safety: `
    pali się|płonie|zapalił[ao]? się|w ogniu|czuć (?:spaleniznę|gaz|dym)|śmierdzi (?:spalenizną|gazem)|zapach (?:gazu|spalenizny|dymu)
    leci dym|wydobywa się dym|wyciek gazu|poraził[ao]? mnie prąd|porażenie prądem|iskrzy|chcę (?:umrzeć|się zabić)|zabić się|zabiję się
    odebrać sobie życie|skończyć ze sobą|samobójstw[oa]|zrobić sobie krzywdę|nie chcę (?:już )?żyć|grozi(?:ł|li)? (?:mi )?śmiercią
    czuję (?:gaz|dym|spaleniznę)
  `,
  medical: `
    zawał|rozrusznik serca|insulin[aęy]|dializ[aęy]|(?:koncentrator|butla) tlenu|koncentrator tlenowy|respirator|numer alarmowy|karetk[aęi]
    pogotowie|nagły wypadek medyczny|aparat medyczny|w szpitalu|teleopiek[aęi]
  `,
  distress: `
    nie (?:daję|wytrzymam|mogę) już (?:rady|tego|dłużej)?|już nie (?:daję rady|wytrzymam|mogę)
    jestem (?:zupełnie |bardzo |tak )?zrozpaczon[ay]|jestem zdesperowan[ay]|płaczę|we łzach|boję się|atak paniki|nie wiem już,? co robić
    jestem przerażon[ay]|w rozpaczy|jestem załamany|jestem załamana
  `,
  vulnerable: `
    jestem (?:niewidom[ya]|głuch[ya]|niepełnosprawn[ya]|bezdomn[ya]|niedowidząc[ya])|demencj[aęi]|alzheimer(?:a)?
    (?:mąż|żona|matka|mama|ojciec|tata|syn|córka) (?:właśnie |niedawno )?(?:zmarł|zmarła|umarł|umarła|nie żyje)
    nie (?:stać mnie|mam) na (?:jedzenie|czynsz|ogrzewanie)|dom(?:u)? opieki|pełnomocnictwo opiekuńcze
  `,
  legal_threat: `
    mój (?:adwokat|prawnik)|moja prawniczka|mojego (?:adwokata|prawnika)|kroki prawne|pozwę|pozwać was|do sądu|w sądzie|na drodze sądowej
    rzecznik(?:a)? (?:praw )?konsument(?:a|ów)|uokik|złożę zawiadomienie|na policję|zgłoszę was|pozew
  `,
  anger: `
    wściekł[ya]|wkurzon[ya]|wkurwion[ya]|skandal|skandaliczn[eya]|żenad[aę]|żenując[ey]|niedopuszczalne|śmieszne|kpina|kpiny|oszuści
    oszustwo|złodzieje|beznadziejn[aiey]|mam dość|dość tego|wstyd|niekompetentni|idioci|tragedia|porażka|dno
  `,
  data_rights: `
    rodo|prawo do bycia zapomnianym|inspektor(?:a)? ochrony danych
    (?:usunąć|usuńcie|usunięcie|skasować|skasujcie|usunięcia) (?:wszystkie |wszystkich )?(?:moje|moich) dan(?:e|ych)
    jakie (?:moje )?dane (?:macie|przechowujecie|posiadacie)|kopi[aęi] (?:wszystkich )?moich danych
  `,
  spelt:
    'samobojstwo spalenizna ambulans zrozpaczona zrozpaczony insulina pogotowie szpitalu adwokat prawnik przerazona',
};
