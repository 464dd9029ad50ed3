import { anyOf } from './plain.ts';

/** A kind of fact that services ask customers for. All patterns are for plain text. */
export interface FactKind {
  readonly kind: string;
  /** Facts of this kind, by their names. */
  readonly names: RegExp;
  /** What it is called when somebody asks for it. */
  readonly called: RegExp;
  /** A question for it that does not name it. */
  readonly asked?: RegExp;
  /** As customers write it, where that cannot be anything else. */
  readonly written?: RegExp;
}

export const factKinds: readonly FactKind[] = [
  {
    kind: 'account number',
    names: /account/,
    called: anyOf(
      'account(?: number| no\\b| id\\b)|number of (?:your|the) account|which account',
      'konto(?:nummer)?\\b|kundenkonto',
      '(?:numero (?:de|de la|de su) )?cuenta\\b',
      '(?:numero (?:de|du|de votre) )?compte\\b',
    ),
    written: /\btc[\s-]?\d{4,8}\b/g,
  },
  {
    kind: 'invoice number',
    names: /invoice/,
    called: anyOf(
      'invoice (?:number|no\\b)|number of (?:the|your|that) (?:invoice|bill)|bill number|which (?:invoice|bill)\\b',
      'rechnungsnummer|nummer (?:der|ihrer) rechnung|welche\\w* rechnung\\b',
      'numero de (?:la |su )?factura|(?:que|cual) factura',
      'numero de (?:la |votre )?facture|quelle facture',
    ),
    written: /\binv[\s-]?\d{4}[\s-]?\d{3,6}\b/g,
  },
  {
    kind: 'customer number',
    names: /customer\.id|customer_?number/,
    called: anyOf(
      'customer (?:number|id\\b|no\\b)',
      'kundennummer|kunden-id',
      'numero de cliente',
      'numero (?:de )?client',
    ),
  },
  {
    kind: 'name',
    names: /customer\.name|full_?name/,
    called: anyOf(
      '(?:your|full) (?:full |first |last )?name\\b(?! of)',
      '(?:ihr|ihren|ihrem) (?:vollstandigen )?namen?\\b',
      'su nombre\\b',
      'votre nom\\b',
    ),
    asked:
      /wie heissen sie|como se llama usted|como se llama\?|comment vous appelez|who am i (?:speaking|talking) (?:to|with)/,
  },
  {
    kind: 'e-mail address',
    names: /e-?mail/,
    called: anyOf(
      'e-?mail(?: address)?\\b',
      'e-?mail-?adresse',
      'correo(?: electronico)?',
      '(?:adresse )?(?:e-?mail|mail|courriel)\\b',
    ),
    written: /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g,
  },
  {
    kind: 'telephone number',
    names: /phone|telephone|mobile/,
    called: anyOf(
      '(?:tele)?phone number|mobile number',
      'telefonnummer|handynummer|rufnummer',
      'numero de (?:telefono|movil)',
      'numero de (?:telephone|portable)',
    ),
    asked: /(?:under|at|on) which number can (?:we|i)|unter welcher nummer|en que numero|a quel numero/,
  },
  {
    kind: 'address',
    names: /(?:postal|street|home|customer)[._]?address|postcode/,
    called: anyOf(
      '(?:your|postal|street|home) address|postcode',
      '(?:anschrift|postleitzahl|ihre adresse)',
      '(?:su direccion|codigo postal)',
      '(?:votre adresse(?! e?-?mail)|code postal)',
    ),
  },
  {
    kind: 'amount',
    names: /amount/,
    called: anyOf('amount\\b', 'betrag\\b|hohe der abbuchung', 'importe\\b|cantidad\\b', 'montant\\b|somme\\b'),
    asked:
      /how much (?:were you|was|did (?:we|you|it)) (?:charged|debited|cost|charge|pay)|wie viel wurde (?:ihnen )?|wie hoch war|cuanto (?:le|se le) (?:cobr|han cobrado)|combien (?:vous a-t-on|avez-vous ete)/,
  },
  {
    kind: 'date of the charge',
    names: /charge[._](?:date|month|day)|date[._]of[._]charge/,
    called: anyOf(
      '(?:date|day|month) of (?:the|that|your) (?:charge|debit|payment|booking)|(?:charge|booking) date',
      '(?:datum|tag|monat) der (?:abbuchung|buchung|belastung|zahlung)|buchungsdatum',
      '(?:fecha|dia|mes) del (?:cargo|cobro|pago)',
      '(?:date|jour|mois) (?:du prelevement|du debit|du paiement)',
    ),
    asked:
      /when (?:were you|was it|was this|was that) (?:charged|debited|booked)|(?:in|for) which month|wann wurde (?:das|der betrag|es|ihnen)\b.*(?:abgebucht|belastet|berechnet)|(?:in|fur) welche[nm] monat|cuando se (?:le )?(?:cobro|ha cobrado)|quand (?:avez-vous ete|cela a-t-il ete) (?:debite|preleve|facture)/,
  },
  {
    kind: 'serial number',
    names: /serial/,
    called: anyOf('serial number', 'seriennummer', 'numero de serie', 'numero de serie'),
  },
  {
    kind: 'device',
    names: /device|modem|router\.(?:model|name)|line\.modem/,
    called: anyOf(
      '(?:which|what) (?:kind of |type of |model of )?(?:router|modem|device|hub)\\b|model (?:of|is) (?:your|the) (?:router|modem)|(?:router|modem) model',
      'welche\\w* (?:router|modem|gerat)|modell (?:ihres|des) (?:routers|modems)',
      '(?:que|cual) (?:modelo de )?(?:router|modem|dispositivo)|modelo (?:de su|del) (?:router|modem)',
      'quel(?:le)? (?:est le )?(?:modele de )?(?:routeur|modem|appareil|box)\\b|modele de votre (?:routeur|modem)',
    ),
  },
];
