import type { Words } from './words.ts';

export const nl: Words = {
  safety: `
    staat in brand|vliegt in brand|in de fik|brandlucht|ruikt? (?:naar )?(?:verbrand|gas|rook)|ruik (?:ik )?(?:gas|rook|een brandlucht)
    komt rook|gaslek|gaslucht|elektrische schok|schok gekregen|vonken|wil (?:niet meer leven|dood|sterven)|zelfmoord
    mezelf (?:van kant|iets aan|pijn|ombrengen)|er een eind aan maken|bedreigd (?:met de dood|mij te)
  `,
  medical: `
    hartaanval|hartinfarct|pacemaker|insuline|dialyse|zuurstof(?:apparaat|fles|concentrator)|alarmknop|noodoproep|112 bellen|ambulance
    medische? (?:noodgeval|apparaat|alarm)|in het ziekenhuis|spoedeisende hulp|beademingsapparaat
  `,
  distress: `
    (?:kan|hou|houd) (?:het |dit )?(?:echt )?niet meer (?:aan|vol|uit)|ten einde raad|ben (?:echt |helemaal |zo )?wanhopig|in tranen
    zit te huilen|ben (?:zo |heel )?bang|paniekaanval|in paniek|weet niet meer wat (?:ik moet|te doen)|doodsbang
  `,
  vulnerable: `
    ben (?:blind|doof|gehandicapt|slechtziend|dakloos|hulpbehoevend)|dementie|alzheimer
    (?:man|vrouw|moeder|vader|zoon|dochter) is (?:net |onlangs |vorige week )?(?:overleden|gestorven)
    kan (?:geen )?(?:eten|de huur|de verwarming) (?:meer )?(?:niet )?(?:meer )?betalen|verpleeghuis|verzorgingstehuis|bewindvoerder
  `,
  legal_threat: `
    mijn (?:advocaat|jurist)|juridische stappen|rechtszaak|naar de rechter|voor de rechter|aangifte doen|aanklagen|geschillencommissie
    consumentenbond|ombudsman|klacht indienen bij de (?:acm|autoriteit)|ingebrekestelling
  `,
  anger: `
    woedend|woest|boos|razend|schandalig|schande|belachelijk|onacceptabel|onaanvaardbaar|waardeloos|oplichters|oplichting|zat|spuugzat
    prutsers|incompetent|nutteloos|idioten|dieptriest|ongehoord|bizar slecht|klote|kutbedrijf
  `,
  data_rights: `
    avg-?verzoek|gdpr|recht op vergetelheid|recht op inzage|functionaris gegevensbescherming
    (?:verwijder|wis|verwijderen|wissen) (?:alstublieft |nu |even )?(?:al )?mijn (?:persoons)?gegevens
    mijn (?:persoons)?gegevens (?:te )?(?:verwijderen|wissen)|welke (?:persoons)?gegevens (?:hebben|heeft|bewaren|bewaart)
  `,
  spelt: 'zelfmoord brandlucht ambulance wanhopig hartaanval insuline advocaat ziekenhuis gaslek paniekaanval',
};
