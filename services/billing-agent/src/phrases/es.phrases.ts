import type { ChargeKind, PaymentMethod } from '../domain/ledger.ts';
import { bullets } from './bullets.ts';
import type { Catalogue } from './catalogue.ts';

const kinds: Readonly<Record<ChargeKind, string>> = {
  subscription: 'Es su tarifa mensual.',
  add_on: 'Es un servicio adicional a su tarifa que se cobra cada mes.',
  device: 'Es un plazo mensual de su dispositivo.',
  roaming: 'Es por usar el teléfono en el extranjero; se cobra por día o por uso.',
  service: 'Es un cargo único por una visita o un servicio en su domicilio.',
  upgrade_fee: 'Es una cuota única por cambiar a una tarifa superior; no se repetirá.',
  proration: 'Se debe a que la tarifa cambió a mitad de mes: paga cada tarifa solo por los días que la tuvo.',
  late_fee: 'Se cobra una sola vez porque una factura anterior se pagó después del vencimiento.',
};

const methods: Readonly<Record<PaymentMethod, string>> = {
  direct_debit: 'por domiciliación',
  card: 'con tarjeta',
  bank_transfer: 'por transferencia',
};

export const es: Catalogue = {
  doubleCharge: ({ invoice, item, amount, first, second }) =>
    `En la factura ${invoice} se cobró dos veces «${item}»: ${amount} el ${first} y otra vez ${amount} el ${second}. El segundo cargo es un error nuestro.`,
  doublePayment: ({ invoice, total, amount, first, second, methods: [one = 'card', two = 'card'] }) =>
    `La factura ${invoice} de ${total} se pagó dos veces: ${amount} ${methods[one]} el ${first} y otra vez ${amount} ${methods[two]} el ${second}.`,
  refundOffer: ({ amount }) =>
    `Le corresponde la devolución de ${amount}. Yo no puedo aprobar un reembolso: lo tiene que aprobar un compañero. ¿Quiere que lo solicite?`,
  approvalOffer: () => '¿Quiere que solicite la aprobación?',
  refundPending: ({ amount }) =>
    `El reembolso de ${amount} espera la aprobación de un compañero. En cuanto se decida, se lo digo aquí.`,
  refundRefused: ({ amount }) =>
    `Un compañero ha decidido no reembolsar los ${amount}. Yo no puedo cambiarlo, pero si no está de acuerdo puede hablar con una persona: dígamelo.`,
  refundLeft: () => 'De acuerdo, lo dejo como está. Si cambia de opinión, escriba simplemente que quiere el reembolso.',
  refundApproved: ({ amount, invoice }) =>
    `Su reembolso está aprobado: ${amount} de la factura ${invoice} están en camino.`,
  refundReduced: ({ amount, asked, invoice }) =>
    `Se ha aprobado un reembolso de ${amount} de la factura ${invoice}, de los ${asked} que yo había solicitado. Está en camino.`,
  refundRejected: ({ amount, invoice }) =>
    `Un compañero lo ha revisado y no ha aprobado el reembolso de ${amount} de la factura ${invoice}. Si no está de acuerdo, puede hablar con una persona: dígamelo.`,
  refundExpired: ({ amount }) =>
    `Lo siento: nadie ha decidido a tiempo sobre su reembolso de ${amount}, así que todavía no se ha devuelto nada. ¿Quiere que lo solicite otra vez?`,
  refundSuperseded: ({ amount }) =>
    `No se decidió sobre el reembolso de ${amount}, porque entretanto su conversación pasó a otra persona. ¿Quiere que lo solicite otra vez?`,
  refundMadeBefore: ({ amount }) =>
    `Su reembolso de ${amount} está aprobado. No lo he hecho otra vez, porque ya consta en nuestros libros.`,
  refundChanged: ({ amount, outstanding }) =>
    `Su reembolso de ${amount} está aprobado. No lo he hecho, porque nuestros libros han cambiado desde entonces: quedan por devolver ${outstanding}. ¿Lo solicito?`,
  reasonGiven: ({ reason }) => `Dice: «${reason}»`,
  backFromPerson: ({ settled, promised, decision }) =>
    [
      'Vuelvo a atenderle yo y sé lo que se ha hablado.',
      decision && `Decisión: ${decision}.`,
      settled.length > 0 && `Queda resuelto: ${settled.join('; ')}.`,
      promised.length > 0 && `Se le ha prometido: ${promised.join('; ')}.`,
    ]
      .filter(Boolean)
      .join(' ')
      .replaceAll('..', '.'),
  settledByPerson: () =>
    'De esto ya se ha ocupado una persona, y lo que acordó con ella sigue en pie. Si le queda algo pendiente sobre un reembolso, pida hablar con una persona.',
  partlyRefunded: ({ paid, outstanding }) => `Ya se devolvieron ${paid}; faltan todavía ${outstanding}.`,
  refund: ({ amount, invoice, created, status }) =>
    ({
      requested: `El ${created} se solicitó un reembolso de ${amount} de la factura ${invoice}, que espera la aprobación de un compañero.`,
      approved: `Su reembolso de ${amount} de la factura ${invoice}, creado el ${created}, está aprobado y en camino.`,
      paid: `Su reembolso de ${amount} de la factura ${invoice}, creado el ${created}, ya se ha pagado.`,
      rejected: `El reembolso de ${amount} de la factura ${invoice}, creado el ${created}, fue denegado.`,
    })[status],
  refundTiming: ({ approved, workingDays }) =>
    approved
      ? `El dinero suele volver al medio con el que pagó en ${workingDays} días laborables desde la aprobación.`
      : `Cuando un compañero lo apruebe, el dinero suele volver al medio con el que pagó en ${workingDays} días laborables. Hasta entonces no puedo prometerle una fecha.`,
  refundLate: () => 'Está tardando más de lo debido. Si quiere que lo revise un compañero, dígamelo.',
  noRefund: () =>
    'No veo ningún reembolso en su cuenta ni nada cobrado o pagado dos veces. Si un cargo está mal por otro motivo, dígame cuál: devolverlo requeriría la aprobación de un compañero.',
  notDouble: ({ difference, first, second, firstInvoice, secondInvoice }) =>
    ({
      items: `Son dos cargos distintos: «${first.item}», ${first.amount} el ${first.on} (factura ${firstInvoice}), y «${second.item}», ${second.amount} el ${second.on} (factura ${secondInvoice}). Solo coincide el importe: no es un cobro doble.`,
      uses: `«${second.item}» se cobra por cada uso: ${first.amount} el ${first.on} y ${second.amount} el ${second.on}, ambos en la factura ${secondInvoice}. Son dos usos, no un cobro doble.`,
      months: `«${second.item}» se cobra una vez al mes: ${first.amount} el ${first.on} (factura ${firstInvoice}) y ${second.amount} el ${second.on} (factura ${secondInvoice}). No es un cobro doble.`,
      instalments: `Pagó la factura ${secondInvoice} en dos partes: ${first.amount} el ${first.on} y ${second.amount} el ${second.on}. Juntas suman la factura: no es un pago doble.`,
    })[difference],
  noDouble: () =>
    'He revisado todos los cargos y pagos de esta cuenta y no he encontrado nada cobrado o pagado dos veces.',
  whichAmount: () => '¿A qué importe se refiere?',
  noOtherDouble: ({ of, invoice, amount, first }) =>
    of === 'charge'
      ? `El primer cargo, ${amount} el ${first}, es correcto y se queda en la factura ${invoice}. En esta cuenta no hay nada más cobrado o pagado dos veces.`
      : `El primer pago, ${amount} el ${first}, es correcto: paga la factura ${invoice}. En esta cuenta no hay nada más cobrado o pagado dos veces.`,
  causeOfDouble: ({ first, second }) =>
    `Se registró dos veces, como ${first} y como ${second}. La causa no la veo desde aquí; ambos registros quedan anotados para quien decida sobre el reembolso.`,
  charge: ({ invoice, item, amount, on, kind }) =>
    `«${item}» en la factura ${invoice}: ${amount}, cobrado el ${on}. ${kinds[kind]}`,
  chargesTogether: ({ invoice, kind, lines, total }) =>
    `Estos cargos de la factura ${invoice} van juntos y suman ${total}:${bullets(lines)}\n${kinds[kind]}`,
  chargedBefore: ({ invoice, on }) => `Ya estaba por el mismo importe en la factura ${invoice} (${on}).`,
  firstTimeCharged: () => 'Aparece por primera vez.',
  lines: ({ invoice, lines }) => `Estos son los cargos de la factura ${invoice}:${bullets(lines)}\n`,
  noSuchCharge: () => 'No encuentro ese cargo en esta cuenta.',
  invoice: ({ invoice, month, issued, due, total }) =>
    `La factura ${invoice} de ${month} se emitió el ${issued}, asciende a ${total} y vence el ${due}.`,
  balance: ({ invoice, state, open, due }) =>
    ({
      paid: `La factura ${invoice} vencía el ${due} y está pagada.`,
      open: `De la factura ${invoice} quedan pendientes ${open}, con vencimiento el ${due}.`,
      overdue: `De la factura ${invoice} quedan pendientes ${open}; venció el ${due}.`,
    })[state],
  nothingOpen: () => 'No hay nada pendiente en su cuenta.',
  nextInvoice: ({ issued, expected }) =>
    `Su próxima factura se emite el ${issued}. Con lo que tiene ahora será de ${expected}; los cargos únicos se sumarían.`,
  rise: ({ invoice, total, before, beforeTotal, difference }) =>
    `La factura ${invoice} asciende a ${total}, ${difference} más que la factura ${before} (${beforeTotal}).`,
  noRise: ({ invoice, total, before, beforeTotal }) =>
    `La factura ${invoice} asciende a ${total}; no es más que la factura ${before} (${beforeTotal}).`,
  payment: ({ amount, on, method, invoice }) =>
    `Su pago de ${amount} ${methods[method]} de la factura ${invoice} llegó el ${on}.`,
  noPayment: () => 'No veo ese pago en esta cuenta. Una transferencia puede tardar dos días laborables en llegarnos.',
  howToPay: ({ invoice }) =>
    `En este chat no puedo cobrar un pago. Puede pagar en Mi Tidewave, en «Pagos», o por transferencia con la referencia ${invoice}.`,
  mayNotDefer: () =>
    'No puedo conceder un plazo mayor ni un pago a plazos; lo tiene que hacer un compañero. Si lo desea, dígamelo.',
  mayNotChangeMethod: () => 'No puedo cambiar su forma de pago. Puede hacerlo en Mi Tidewave, en «Pagos».',
  unknownInvoice: ({ asked, latest }) => `No encuentro la factura ${asked} en esta cuenta; la última es ${latest}.`,
  noInvoices: ({ account }) => `Todavía no se ha emitido ninguna factura para la cuenta ${account}.`,
  accountRefused: ({ account }) =>
    `No puedo abrir aquí la cuenta ${account}: solo veo cuentas a su nombre. Compruebe el número, por favor; está en la parte superior de cada una de sus facturas.`,
  askAccount: () => '¿De qué cuenta se trata? El número está en la parte superior de cada factura y empieza por TC-.',
  askMissing: ({ names }) => `Para pasarlo necesito que me diga: ${names.join(', ')}.`,
  unclear: ({ account }) =>
    `No estoy seguro de qué quiere saber de la cuenta ${account}: ¿un cargo, una factura, un pago o un reembolso? Un importe o un número de factura ayuda.`,
  waiting: () =>
    'Se está avisando a un compañero, que recibe todo lo que hemos visto hasta ahora. Puede añadir aquí lo que deba saber.',
  cameBack: () =>
    'Ahora mismo no he podido localizar a nadie para eso. Con cargos, facturas, pagos y reembolsos puedo seguir ayudándole aquí.',
  acknowledged: () => 'Muy bien. Dígame si quiere que revise algo más de sus facturas.',
  welcome: () => 'De nada.',
};
