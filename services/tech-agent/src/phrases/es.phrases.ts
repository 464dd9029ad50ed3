import type { Catalogue } from './catalogue.ts';

export const es: Catalogue = {
  step: ({ instruction, question }) => `${instruction} ${question}`,
  question: ({ question }) => question,
  notUnderstood: ({ question }) => `No estoy seguro de haberle entendido. ${question}`,
  article: ({ body }) => body,
  didItHelp: () => '¿Le sirve?',
  outage: ({ area, since, expectedUntil }) =>
    `Hay una avería en su línea de ${area} desde el ${since}. ${
      expectedUntil
        ? `Esperamos que termine antes del ${expectedUntil}.`
        : 'Todavía no sabemos cuándo terminará; nuestros técnicos trabajan en ello.'
    } Hasta entonces no hace falta que haga nada en casa.`,
  outageStill: ({ area, expectedUntil }) =>
    `La avería de ${area} aún no ha terminado${expectedUntil ? `; lo esperamos antes del ${expectedUntil}` : ' y todavía no tenemos una hora'}. Nada en su casa puede cambiarlo. Si se trata de otra cosa, dígame de qué.`,
  noOutage: ({ area }) => `No veo ninguna avería en su línea de ${area}; miremos entonces en su casa.`,
  measured: ({ measured, profile, isEnough }) =>
    isEnough
      ? `${measured} de los ${profile} Mbit/s de su línea es lo correcto: la línea está bien, es el wifi.`
      : `${measured} Mbit/s es claramente menos que los ${profile} Mbit/s de su línea.`,
  noted: () => 'Gracias, lo he anotado.',
  solved: () => 'Me alegro de que funcione. Escríbame aquí si vuelve a pasar.',
  welcome: () => 'De nada.',
  takeYourTime: () => 'Tómese su tiempo y cuénteme aquí cómo ha ido.',
  whatIsWrong: () =>
    '¿De qué se trata: no hay conexión, la conexión va lenta o es una pregunta sobre un aparato como el router?',
  waiting: () =>
    'Estamos avisando a un compañero, que recibirá todo lo que hemos probado. Puede añadir aquí lo que deba saber.',
  cameBack: () =>
    'No he podido localizar a nadie para esto. Lo que hemos probado queda anotado; puedo seguir ayudándole aquí con su conexión y sus aparatos.',
  askMissing: ({ names }) => `Para pasar esto necesito de usted: ${names.join(', ')}.`,
};
