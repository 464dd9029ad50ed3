/** What about a question is a nurse's: how it is named, and what she has to decide. */
export interface MedicalConcern {
  readonly name: 'medicine' | 'symptom' | 'device' | 'condition';
  /** In a sentence, for the nurse. */
  readonly question: string;
  readonly severity: 'watch' | 'urgent';
  /** The words it was seen by. */
  readonly seenBy: string;
}

type Kind = Omit<MedicalConcern, 'seenBy'> & { readonly words: RegExp };

/** The more pressing first. */
const kinds: readonly Kind[] = [
  {
    name: 'symptom',
    question: 'Do these symptoms need a doctor, and how soon?',
    severity: 'urgent',
    words:
      /dizz\w+|faint\w*|chest pain|short of breath|numb\w*|fell (?:down|over)|a fall|bleed\w*|rash|fever|palpitations/i,
  },
  {
    name: 'medicine',
    question: 'May they take it as they ask, with what else they take?',
    severity: 'watch',
    words:
      /\b\d+ ?mg\b|dos(?:e|age)|tablets?|pills?|medicines?|medication|blood thinner\w*|warfarin|metformin|antibiotic\w*|painkiller\w*|side effects?/i,
  },
  {
    name: 'device',
    question: 'May the alarm button be used beside this device in or on the body?',
    severity: 'watch',
    words: /implant\w*|hearing aid|defibrillator|stent|insulin pump|pacemaker/i,
  },
  {
    name: 'condition',
    question: 'What do they have to mind with this condition?',
    severity: 'watch',
    words: /pregnan\w+|diabet\w+|epilep\w+|surgery|operation|blood pressure|allerg\w+|dementia/i,
  },
];

/** What no leaflet may answer; undefined where there is nothing medical about it. */
export const medicalConcernIn = (text: string): MedicalConcern | undefined => {
  for (const { words, ...kind } of kinds) {
    const seenBy = words.exec(text)?.[0];
    if (seenBy !== undefined) return { ...kind, seenBy };
  }
  return undefined;
};
