import { anyOf, only } from './any-of.ts';
import type { Lexicon } from './question.ts';

export const es: Lexicon = {
  cues: {
    person: anyOf('humano, persona( real)?, agente, hablar con (alguien|un|una), representante'),
    other: anyOf(
      '(el|la|los|las|un|una|algun|alguna|hay)? ?otr[oa]s? (cobro|cargo|importe|pago|linea|concepto|factura)s?',
      'el otro, algo mas',
    ),
    whenBack: anyOf(
      '(cuando|cuanto tarda|en cuanto tiempo|donde esta) … (devol*|devuelv*|reembols*|abon*|dinero|recuper*)',
    ),
    cause: anyOf('(por que|como) … (ha pasado|paso|ocurrio|ha ocurrido|ha sido posible)'),
    double: anyOf(
      'dos veces, mas de una vez, doble*, duplicad*, 2 veces, por duplicado, repetid*, (cobros|cargos|pagos) iguales',
    ),
    refund: anyOf('reembols*, devolucion*, devolv*, devuelv*, devuelt*, recuperar, mi dinero'),
    refusal: only('no(,? (gracias|ahora no|todavia no)){0,3}, ahora no, todavia no'),
    thanks: anyOf('gracias, eso es todo, adios, hasta luego'),
    nextInvoice: anyOf('(proxima|siguiente) (factura|cuota|cobro), (proximo|siguiente) (cobro|pago|mes|recibo)'),
    rise: anyOf(
      'mas (alt[ao]|car[ao]|cara|que (antes|el mes|siempre)), tan (alt[ao]|car[ao]), ha subido, subio',
      'aument*, demasiad*, tanto',
    ),
    changeMethod: anyOf(
      '(cambi*|actualiz*|nuev[ao]|otra) … (tarjeta|banco|domiciliacion|cuenta bancaria|iban|metodo de pago|forma de pago)',
      'tarjeta … caducad[ao]',
    ),
    howToPay: anyOf(
      '(como|donde) (puedo|se puede|tengo que|debo) (pagar|abonar)*, quiero pagar, paypal, formas de pago',
    ),
    payLater: anyOf('pag* … (mas tarde|despues|a plazos|la semana que viene), aplazar, aplazamiento, fraccionar'),
    balance: anyOf('debo, vencid*, pendient*, impagad*, sin pagar, saldo, recordatorio, vence'),
    payment: anyOf('pagos?, pague, pagad*, transferencia*, domiciliacion'),
    explain: anyOf('explic*, no reconozco, cargos?, cobros?, cobrado, importe, gastos'),
    invoice: anyOf('facturas?, recibos?'),
    agreement: only(
      '(ok|vale|si|claro)(,? (por favor|gracias|claro|adelante|hagalo|pidala|pidalo)){0,3}, por favor, adelante',
      'bien, muy bien, de acuerdo, entendido, perfecto',
    ),
  },
  kinds: {
    roaming: anyOf('roaming, itinerancia, extranjero, pase diario, pases diarios'),
    upgrade_fee: anyOf('(cuota|cargo|tasa|coste|comision) (de|por|del) (la )?(mejora|upgrade|cambio|ampliacion)'),
    proration: anyOf('prorrate*, prorrata, dias no usados, parte proporcional'),
    late_fee: anyOf('recargo, penalizacion, mora'),
    device: anyOf('cuota del (movil|telefono)'),
    service: anyOf('tecnico, visita, instalador'),
  },
  outside: {
    'account.cancel': anyOf('cancelar, cancelo, cancelacion, (dar|darme|dadme|dame|solicitud) de baja, rescindir'),
    'tech.slow': anyOf('lent*, velocidad, se paran, tardan, va mal'),
    'tech.device': anyOf('router, modem, sim, contrasena del wifi'),
    'tech.no_connection': anyOf('internet, wifi, conexion, red, cobertura, averia, linea'),
    'sales.new_plan': anyOf(
      'planes, plan, tarifas?, contratos?, contratar, ofertas?, descuentos?, fibra, gigas, ilimitad*',
    ),
    'account.change_details': anyOf(
      'direccion, correo, email, telefono, apellidos?, nombre, contrasena, datos personales, perfil, mudado',
      'casado',
    ),
  },
};
