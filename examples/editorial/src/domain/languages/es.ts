import type { Language } from './language.ts';

export const es: Language = {
  tag: 'es-ES',
  titles: {
    outage: (subject) => `Avería en ${subject}`,
    works: (subject) => `Obras en ${subject}`,
    product: (subject) => `Novedades sobre ${subject}`,
  },
  causes: {
    'a cut cable': 'un cable cortado',
    'a power failure': 'un corte de luz',
    'a software fault': 'un fallo de software',
  },
  sentences: {
    'outage.began': ({ date, time }) => `La avería comenzó el ${date} a las ${time}.`,
    'outage.cause': ({ cause }) => `La causa fue ${cause}.`,
    'outage.affected': ({ count }) => `${count} clientes se quedaron sin conexión.`,
    'outage.ended': ({ date, time }) => `Desde el ${date}, a las ${time}, todo vuelve a funcionar.`,
    'outage.credit': ({ money }) => `Los afectados recibirán un abono de ${money}.`,
    works: ({ date, time, until }) => `El ${date} habrá obras de ${time} a ${until}.`,
    'product.speed': ({ subject, count }) => `${subject} alcanza ${count} Mbit/s.`,
    'product.price': ({ money }) => `Cuesta ${money} al mes.`,
    'product.setup': ({ money }) => `La instalación cuesta ${money}, una sola vez.`,
    'product.available': ({ place, date }) => `Estará disponible en ${place} a partir del ${date}.`,
    'product.notice': ({ count }) => `Se puede cancelar con ${count} días de antelación.`,
  },
  sources: 'Fuentes',
};
