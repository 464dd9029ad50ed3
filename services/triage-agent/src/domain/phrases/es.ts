import type { Catalogue } from './catalogue.ts';

export const es: Catalogue = {
  greeting: (name) =>
    `Hola${name ? `, ${name}` : ''}. Le doy la bienvenida a Tidewave. Puedo ayudarle con facturas y pagos, su conexión y sus dispositivos, tarifas y los datos de su cuenta. ¿Qué puedo hacer por usted?`,
  welcome: 'De nada. Si necesita algo más, escríbame aquí.',
  clarify:
    'Quiero entenderle bien: ¿se trata de una factura o un pago, de internet o un dispositivo, de una tarifa o de los datos de su cuenta?',
  ask: (items) => `Para que llegue a quien corresponde, todavía necesito ${items}. ¿Me lo puede indicar?`,
  facts: {
    'account.number': 'su número de cuenta (empieza por TC- y está en todas las facturas, por ejemplo TC-1234)',
    'invoice.number': 'el número de la factura (por ejemplo INV-2026-0123)',
    'charge.amount': 'el importe del que se trata',
    'charge.date': 'la fecha del cargo',
    'customer.id': 'su número de cliente',
    'customer.name': 'su nombre',
    'customer.email': 'su correo electrónico',
  },
  anyFact: (name) => `este dato: ${name}`,
  nobody:
    'Lo siento, ahora mismo no hay nadie disponible que pueda ocuparse de esto. Lo que me ha contado se queda en esta conversación: escríbame cuando quiera y lo intentaré de nuevo enseguida.',
  noted: 'Gracias, queda anotado aquí para la persona que le atenderá.',
  back: (agreed) =>
    [
      'Vuelvo a atenderle yo y sé lo que se ha hablado.',
      agreed.length > 0 && `Acordado: ${agreed.join('; ')}.`,
      '¿En qué más puedo ayudarle?',
    ]
      .filter(Boolean)
      .join(' '),
};
