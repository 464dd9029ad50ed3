import { anyOf } from './plain.ts';

/** A step that customers of a telecom shop are guided through. All patterns are for plain text. */
export interface StepKind {
  readonly kind: string;
  /** What others call it when they note that it was tried. */
  readonly named: RegExp;
  /** Words that have the customer take it. */
  readonly proposed: RegExp;
  /** Asks whether it was taken, which is known. */
  readonly asked?: RegExp;
}

export const stepKinds: readonly StepKind[] = [
  {
    kind: 'restart',
    named: anyOf(
      'restart',
      'reboot',
      'power.?cycl',
      'neustart',
      'neu ?gestartet',
      'neu starten',
      'reinici',
      'redemarr',
      'unplug',
    ),
    proposed: anyOf(
      '(?<!the |a |this |that )(?:restart|reboot|power.?cycle)(?:ing)? (?:the|your|it|this|that|everything|once|again)\\b|unplug(?:ging)? (?:the (?:router|modem|power)|your|it(?! at))\\b|(?:turn|switch) (?:it|the router|your router|the modem) off and (?:back )?on|(?:another|a) restart\\b',
      'starten sie .*\\bneu\\b|(?:router|modem|gerat|ihn|es) .*\\bneu (?:zu )?starten\\b|ziehen sie (?:bitte )?den stecker|schalten sie .*aus und wieder ein|einen neustart\\b',
      '(?:reinicie|reiniciar|reinicielo|desenchufe|desenchufar|desenchufelo)\\b|apague y encienda',
      '(?:redemarrez|redemarrer|debranchez|debrancher)\\b(?!(?:-le)? des deux)|eteignez (?:puis|et) rallumez',
    ),
    asked:
      /have you (?:already |ever )?(?:tried )?(?:restart|reboot|unplugg)|did you (?:already )?(?:restart|reboot|unplug)|haben sie .*(?:neu ?gestartet|den stecker gezogen)|(?:ha|han) (?:reiniciado|desenchufado)|avez-vous (?:deja )?(?:redemarre|debranche)/,
  },
  {
    kind: 'lights',
    named: anyOf('lights?\\b', 'lamp', 'leds?\\b', 'leucht', 'luz|luces', 'voyant', 'lumiere'),
    proposed: anyOf(
      'look at (?:the|your) (?:lights?|lamps?|leds?|front of)|(?:are|is) (?:all|any|one|some|the) (?:of the )?(?:lights?|lamps?|leds?)\\b|what colou?r (?:is|are)',
      'schauen sie (?:bitte )?auf die (?:vorderseite|lampen|leuchten)|(?:leuchten|leuchtet) .*\\?|welche farbe',
      '(?:mire|fijese) .*(?:luz|luces|delantera)|estan .*luces .*\\?|de que color',
      'regardez .*(?:voyants?|avant)|voyants? sont-ils|de quelle couleur',
    ),
  },
  {
    kind: 'another socket',
    named: anyOf('socket', 'power (?:supply|cable)', 'steckdose', 'netzteil', 'enchufe', 'prise\\b'),
    proposed: anyOf(
      'try (?:another|a different|the other)(?: \\w+)? (?:socket|outlet)|(?:another|a different) (?:wall )?socket\\b',
      '(?:versuchen|probieren|nehmen) sie .*andere steckdose|andere steckdose .*(?:versuchen|probieren|nehmen)',
      'pruebe .*otro enchufe|probar .*otro enchufe',
      'essayez .*autre prise|essayer .*autre prise',
    ),
  },
  {
    kind: 'factory reset',
    named: anyOf('factory', 'reset', 'werkseinstellung', 'zuruckgesetzt', 'de fabrica', 'reinitialis', "d'usine"),
    proposed: anyOf(
      '(?:press|hold|push) (?:the|and hold)? ?(?:small )?reset button|reset (?:the|your|it)\\b|factory reset',
      '(?:drucken|halten) sie .*reset-?taste|setzen sie .*zuruck|auf werkseinstellungen',
      'pulse .*(?:reinicio|reset)|restablezca|valores de fabrica',
      "appuyez .*reinitialisation|reinitialisez|reglages d'usine",
    ),
  },
  {
    kind: 'speed test',
    named: anyOf('speed ?test', 'geschwindigkeitstest', 'test de velocidad', 'test de debit'),
    proposed: anyOf(
      '(?:run|do|make|repeat|take) (?:a|another|the)(?: \\w+)? ?speed ?test',
      '(?:machen|starten|wiederholen) sie .*(?:speedtest|geschwindigkeitstest)|(?:speedtest|geschwindigkeitstest) (?:machen|wiederholen)',
      '(?:haga|repita|hacer|repetir) (?:un|el|otro) test de velocidad',
      '(?:faites|refaites|faire) (?:un|le) test de debit',
    ),
    asked:
      /have you (?:already )?(?:run|done|made) a(?:nother)? speed ?test|haben sie .*(?:speedtest|geschwindigkeitstest) gemacht|ha hecho .*test de velocidad|avez-vous (?:deja )?fait .*test de debit/,
  },
  {
    kind: 'wi-fi channel',
    named: anyOf('channel', 'kanal', 'canal', '5.?ghz'),
    proposed: anyOf(
      '(?:change|switch|choose|set) .*channel|then channel\\b',
      '(?:wechseln|andern|wahlen|stellen) sie .*kanal|kanal (?:wechseln|andern)',
      '(?:cambie|elija|cambiar|elegir) .*canal',
      '(?:changez|choisissez|changer|choisir) .*canal',
    ),
  },
  {
    kind: 'place of the router',
    named: anyOf(
      'move(?:d)? (?:the )?router',
      'open place',
      'umgestellt|umstellen',
      'mov(?:er|ido) el router|lugar abierto',
      'deplace',
    ),
    proposed: anyOf(
      '(?:move|put|place) (?:the|your) router|use your device in the same room',
      'stellen sie (?:bitte )?(?:den|ihren) router|router .*umstellen',
      '(?:ponga|mueva|coloque) (?:el|su) router',
      '(?:placez|deplacez|mettez) (?:le|votre) routeur',
    ),
  },
  {
    kind: 'other devices',
    named: anyOf('vpn', 'other devices', 'downloads', 'andere gerate', 'descargas', 'telechargements'),
    proposed: anyOf(
      '(?:switch|turn) off (?:any|the|your) vpn|pause (?:all |your )?downloads',
      'schalten sie .*vpn .*aus|halten sie downloads',
      '(?:apague|desactive) la vpn|pare descargas',
      'coupez (?:tout|le|votre) vpn|arretez telechargements',
    ),
  },
  {
    kind: 'joining the Wi-Fi anew',
    named: anyOf(
      'join the wi-?fi',
      'forget (?:the )?network',
      'neu anmelden|neu angemeldet',
      'olvid\\w+ la red',
      'oubli\\w+ le reseau',
    ),
    proposed: anyOf(
      'forget the (?:wi-?fi )?network|join (?:it |the network |the wi-?fi )?again',
      'loschen sie .*wlan|melden sie .*neu an',
      'olvide la red|vuelva a conectarse con la contrasena',
      'oubliez le reseau|reconnectez-vous avec le mot de passe',
    ),
  },
  {
    kind: 'cables',
    named: anyOf('cable', 'kabel'),
    proposed: anyOf(
      '(?:check|follow|unplug|replace|look at|push in|swap) (?:the|your|all|both|every)(?: \\w+)? ?cables?\\b',
      '(?:prufen|verfolgen|tauschen|kontrollieren) sie .*kabel\\w*|kabel .*(?:prufen|tauschen|kontrollieren)\\b',
      '(?:revise|siga|compruebe|cambie) (?:el|los|su|sus|todos los) cables?\\b',
      '(?:verifiez|suivez|changez|controlez) (?:le|les|votre|vos|tous les) cables?\\b',
    ),
    asked:
      /have you (?:already )?(?:checked|replaced) .*cable|haben sie .*kabel .*(?:gepruft|getauscht)|ha (?:revisado|comprobado) .*cable|avez-vous (?:deja )?verifie .*cable/,
  },
];
