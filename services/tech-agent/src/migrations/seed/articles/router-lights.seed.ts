import type { ArticleSeed } from '../article.seed.ts';

export const routerLights: ArticleSeed = {
  id: 'router-lights',
  words: {
    en: {
      title: 'What the lights of the router mean',
      keywords: 'lamp light led colour blinking red orange green meaning',
      body: 'A steady green light means that all is well. Orange means that the router is starting or updating, which takes up to ten minutes. Red on “Internet” means that no signal comes from the line; red on “Power” means that the router itself has a fault.',
    },
    de: {
      title: 'Was die Lampen am Router bedeuten',
      keywords: 'Lampe Leuchte LED Farbe blinkt rot orange grün Bedeutung',
      body: 'Leuchtet eine Lampe dauerhaft grün, ist alles in Ordnung. Orange heißt, dass der Router startet oder sich aktualisiert; das dauert bis zu zehn Minuten. Rot bei „Internet“ heißt, dass von der Leitung kein Signal kommt; Rot bei „Power“ ist ein Fehler am Router selbst.',
    },
    es: {
      title: 'Qué significan las luces del router',
      keywords: 'luz luces led color parpadea rojo naranja verde significado',
      body: 'Una luz verde fija significa que todo va bien. Naranja significa que el router arranca o se actualiza, lo que tarda hasta diez minutos. Rojo en «Internet» significa que no llega señal de la línea; rojo en «Power», que el propio router tiene un fallo.',
    },
    fr: {
      title: 'Ce que signifient les voyants du routeur',
      keywords: 'voyant lumière led couleur clignote rouge orange vert signification box',
      body: 'Un voyant vert fixe signifie que tout va bien. Orange : le routeur démarre ou se met à jour, ce qui prend jusqu’à dix minutes. Rouge sur « Internet » : aucun signal n’arrive de la ligne ; rouge sur « Power » : le routeur lui-même a un défaut.',
    },
  },
};
