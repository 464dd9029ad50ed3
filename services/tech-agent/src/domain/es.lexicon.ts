import type { Lexicon } from './lexicon.ts';
import { phrases } from './words.ts';

export const es: Lexicon = {
  means: {
    worked: phrases(
      'todo bien, funciona, ya va, va bien, va mejor, ha funcionado, ya tengo internet',
      'ya tengo conexion, ha vuelto, volvio, solucionado, arreglado, resuelto, mas rapido, mucho mejor',
      'me ha servido, ha ayudado',
    ),
    failed: phrases(
      'sigue, siguen, funciona mal, a veces, a ratos, sin internet, sin conexion, sin efecto',
      'no funciona, no me funciona, no ha funcionado, no va, no ayuda, no ha ayudado, no ha servido',
      'no sirve, sin cambios, no cambia, no ha cambiado, igual que antes, lo mismo, no mejora',
      'ninguna diferencia, sin exito, nada funciona',
    ),
    cannot: phrases(
      'no puedo, no podria, no tengo, imposible, no es posible, no estoy en casa, no se como',
      'no consigo',
    ),
    done: phrases('hecho, ya esta, ya lo hice, listo, terminado, reiniciado, conectado, cambiado'),
    notYet: phrases('si funciona, espero que, a ver si, todavia no, aun no, debo'),
    later: phrases('ok, vale, un momento, voy a, lo pruebo, lo intento, entendido, de acuerdo, espera*'),
    thanks: phrases('gracias, eso es todo, adios, hasta luego'),
    person: phrases('humano, persona real, una persona, hablar con alguien, operador, operadora'),
  },
  yes: phrases('si, claro, perfecto, genial, exacto'),
  no: phrases('no, nada, para nada, tampoco, desgraciadamente no'),
  negations: phrases('no, nada, ningun*, sigue*, igual, pero'),
  asks: phrases('como, que, donde, cuando, por que, cual, cuales, quien, puedo, puede, hay'),
  flows: {
    no_connection: phrases(
      'sin internet, sin conexion, no tengo internet, no tengo conexion, no funciona, no me funciona',
      'no hay internet, se ha caido, sin cobertura, averia, se corta, no carga nada',
    ),
    slow: phrases('lento, lenta, lentos, lentas, lentisim*, velocidad, se paran, tarda*, se congela'),
    device: phrases('router*, modem*, contrasena del wifi, mesh, repetidor, cable, vpn, luz, luces'),
  },
  outside: {
    'billing.double_charge': phrases(
      'cobrado dos veces, cobro doble, cargo duplicado, cargo doble, pagado dos veces',
      'facturado dos veces',
    ),
    'billing.refund': phrases('reembols*, devolucion, devuelvan el dinero, devolvais el dinero, compensacion'),
    'billing.explain_charge': phrases('cargo, cargos, cobrado, cobro, comision'),
    'billing.invoice': phrases('factura, facturas'),
    'billing.payment': phrases('mi pago, domiciliacion, transferencia'),
    'sales.new_plan': phrases('nueva tarifa, otra tarifa, cambiar de tarifa, tarifa mas rapida, contrato'),
    'account.change_details': phrases('mi direccion, nueva direccion, mi correo, numero de telefono, mi apellido'),
  },
};
