import type { PhraseBook } from '../phrase-book.ts';

export const es: PhraseBook = {
  words: {
    who: `
      persona(|s), humano(|s), humana(|s), ser(|es) humano(|s), agente(|s), asesor(|a|es|as), operador(|a|es), representante(|s),
      ejecutivo(|s), ejecutiva, supervisor(|a|es), encargado(|s), encargada, responsable(|s), gerente, jefe, jefa, superior(|es),
      compañero(|s), compañera, colega(|s), empleado(|s), empleada, especialista(|s), técnico, gestor, gestora, consultor,
      teleoperador(|a|es), telefonista, trabajador, miembro del equipo, alguien real, alguien humano
    `,
    human: `
      persona(|s), humano(|s), humana, ser humano, seres humanos, agente, asesor(|a), operador(|a), representante, ejecutivo, ejecutiva,
      supervisor(|a), encargado, encargada, responsable, gerente, jefe, teleoperador(|a), compañero
    `,
    anyone: 'alguien, algien, alguno, alguna persona, algún, gente',
    real: `
      real(|es), verdadero, verdadera, humano, humana, puto, puta, maldito, maldita, de verdad, de carne y hueso, vivo, viva, otro, otra,
      físico, física, competente, dichoso, bendito, simple, sola
    `,
    dept: 'servicio, atención, cliente, clientes, soporte, ventas, facturación, técnico, al, de, del, comercial',
    a: `
      un, una, uno, el, la, los, las, algún, alguna, su, sus, tu, tus, vuestro, vuestra, otro, otra, una de, uno de sus, una de sus,
      uno de tus, algunos, mismo
    `,
    to: 'con, a, al, kon, cn, c',
    contact: `
      hablar, hable, ablar, hablarle, hablando, hablo, habla, platicar, chatear, conversar, charlar, contactar, contacto, contactarme,
      contactarse, comunicar, comunicarme, comunicarse, comunicación, comunico, escribir, tratar, tratarlo, tratar esto, tratar este tema,
      localizar, ponerme, ponerse, dirigirme, discutir, conectar, consultar
    `,
    move: `
      pasas, pasan, pasarías, comunicas, transfieres, conectas, páseme, pásame, pasame, paseme, pásenme, pasenme, pasa, pase, pasen, pásale,
      pasarme, pasar, póngame, ponme, pongame, pónganme, ponerme, poner, pon, comuníqueme, comunicame, comunícame, comuniqueme, comunicarme,
      comunicar, comuníquenme, transfiérame, transfiéreme, transfieran, transferir, transferirme, transfiere, transferencia, derívame,
      deríveme, derivarme, derivar, conéctame, conécteme, conectar, conectarme, contácteme, contáctame, contactarme, dame, deme, denme,
      darme, mándame, envíame, redirígeme, redirigir, redirigirme, dirígeme, escalar, escálalo, tráeme, búscame, consígueme, llámame,
      llamar a
    `,
    summons: 'escalar, escálalo, escalen',
    want: `
      quiero, kiero, qiero, quisiera, querría, queria, necesito, nesecito, nececito, necesitamos, me gustaría, me gustaria, gustaría, deseo,
      exijo, prefiero, preferiría, pido, solicito, requiero, puedo, podría, podria, ocupo, busco, me urge, quieren, hay, tienen, tienes,
      quiero que
    `,
    please:
      'por favor, porfa, porfavor, porfi, plis, please, pls, ya, ahora, gracias, xfa, xfavor, pf, urgente, inmediatamente',
    filler: `
      por, favor, porfa, porfavor, porfi, plis, please, pls, ya, ahora, gracias, xfa, hola, buenas, si, no, ok, vale, pues, y, un, una,
      otro, otra, solo, aquí, urgente, inmediatamente, mismo, a, con, quiero, real, de, verdad
    `,
    not: 'no, ya no, nunca, tampoco',
    bot: 'bot(|s), robot(|s), chatbot(|s), ia, contestadora, asistente virtual, boot',
    machine: `
      bot(|s), robot(|s), chatbot(|s), ia, máquina(|s), computadora, ordenador, contestadora, asistente virtual, programa, algoritmo
    `,
    adv: `
      por favor, ya, ahora, mismo, directamente, mejor, más, más bien, esto, eso, seguir, de nuevo, otra vez, me, te, se, nos, favor, por,
      solo, sólo, aquí, rápidamente, urgentemente, antes, esta, de una vez, que
    `,
  },
  parts: {
    role: '<a>* (<real>|<dept>)* <who>',
    somebody: '(<a>* (<real>|<dept>)* <who>|<anyone>)',
  },
  asks: [
    '(<contact>) <adv>* (con|a|kon|cn|c|al) {somebody}',
    '<contact> <adv>* en contacto (con|kon) {somebody}',
    '(contactar|localizar) {role}',
    '<move> <adv>* (en contacto)? <adv>* (con|a|al|para|kon) {somebody}',
    '(páseme|pásame|pasame|paseme|póngame|ponme|pongame|comuníqueme|comunícame|dame|deme|denme|tráeme|búscame|consígueme|pasa|llama) (a|al)? {role}',
    '<want> <adv>* (a|al|de|con|la ayuda de|ayuda de|asistencia de)? <a>* (<real>|<dept>)* <human>',
    '<want> <adv>* (a|con|de)? alguien (real|humano|que|de|para|con)',
    `
      (quiero|quisiera|necesito|gustaría|prefiero|exijo|pido|pueden|puede|podría|podrían|quiero que|solicito) ... que ... {somebody} ...
      (llame|atienda|ayude|contacte|contacto|comunique|contestar|conteste|responda|escuche)
    `,
    `
      (que|pueda|puede|podría|pueden|me) (<adv>|me)*
      (atienda|atiende|atender|atenderme|llame|llamar|llamarme|contacte|contactarme|responda|ayude) {somebody}
    `,
    `
      (puede|podría|puedes|que) (<adv>)* {somebody} (<adv>|pueda|puede|podría)* (me|llamarme|atenderme|contactarme|llamar|atender)
      (llame|llamar|atienda|contacte|$)?
    `,
    '{somebody} (<adv>|puede|podría|pueda)* (llamarme|llamar|llame|atenderme|atienda|contactarme|contacte)',
    '^ <filler>* <dept>? <human> <filler>* (, <filler>*)? !',
    '<human> <real>* ,? (por favor|porfa|porfavor|please|pls|xfa|plis)',
    `
      (<not>|harto|harta|cansé|canse|cansado|cansada|basta|suficiente|odio|dejar|en vez de|en lugar de|nada de|sin) (quiero|quisiera|más|
      seguir|de|con|un|una|el|la|los|este|esta|estos|tu|su|puto|hablar|hablando|hablarle|tratar|me|atienda|que|estúpido|tonto|maldito|a|ya)*
      <bot>
    `,
    `
      (<not>|harto|harta|cansado|cansada|odio|en vez de|en lugar de|niego) (quiero|quisiera|pienso|voy|más|seguir|a|de|con|que|me|ya|un|una)*
      (hablar|hablando|hablarle|chatear|chateando|escribir|escribirle|tratar|tratando|atienda) (con|a)* (un|una|el|la|esta|este)* <machine>
    `,
    `
      (hay|está|esta|tienen|habrá) (por)? (ahí|ahi|allí|aquí)? (<a>|<real>)* (alguien (<real>|disponible|que|con|conectado|para|detrás)|
      <who> (<real>|ahí|ahi|allí|disponible|aquí|que|con|conectado|para|detrás))
    `,
    'alguien (real|de verdad|humano|de carne)',
    '(con quién|con quien) (puedo|podría|podemos) (hablar|comunicarme|contactar)',
    '(persona|personas|humano|agente) (real|de verdad|de carne)',
    `
      (atención|asistencia|soporte|ayuda|contacto|trato) (de un|de una|con un|con una|por un|por una)? <real>?
      (humano|humana|persona|personalizada|agente)
    `,
    '(hablar|habla|ablar|dejame|déjame|déjeme) ... (con)? (tu|su|el|un|vuestro) (jefe|supervisor|encargado|gerente|superior|responsable)',
  ],
  traps: [
    `
      (no|nunca|tampoco) (<adv>|quiero|quisiera|deseo|necesito|hace|falta|tengo|que|ganas|de|me)*
      (<contact>|<move>|pases|pase|pasen|transfieras|comuniques|pongas|conectes) <adv>* (con|a|kon)? (<a>|ningún|ninguna|ningun|nadie)*
      <real>* (<who>|<anyone>|nadie)
    `,
    '(no|sin) (quiero|quisiera|necesito)? (a)? (<a>|ningún|ninguna|ningun)* <real>* <who>',
    '(sin|en vez de|en lugar de|evitar|antes de) (tener que)? <contact> (con|a)? (<a>|ningún|ninguna)* (<who>|<anyone>|nadie)',
    '(hablé|hable|habló|hablamos|hablado|contacté|contactado|chateé|comuniqué|atendió|atendido) (<adv>|ya|ayer)* (con|a|por)? {somebody}',
    '{role} con (el|la|quien|los) (que|cual|quien)? (hablé|hable|hablamos)',
    '(tengo|debo|tendría|hay|necesito|tenemos) que <contact> (esto|antes|primero)* (con|a) (mi|mis|nuestro|nuestra|el|la) <who>',
    '^ (y|pero|hola|es|entonces|o)* (tengo|debo|tendría|hay|tenemos) (que)? <contact> (con|a) {somebody}',
    '(es necesario|hace falta|es obligatorio) <contact> (con|a) {somebody}',
    `
      (estoy|está|estas|estás|eres|es usted|es|sos|son|soy|seas) (hablando|chateando|tratando|usted|tú|de verdad|realmente|como|un|una)*
      (con)? <a>* <real>* (<who>|alguien)
    `,
    '(mi|mis|nuestro|nuestra|nuestros) (<who>|jefe)',
    '(agente|agentes|asesor|asesora) (inmobiliario|inmobiliaria|de seguros|de viajes|de policía|de bolsa|fiscal|de tránsito|secreto)',
    '(recursos|cuerpo|derechos|error|errores|género|capital|fallo) (humanos|humano)',
    '(por|cada|tres|dos|cuatro|cinco|otra|segunda|tercera|primera|en) (persona|personas) (en|a|al|más|mi|por|$)',
    `
      (añadir|agregar|incluir|dar|dio|entregó|entregar|enviar|mandar|transferir|enviado|transferencia|dinero|paquete|pago|pagar) ...
      (a|al|para) {somebody}
    `,
    '(cambiar|cambio|cambiarme|portabilidad) (de)? <who>',
    '(trabajo|trabaja|trabajar|empleo) (como|de) <a>? <who>',
    '(tu|su|sus|tus|vuestro|vuestros|el|la|los) <who> (me|nos|con|que|de su|le|dijo|vino|no|fue|a)',
    'alguien (me|puede|sabe) (puede|ha|robó|dijo|decir|decirme|explicar|ayudar|ayudarme|sabe|podría) (decir|ayudar|explicar|robado)?',
  ],
  lookalikes: `
    agencia, agencias, agenda, ágil, algunas, año, asesorar, asesoría, boca, bota, boto, cama, casa, clama, cobrar, conecta, conexión,
    contactos, contado, contar, contra, contrato, cosa, cuando, cuenta, dama, dan, desea, día, donde, doy, factura, fama, fin, gas, haber,
    había, hablas, hacer, hallar, han, hermano, hoy, humo, igual, jefes, lame, leal, llaman, llamo, luz, madrid, manda, mano, mes, muy,
    necesidad, necesita, necesitan, opera, operación, operar, otros, pasado, paso, perdona, personaje, personal, personales, persono, pesa,
    pin, poder, podía, pone, ponen, pongo, porque, pude, puesto, quiere, quieres, quizá, red, regal, robos, tal, tarjeta, ti, total, trata,
    uso, van, ver, voto, voy
  `,
};
