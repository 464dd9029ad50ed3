import type { Catalogue } from './catalogue.ts';

export const de: Catalogue = {
  ai_disclosure: 'Ich bin ein KI-Assistent.',
  handed_over:
    'Jetzt übernimmt {name}; alles, was Sie mir gesagt haben, liegt dort vor{because}. Sie müssen nichts wiederholen.',
  nobody_available:
    'Es tut mir leid, gerade kann sich niemand darum kümmern. Ihre Nachricht ist gespeichert und wird so bald wie möglich beantwortet.',
  because: {
    specialization: ', denn das ist das zuständige Fachgebiet',
    explicit_rule: ', denn das ist das zuständige Fachgebiet',
    department: ', denn das ist das zuständige Fachgebiet',
    capability: ', denn dort ist möglich, worum Sie gebeten haben',
    privilege: ', denn dort ist erlaubt, worum Sie gebeten haben',
    language: ', denn dort wird Ihre Sprache gesprochen',
    out_of_scope: ', denn dort kann man Ihnen weiterhelfen',
    low_confidence: ', denn ich war nicht sicher, ob ich Sie verstanden habe',
    person_requested: ', denn Sie haben um einen Menschen gebeten',
    high_stakes: ', denn das verdient besondere Sorgfalt',
    stalled: ', denn Sie haben zu lange gewartet',
    owner_gone: ', denn der bisherige Assistent ist nicht mehr verfügbar',
    error_recovery: ', denn bei uns ist etwas schiefgegangen',
    returned: ', damit es dort weitergeht, wo Sie aufgehört haben',
  },
};
