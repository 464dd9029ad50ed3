import type { Catalogue } from './catalogue.ts';

export const es: Catalogue = {
  ai_disclosure: 'Soy un asistente de IA.',
  handed_over: 'Ahora le atiende {name}, con todo lo que usted me ha contado{because}. No tiene que repetir nada.',
  topic_parked: 'Lo otro que ha preguntado queda anotado y vendrá justo después.',
  nobody_available:
    'Lo siento, ahora mismo nadie puede atenderle. Su mensaje queda guardado y recibirá respuesta lo antes posible.',
  person_called:
    'Estoy avisando a una persona del equipo. No tiene que repetir nada y puede seguir escribiendo aquí mientras espera.',
  queued:
    'Está en el puesto {position} de la cola; suele tardar de {low} a {high} minutos. Puede esperar aquí, pedir un mensaje o una llamada, o volver con el asistente.',
  deferred:
    'Ahora mismo no hay nadie de servicio. Su petición queda guardada; puede pedir un mensaje o una llamada, o volver con el asistente.',
  person_joined: '{name} está ahora con usted y dispone de todo lo que me ha contado. {name} es una persona.',
  back_to_assistant: 'Vuelve a estar con {name}.',
  person_missed:
    'Lo siento, nadie ha podido unirse a tiempo. Nos pondremos en contacto con usted; hasta entonces está con {name}.',
  promised_message: 'Anotado: le enviaremos un mensaje.',
  promised_callback: 'Anotado: le llamaremos.',
  clarify: 'Para llevarle al lugar adecuado: ¿se trata de algo para {names}? Cuénteme un poco más, por favor.',
  clarify_freely: 'Para llevarle al lugar adecuado: cuénteme, por favor, un poco más sobre lo que necesita.',
  approval_asked:
    'Antes alguien del equipo tiene que aprobarlo. Ya lo he pedido y se lo diré aquí en cuanto esté decidido.',
  work_given_out: 'Ya se está trabajando en ello y puede tardar un poco. Se lo diré aquí en cuanto esté listo.',
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
