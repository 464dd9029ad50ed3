import { anyOf } from './plain.ts';

/** Something a customer is promised, or that somebody forbids. All patterns are for plain text. */
export interface ActKind {
  readonly kind: string;
  readonly called: RegExp;
}

export const actKinds: readonly ActKind[] = [
  {
    kind: 'refund',
    called: anyOf(
      'refund|money (?:is |will be |comes )?back|pa(?:y|id) (?:it |that |you )?back|(?:get|come|comes|give) (?:it |that )?back(?: to you)?\\b|reimburse|credit (?:it|the amount|you)|should come back to you',
      'erstatt|ruckerstatt|geld zuruck|zuruckgezahlt|zuruckzahl|gutschrift|gutgeschrieben|zuruck(?:uberwiesen|bekommen)|stehen ihnen zu',
      'reembols|devolu|devolver|devuelv|le corresponde la devolucion',
      'rembours|vous sera (?:rendu|credite)',
    ),
  },
  {
    kind: 'call back',
    called: anyOf(
      'call(?:s|ed|ing)? (?:you |the customer |them |her |him )?back|call-?back|call(?:s|ing)? (?:you|the customer)\\b|(?:tele)?phone (?:you|the customer)\\b|ring you',
      'ruckruf|zuruckruf|ruft (?:sie|den kunden|die kundin)|rufen (?:wir )?sie|anruf',
      '(?:le |les )?(?:llamar|llamad|llamamos|devolver(?:emos)? la llamada)',
      'rappel(?:er|ons|le|lera|lerons|lera)\\b|vous appel|un appel',
    ),
  },
  {
    kind: 'message',
    called: anyOf(
      '(?:send|write|receive|get) (?:you |the customer )?(?:a|an) (?:message|e-?mail|letter)|be messaged',
      '(?:nachricht|e-?mail|brief) (?:von uns|an sie|senden|schicken|schreiben)|(?:schreiben|benachrichtigen|schicken) (?:wir )?(?:sie|ihnen)',
      'mensaje|le escrib|correo',
      'message|vous ecri|courriel',
    ),
  },
  {
    kind: 'technician',
    called: anyOf('technician|engineer', 'techniker|monteur', 'tecnico', 'technicien'),
  },
  {
    kind: 'replacement',
    called: anyOf(
      '(?:new|replacement|another) (?:modem|router|hub|device|one will)|replac(?:e|ing|ement)\\b',
      '(?:neue[rsnm]?|anderen?) (?:modem|router|gerat)|ersatzgerat|austausch',
      '(?:nuevo|otro) (?:modem|router|dispositivo)|reemplaz|sustitu',
      '(?:nouveau|autre|nouvelle) (?:modem|routeur|box|appareil)|remplac',
    ),
  },
  {
    kind: 'charge',
    called: anyOf(
      '(?:further|additional|extra|other|more|new) (?:charge|cost|fee)s?|charge[ds]? (?:you|the customer|again|for|once more|extra)|(?:late|extra|cancellation) fee|will (?:cost|be charged)|have to pay|fee (?:of|applies|is|will)|free of charge|waive',
      '(?:weitere|zusatzliche)\\w* (?:kosten|gebuhr\\w*|abbuchung\\w*)|berechnen (?:wir )?(?:ihnen|dafur)|wird (?:ihnen )?(?:berechnet|belastet|abgebucht)|kostenlos|kostenfrei|mahngebuhr|mussen .*(?:zahlen|bezahlen)|kostet',
      '(?:mas|otros?|nuevos?) (?:cargos?|cobros?|gastos)|cargos? adicional(?:es)?|se le cobrar|le cobraremos|gratis|gratuit|recargo|tendra que pagar|cuesta',
      '(?:autres?|nouveaux?) (?:frais|prelevements?)|frais supplementaires|vous sera facture|facturerons|gratuit|devrez payer|coutera',
    ),
  },
  {
    kind: 'discount',
    called: anyOf(
      'discount|\\d+ ?% off|voucher|goodwill',
      'rabatt|nachlass|gutschein',
      'descuento|vale de',
      "remise|reduction|bon d'achat",
    ),
  },
  {
    kind: 'cancellation',
    called: anyOf(
      'cancel(?:l?ing|l?ed|lation)?\\b|terminat',
      'kundig|storn',
      'cancel(?:ar|acion|ado|amos)|dar de baja',
      'resili|annul',
    ),
  },
  {
    kind: 'deadline',
    called: anyOf(
      'later date|more time|instal?ments?|defer|extend the (?:deadline|due date)',
      'spater zahlen|zahlungsaufschub|ratenzahlung|in raten|stund(?:ung|en)',
      'aplaz|a plazos|fraccion',
      'delai de paiement|echelonn|en plusieurs fois|report(?:er|e)',
    ),
  },
];
