import type { Words } from './words.ts';

export const es: Words = {
  safety: `
    se está quemando|está ardiendo|huele a (?:quemado|gas|humo)|sale humo|fuga de gas|descarga eléctrica|saltan chispas|quiero morir
    matarme|suicid(?:io|arme)|hacerme daño|incendio|en llamas|no quiero (?:seguir )?vivi(?:r|endo)|quitarme la vida|me dio una descarga
    monóxido
  `,
  medical: `
    infarto|marcapasos|insulina|diálisis|(?:máquina|concentrador) de oxígeno|teleasistencia|llamada de emergencia|ambulancia
    emergencia médica|aparato médico|en el hospital|derrame cerebral|convulsiones|uci|respirador|urgencias médicas
  `,
  distress: `
    no puedo más|ya no aguanto|estoy (?:muy |completamente |totalmente )?desesperad[oa]|estoy llorando|tengo (?:mucho )?miedo
    ataque de (?:pánico|ansiedad)|no sé qué hacer ya|no doy más|estoy aterrad[oa]|estoy al límite|llorando
  `,
  vulnerable: `
    soy (?:ciego|ciega|sordo|sorda|discapacitad[oa])|demencia|alzh[eé]imer
    (?:marido|mujer|madre|padre|hijo|hija) (?:ha muerto|ha fallecido|acaba de (?:morir|fallecer)|falleció|murió)
    no puedo pagar (?:la comida|el alquiler|la calefacción)|residencia de ancianos
    (?:esposo|esposa|marido|mujer|madre|padre|hijo|hija|mamá|papá) (?:murió|falleció|ha muerto|ha fallecido)
  `,
  legal_threat: `
    mi abogad[oa]|acciones legales|demandar(?:les|los|os)|llevarlos a juicio|los tribunales|ante un juez|poner una denuncia
    denunciar(?:les|los|os)|oficina del consumidor|juzgado|(?:les|los|os|te|la) voy a (?:demandar|denunciar)
  `,
  anger: `
    furios[oa]|indignante|indignad[oa]|inaceptable|una vergüenza|vergonzoso|ridículo|un escándalo|harto|harta|hasta las narices|estafa
    estafadores|inútiles|el colmo|una tomadura de pelo|pésimo
  `,
  data_rights: `
    rgpd|derecho al olvido|delegado de protección de datos|(?:borrar|borren|eliminar|eliminen|suprimir) (?:todos )?mis datos
    qué datos (?:tienen|guardan) (?:sobre mí|de mí|míos)|copia de (?:todos )?mis datos
  `,
  spelt: 'suicidio ambulancia desesperado desesperada infarto insulina hospital abogado abogada emergencia incendio',
};
