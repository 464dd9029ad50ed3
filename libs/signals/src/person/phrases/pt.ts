import type { PhraseBook } from '../phrase-book.ts';

export const pt: PhraseBook = {
  words: {
    who: `
      humano(|s), humana, pessoa(|s), ser humano, seres humanos, atendente(|s), operador(|a|es), agente(|s), assistente(|s),
      consultor(|a|es), gerente, responsável, supervisor(|a), superior(|a), chefe, colega(|s), funcionário(|s), funcionária,
      colaborador(|a), representante(|s), encarregado, gestor(|a), especialista(|s), técnico, analista, membro da equipa, membro da equipe,
      alguém real
    `,
    human: `
      humano, humana, pessoa, ser humano, atendente, operador(|a), agente, assistente, consultor(|a), gerente, responsável, supervisor(|a),
      superior, chefe, funcionário, representante, colega, gestor
    `,
    anyone: 'alguém, alguem, alguen, algum, algm, gente',
    real: `
      real, reais, verdadeiro, verdadeira, humano, humana, de verdade, de carne e osso, outro, outra, físico, vivo, viva, competente,
      porra de, maldito, caralho de, disponível, único, qualificado
    `,
    dept: 'serviço, atendimento, cliente, clientes, apoio, suporte, ao, do, de, da, comercial, técnico, vendas, financeiro',
    a: `
      um, uma, o, a, os, as, seu, sua, teu, tua, vosso, vossa, vossos, algum, alguma, outro, outra, um dos, uma das, um dos seus,
      um dos vossos, mesmo, uns
    `,
    to: 'com, c, cm, a, ao, para, pra, pro, à',
    contact: `
      falar, fala, falá, falr, falarem, conversar, conversa, conversá, contactar, contatar, contacto, contato, comunicar, comunicação, chat,
      bater papo, teclar, trocar uma palavra, uma palavra, escrever, tratar, tratar disto, tratar isso, resolver isso, resolver isto,
      resolver, discutir, ligar, explicar, interagir, ligação, atendido
    `,
    move: `
      transfere, transfira, transferir, transfiram, transferido, transferida, passa, passe, passem, passar, encaminha, encaminhe,
      encaminhar, encaminhem, direciona, direcione, redireciona, redirecione, redirecionar, conecta, conecte, conectar, ligue, liga, ligar,
      ligam, coloca, coloque, colocar, coloquem, põe, ponha, deem, chama, chame, chamar, chamem, traz, traga, arranja, arranje, escalar
    `,
    summons: 'retorno, escalar',
    want: `
      quero, qro, keru, queria, quería, gostaria de, gostaria, gostava de, preciso de, preciso, presiso, precisava, necessito de, necessito,
      desejo, exijo, prefiro, preferia, posso, podia, poderia, pode, solicito, peço, peço para, requeiro, tem, tem como, me dá, me dê,
      dá me, dê me, me passa, procuro, como faço para, como posso, tinha como, dá para, da pra
    `,
    please: `
      por favor, pfv, pf, pff, porfavor, faz favor, se faz favor, obrigado, obrigada, agora, já, imediatamente, please, pls, urgente
    `,
    filler: `
      por, favor, pfv, pf, pff, porfavor, faz, se, obrigado, obrigada, agora, já, imediatamente, please, pls, olá, ola, oi, bom, dia, sim,
      não, ok, então, e, um, uma, outro, outra, só, aqui, urgente, real, com, o, quero, de, verdade
    `,
    bot: 'bot(|s), robô(|s), robot(|s), robo, chatbot(|s), ia, assistente virtual',
    machine: `
      bot(|s), robô(|s), robot(|s), chatbot(|s), ia, máquina(|s), computador, programa, algoritmo, assistente virtual, gravação
    `,
    me: 'me, nos, isto, isso, esta, a chamada, eu, mim',
    adv: `
      por favor, já, agora, mesmo, diretamente, directamente, em contacto, em contato, mais, de novo, outra vez, aqui, só, sobre, disto,
      isto, isso, rápido, antes, urgente, urgentemente, ao telefone, pelo telefone, ser, ter, ir, tratar
    `,
  },
  parts: {
    role: '<a>* (<real>|<dept>)* <who> <real>?',
    somebody: '(<a>* (<real>|<dept>)* <who>|<anyone>)',
  },
  asks: [
    '<contact> <adv>* (com|c|cm|ao|à|pro|pra) {somebody}',
    '(contactar|contatar) {role}',
    '(em contacto|em contato|em ligação) (com|c) {somebody}',
    '<move> (<me>|<adv>)* (para|pra|pro|a|ao|com|em contacto com|em contato com|à) {somebody}',
    '(transfere|transfira|passa|passe|passem|deem|chama|chame|chamem|chamar|traz|traga|arranja|arranje|ligue) (<me>|<adv>)* {role}',
    '<want> (<adv>|ajuda|de|da|a ajuda|falar|que|apoio)* (com|a)? <a>* (<real>|<dept>)* <human>',
    '<want> <adv>* (de|com)? <anyone> (real|de verdade|que|para|humano|da|do|pra|ao telefone|por)',
    '(contactado|contatado|atendido|chamado|ajudado|contactada|atendida) (por|pelo) {somebody}',
    '{somebody} (pode|podia|poderia|que|consegue|para)* (<me>)* (me)? (ligar|liga|ligue|contactar|contatar|telefonar|contacte|atender) (<me>)*',
    '(que|para) {somebody} (<me>)* (ligue|contacte|atenda|ajude|telefone|retorne)',
    '^ <filler>* (<real>|<dept>)* <human> <filler>* (, <filler>*)? !',
    '(<human>|<anyone>) <real>? ,? (por favor|pfv|porfavor|pf|pff|please|pls|faz favor)',
    `
      (sem|não|nao|n|chega|cansei|cansado|cansada|farto|farta|odeio|em vez de|basta|nada) (quero|queria|mais|de|do|da|com|um|uma|o|a|este|
      esta|esse|desse|deste|dessa|seu|falar|conversar|estúpido|maldito|ser|atendido|por)* <bot>
    `,
    `
      (não|nao|n|farto|farta|cansei|cansado|em vez de|odeio|recuso) (quero|queria|mais|de|vou|estou|me|a)*
      (falar|conversar|falando|tratar|escrever|explicar) (mais)? (com|a|para|pra) (uma|um|a|o|esta|este)* <machine>
    `,
    `
      (tem|há|ha|existe|está|ta|tá) (aí|ai|por aí|aqui)? (<a>|<real>)* ((alguém|alguem|gente) (<real>|disponível|com quem|do outro lado|
      humano)|<who> (<real>|aí|ai|aqui|disponível|com quem|que|do outro lado|humano|online|para|pra))
    `,
    '(alguém|alguem|gente|pessoa|pessoas) (de verdade|real|de carne|humano|com quem)',
    `
      (atendimento|ajuda|apoio|assistência|suporte|contacto|contato) (de um|de uma|por um|por uma|com um|com uma)?
      (humano|humana|pessoa|pessoal|atendente|real)
    `,
    '(falar|chame|chama|chamar|passe) ... (com)? (o|seu|teu|vosso|um)* (chefe|gerente|supervisor|responsável|superior)',
    '(com quem) (posso|podemos|consigo) (falar|conversar)',
  ],
  traps: [
    `
      (não|nao|n|nunca|nem) (<me>|<adv>|quero|queria|desejo|preciso|de|tenho|que|gostaria|vontade|precisa)* (<contact>|<move>) (<me>|<adv>)*
      (com|para|pra|a|ao)? (<a>|nenhum|nenhuma)* <real>* (<who>|<anyone>|ninguém)
    `,
    '(não|nao|sem) (quero|queria|preciso de|preciso)? (<a>|nenhum|nenhuma)* <real>* <who>',
    '(sem|em vez de|evitar|antes de) (ter que|ter de|precisar)? <contact> (com)? (<a>|nenhum|nenhuma)* (<who>|<anyone>|ninguém)',
    `
      (falei|falou|falamos|falado|conversei|contactei|contatei|tratei|fui atendido|atendeu|estive) (<adv>|já|ontem|em contacto)* (com|por)?
      {somebody}
    `,
    '{role} com (quem|o qual|a qual|que) (falei|falou|conversei)',
    '(tenho|devo|temos|é preciso|terei|tinha) (de|que) <contact> (isto|primeiro|antes)* (com|ao)? (o|a|um|uma)* (meu|minha)? <who>',
    `
      ^ (e|mas|olá|então|eu)* (preciso|tenho|devo|é preciso) (de|que)? <contact> (com|ao|a|para)? {somebody} para
      (mudar|alterar|fazer|trocar|cancelar|ativar|activar)
    `,
    `
      (estou|está|você é|voce é|vc é|és|é|sou|será|tu és) (a|falando|conversando|falar|realmente|mesmo|um|uma|com|eu)* <a>* <real>*
      (<who>|alguém) <real>?
    `,
    '(meu|meus|minha|minhas|nosso|nossa) (chefe|agente|gerente|responsável|colega|superior|operador|operadora|assistente|funcionário)',
    `
      (agente|agentes|consultor|operador)
      (imobiliário|imobiliario|de viagens|de seguros|de polícia|da polícia|de câmbio|turístico|logístico|fiscal|financeiro)
    `,
    '(recursos|corpo|direitos|erro|erros|género|gênero|capital) (humano|humanos|humana)',
    '(por|cada|três|duas|quatro|cinco|segunda|terceira|em|na) (pessoa|pessoas)',
    '(mudar|trocar|mudança|troca) (de)? <who>',
    `
      (enviar|enviei|mandar|mandei|transferir dinheiro|dinheiro|encomenda|entregou|entregar|adicionar|pagar|pix|acrescentar|incluir) ...
      (a|para|pra|uma|um)? {somebody}
    `,
    '(trabalho|trabalha|trabalhar|emprego) como <a>? <who>',
    '(o|a|os|as|seu|seus|vosso|vossos) <who> (me|disse|que|com|para|não|deu|foi|trabalham|quer|está|estava|prometeu)',
    'um <who> (me|disse|com|não|deu|foi|trabalham|quer|está|estava|prometeu)',
    '(outra|outras|outro) (pessoa|pessoas) (está|usa|usou|tem|fez|ao|no|na|a)',
    '<anyone> (me|sabe|pode|consegue|podia|poderia)* (dizer|explicar|ajudar|roubou|usou)',
  ],
  lookalikes: `
    agência, agências, agenda, algo, algumas, alguns, ano, app, atende, atendem, bem, boa, boas, bota, boto, cama, cartão, chamadas, chamo,
    chefia, cheio, cheque, colegial, colocado, coloco, compra, comunicado, consulta, consultar, consultoria, conta, contactos, contar,
    contas, contatos, conto, contratar, contrato, contratos, conversão, dado, dados, dão, dar, data, der, deseja, desejar, dias, falada,
    falam, fale, falha, falhar, falhou, falo, falta, faltar, fatura, gás, geral, gerar, gerenciar, humor, leia, ligada, ligado, ligas, lige,
    ligo, ligou, luz, mano, mão, massa, mês, mil, net, operação, operações, operadoras, pão, parse, passado, passagem, passas, passo,
    passou, pedido, personal, pessoais, pessoalmente, pin, poço, podem, poder, possa, posse, poucos, precioso, precisam, preço, prefere,
    preferência, problema, querem, queres, rob, rodo, roubo, saber, são, transferência, transferências, transferi, vem, via
  `,
};
