import type { Words } from './words.ts';

export const de: Words = {
  safety: `
    es brennt|fängt an zu brennen|brandgeruch|riecht (?:verbrannt|nach gas|nach rauch)|raucht (?:es )?aus|stromschlag
    funken (?:sprühen|fliegen)|gasleck|mich umbringen|mir etwas antun|nicht mehr leben|selbstmord|suizid|brennt (?:es|lichterloh)
    in flammen|kohlenmonoxid|stromschlag bekommen|will sterben|bringe mich um|mich verletzen
  `,
  medical: `
    herzinfarkt|herzschrittmacher|insulin|dialyse|sauerstoffgerät|beatmungsgerät|hausnotruf|notruf|krankenwagen|rettungsdienst
    im krankenhaus|medizinische[srn]? (?:notfall|gerät)|schlaganfall|krampfanfall|intensivstation|atemnot|epipen
  `,
  distress: `
    (?:kann|halte) (?:das |es )?(?:einfach )?nicht mehr (?:aus|ertragen)?|bin (?:völlig |ganz |so )?verzweifelt|am ende meiner kräfte
    mit den nerven am ende|nur noch am weinen|in tränen|habe (?:große |solche )?angst|panikattacke|weiß nicht mehr weiter
    ich kann nicht mehr|pure verzweiflung|völlig fertig mit den nerven|heule nur noch|weine
  `,
  vulnerable: `
    bin (?:blind|gehörlos|taub|schwerbehindert|obdachlos|pflegebedürftig)|demenz|alzheimer
    (?:mann|frau|mutter|vater|sohn|tochter) ist (?:gerade |kürzlich |letzte woche )?(?:gestorben|verstorben)|pflegeheim|vorsorgevollmacht
    kann mir (?:kein essen|die miete|die heizung) (?:mehr )?(?:nicht )?leisten
    (?:mann|frau|mutter|vater|sohn|tochter) ist (?:gestern|heute|vorgestern|leider|letzten monat) (?:gestorben|verstorben)
  `,
  legal_threat: `
    (?:meinen?|meinem|mein) (?:rechts)?anwalt|anwältin|rechtliche schritte|vor gericht|verklagen|klage einreichen|anzeige erstatten
    verbraucherzentrale|bundesnetzagentur|schlichtungsstelle|zum anwalt|anwalt einschalten|rechtsschutzversicherung
  `,
  anger: `
    unverschämtheit|unverschämt|frechheit|stinksauer|wütend|skandal|inakzeptabel|lächerlich|eine zumutung|zumutung|schnauze voll|reicht mir
    das letzte|unfassbar|abzocke|betrüger|saftladen|unfähig|katastrophe
  `,
  data_rights: `
    dsgvo|datenschutzbeauftragte[rn]?|recht auf vergessen|auskunft nach artikel 15
    (?:lösch(?:en|t)?) (?:sie )?(?:bitte )?(?:alle )?(?:meine|meiner) (?:persönlichen |personenbezogenen )?daten
    meine (?:persönlichen |personenbezogenen )?daten (?:zu )?löschen|welche daten (?:haben|speichern) sie (?:über|von) mi[rc]h?
  `,
  spelt: `
    völlig selbstmord suizid verzweifelt herzinfarkt krankenwagen krankenhaus insulin anwalt rechtsanwalt panikattacke brandgeruch
    stromschlag
  `,
};
