import type { Catalogue } from './catalogue.ts';

export const es: Catalogue = {
  ai_disclosure: 'Soy un asistente de IA.',
  handed_over: 'Ahora le atiende {name}, con todo lo que usted me ha contado{because}. No tiene que repetir nada.',
  nobody_available:
    'Lo siento, ahora mismo nadie puede atenderle. Su mensaje queda guardado y recibirá respuesta lo antes posible.',
  because: {
    specialization: ', porque es su especialidad',
    explicit_rule: ', porque es su especialidad',
    department: ', porque es su especialidad',
    capability: ', porque puede hacer lo que usted pide',
    privilege: ', porque está autorizado a hacer lo que usted pide',
    language: ', porque habla su idioma',
    out_of_scope: ', porque puede ayudarle mejor',
    low_confidence: ', porque no estaba seguro de haberle entendido',
    person_requested: ', porque usted ha pedido hablar con una persona',
    high_stakes: ', porque esto merece un cuidado especial',
    stalled: ', porque ha esperado demasiado',
    owner_gone: ', porque el asistente anterior ya no está disponible',
    error_recovery: ', porque algo ha fallado por nuestra parte',
    returned: ', para seguir donde lo dejó',
  },
};
