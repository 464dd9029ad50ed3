import type { Words } from './words.ts';

export const fr: Words = {
  safety: `
    prend feu|a pris feu|en feu|odeur de (?:brûlé|gaz)|sent le (?:brûlé|gaz)|fumée qui sort|fuite de gaz|décharge électrique
    choc électrique|des étincelles|me tuer|veux mourir|suicide|me faire du mal|incendie|monoxyde|je ne veux plus vivre
    mettre fin à mes jours
  `,
  medical: `
    crise cardiaque|infarctus|pacemaker|stimulateur cardiaque|insuline|dialyse|appareil respiratoire
    (?:machine|concentrateur) (?:à|d') ?oxygène|téléassistance|appel d'urgence|ambulance|urgence médicale|à l'hôpital|avc|convulsions
    réanimation|respirateur
  `,
  distress: `
    n'en peux plus|je craque|(?:suis|totalement|complètement) désespérée?|suis en larmes|j'ai (?:très |tellement )?peur|crise d'angoisse
    crise de panique|ne sais plus quoi faire|je n'en dors plus|terrifiée?s?|effondrée?s?
  `,
  vulnerable: `
    suis (?:aveugle|sourde?|handicapée?|sans abri)|démence|alzheimer
    (?:mari|femme|mère|père|fils|fille) (?:est|vient de) (?:décédée?|morte?|mourir|décéder)
    peux (?:pas|plus) payer (?:à manger|le loyer|le chauffage)|maison de retraite|ehpad
    (?:mari|femme|mère|père|fils|fille|maman|papa) est (?:mort|morte)
  `,
  legal_threat: `
    mon avocate?|actions? en justice|poursuivre en justice|au tribunal|devant (?:le|un) (?:juge|tribunal)|porter plainte|porte plainte
    attaquer en justice|médiateur|répression des fraudes|ufc|saisir (?:la justice|le tribunal|un avocat)|poursuivre en justice
  `,
  anger: `
    furieux|furieuse|scandaleux|un scandale|inadmissible|inacceptable|une honte|honteux|ridicule|ras[- ]le[- ]bol|marre|c'en est trop
    arnaque|escrocs?|incapables|lamentable|vous vous moquez|foutez de moi
  `,
  data_rights: `
    rgpd|droit à l'oubli|délégué à la protection des données|(?:supprimer|supprimez|effacer|effacez) (?:toutes )?mes données
    quelles données (?:avez-vous|vous avez|détenez-vous) (?:sur|de) moi|copie de (?:toutes )?mes données
  `,
  spelt: 'suicide ambulance desespere desesperee infarctus insuline hopital avocat avocate incendie urgence',
};
