import type { Lexicon } from './question.ts';

export const es: Lexicon = {
  cues: {
    person: /\b(humano|persona( real)?|agente|hablar con (alguien|un|una)|representante)\b/,
    other:
      /\b(el|la|los|las|un|una|algun|alguna|hay)? ?otr[oa]s? (cobro|cargo|importe|pago|linea|concepto|factura)s?\b|\bel otro\b|\balgo mas\b/,
    whenBack:
      /\b(cuando|cuanto tarda|en cuanto tiempo|donde esta)\b.*\b(devol\w+|devuelv\w+|reembols\w+|abon\w+|dinero|recuper\w+)\b/,
    cause: /\b(por que|como)\b.*\b(ha pasado|paso|ocurrio|ha ocurrido|ha sido posible)\b/,
    double: /\b(dos veces|doble\w*|duplicad\w+|2 veces|por duplicado|repetid\w+|(cobros|cargos|pagos) iguales)\b/,
    refund: /\b(reembols\w+|devolucion\w*|devolv\w+|devuelv\w+|devuelt\w+|recuperar|mi dinero)\b/,
    thanks: /\b(gracias|eso es todo|adios|hasta luego)\b/,
    nextInvoice: /\b(proxima|siguiente) (factura|cuota|cobro)\b|\b(proximo|siguiente) (cobro|pago|mes|recibo)\b/,
    rise: /\b(mas (alt[ao]|car[ao]|cara|que (antes|el mes|siempre))|tan (alt[ao]|car[ao])|ha subido|subio|aument\w+|demasiad\w+|tanto)\b/,
    changeMethod:
      /\b(cambi\w+|actualiz\w+|nuev[ao]|otra)\b.*\b(tarjeta|banco|domiciliacion|cuenta bancaria|iban|metodo de pago|forma de pago)\b|\btarjeta\b.*\bcaducad[ao]\b/,
    howToPay:
      /\b(como|donde) (puedo|se puede|tengo que|debo) (pagar|abonar)\w*\b|\bquiero pagar\b|\bpaypal\b|\bformas de pago\b/,
    payLater: /\bpag\w+\b.*\b(mas tarde|despues|a plazos|la semana que viene)\b|\b(aplazar|aplazamiento|fraccionar)\b/,
    balance: /\b(debo|vencid\w+|pendient\w+|impagad\w+|sin pagar|saldo|recordatorio|vence)\b/,
    payment: /\b(pagos?|pague|pagad\w+|transferencia\w*|domiciliacion)\b/,
    explain: /\b(explic\w+|no reconozco|cargos?|cobros?|cobrado|importe|gastos)\b/,
    invoice: /\b(facturas?|recibos?)\b/,
    agreement: /^(ok|vale|si|bien|muy bien|de acuerdo|entendido|perfecto|claro|no)( gracias)?$/,
  },
  kinds: {
    roaming: /\b(roaming|itinerancia|extranjero|pase diario|pases diarios)\b/,
    upgrade_fee: /\b(cuota|cargo|tasa|coste|comision) (de|por|del) (la )?(mejora|upgrade|cambio|ampliacion)\b/,
    proration: /\b(prorrate\w+|prorrata|dias no usados|parte proporcional)\b/,
    late_fee: /\b(recargo|penalizacion|mora)\b/,
    device: /\b(cuota del (movil|telefono))\b/,
    service: /\b(tecnico|visita|instalador)\b/,
  },
  outside: {
    'tech.slow': /\b(lent\w+|velocidad|se paran|tardan|va mal)\b/,
    'tech.device': /\b(router|modem|sim|contrasena del wifi)\b/,
    'tech.no_connection': /\b(internet|wifi|conexion|red|cobertura|averia|linea)\b/,
    'sales.new_plan': /\b(planes|plan|tarifas?|contratos?|contratar|ofertas?|descuentos?|fibra|gigas|ilimitad\w+)\b/,
    'account.change_details':
      /\b(direccion|correo|email|telefono|apellidos?|nombre|contrasena|datos personales|perfil|mudado|casado)\b/,
  },
};
