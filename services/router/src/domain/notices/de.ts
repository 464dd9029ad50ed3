import type { Catalogue } from './catalogue.ts';

export const de: Catalogue = {
  ai_disclosure: 'Ich bin ein KI-Assistent.',
  handed_over:
    'Jetzt übernimmt {name}; alles, was Sie mir gesagt haben, liegt dort vor{because}. Sie müssen nichts wiederholen.',
  topic_parked: 'Ihr weiteres Anliegen ist notiert und kommt gleich danach an die Reihe.',
  nobody_available:
    'Es tut mir leid, gerade kann sich niemand darum kümmern. Ihre Nachricht ist gespeichert und wird so bald wie möglich beantwortet.',
  person_called:
    'Ich hole eine Kollegin oder einen Kollegen dazu. Sie müssen nichts wiederholen und können hier weiterschreiben, während Sie warten.',
  queued:
    'Sie sind an Stelle {position}; meist dauert es {low} bis {high} Minuten. Sie können hier warten, um eine Nachricht oder einen Rückruf bitten oder zum Assistenten zurückkehren.',
  deferred:
    'Gerade ist niemand im Dienst. Ihr Anliegen ist gespeichert; Sie können um eine Nachricht oder einen Rückruf bitten oder zum Assistenten zurückkehren.',
  person_joined:
    '{name} ist jetzt für Sie da und hat alles vorliegen, was Sie mir gesagt haben. {name} ist ein Mensch.',
  back_to_assistant: 'Sie sind zurück bei: {name}.',
  person_missed:
    'Es tut mir leid, niemand konnte rechtzeitig dazukommen. Wir melden uns bei Ihnen; bis dahin sind Sie bei: {name}.',
  promised_message: 'Notiert: Sie erhalten eine Nachricht von uns.',
  promised_callback: 'Notiert: Wir rufen Sie zurück.',
  clarify:
    'Damit ich Sie an die richtige Stelle bringe: Geht es um etwas für {names}? Bitte schreiben Sie mir etwas mehr dazu.',
  clarify_freely:
    'Damit ich Sie an die richtige Stelle bringe: Bitte schreiben Sie mir etwas mehr dazu, worum es geht.',
  approval_asked:
    'Das muss zuerst freigegeben werden. Ich habe darum gebeten und sage Ihnen hier Bescheid, sobald es entschieden ist.',
  work_given_out:
    'Daran wird jetzt gearbeitet; das kann etwas dauern. Ich sage Ihnen hier Bescheid, sobald es fertig ist.',
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
