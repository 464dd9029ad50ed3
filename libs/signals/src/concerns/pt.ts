import type { Words } from './words.ts';

export const pt: Words = {
  safety: `
    (?:está|esta) (?:a )?(?:pegando|pegar|arder|ardendo|queimar|queimando) ?(?:fogo)?|pegou fogo|em chamas
    cheiro (?:a|de) (?:queimado|gás|fumaça|fumo)|cheira a (?:queimado|gás|fumo)|sa(?:i|indo) fum(?:aça|o)|(?:vazamento|fuga) de gás
    choque elétrico|levei um choque|(?:quero|vou) (?:morrer|me matar|matar-me)|me matar|acabar com a minha vida|tirar a minha vida
    me machucar|suic(?:í|i)dio|suicidar|ameaç(?:ou|aram) (?:de morte|me matar|matar-me)|cheirando a (?:gás|queimado|fumo)|cheirando gás
  `,
  medical: `
    infarto|enfarte|marca-?passos?|insulina|diálise|hemodiálise|(?:cilindro|concentrador|botija) de oxig(?:é|ê)nio|teleassistência
    chamada de emergência|ambulância|emergência médica|aparelho médico|no hospital|uti neonatal
  `,
  distress: `
    não aguento mais|não posso mais|estou (?:muito |completamente |tão )?desesperad[oa]|estou (?:a )?chora(?:r|ndo)|em lágrimas
    estou com (?:muito )?medo|tenho (?:muito )?medo|ataque de pânico|crise de (?:pânico|ansiedade)|não sei mais o que fazer
    já não sei o que fazer|estou apavorad[oa]
  `,
  vulnerable: `
    sou (?:cego|cega|surdo|surda|deficiente|cadeirante|sem-abrigo|invisual)|demência|alzheimer
    (?:marido|mulher|esposa|mãe|pai|filho|filha) (?:morreu|faleceu|acabou de (?:morrer|falecer))
    não (?:consigo|posso) pagar (?:a comida|a renda|o aluguel|comida|o aquecimento)|lar de idosos|casa de repouso
  `,
  legal_threat: `
    (?:o )?meu advogado|minha advogada|(?:ação|ações|medidas|vias) (?:legal|legais|judicial|judiciais)
    (?:vou|irei) (?:processar|vos processar|processá-los|vos denunciar)|processar vocês|na justiça|em tribunal|procon|anatel|reclame aqui
    pequenas causas|livro de reclamações|provedor do cliente|apresentar queixa
  `,
  anger: `
    furios[oa]|indignad[oa]|revoltad[oa]|inaceitável|vergonha|vergonhoso|ridículo|absurdo|palhaçada|um escândalo|fart[oa]|de saco cheio
    golpe|ladrões|incompetentes|inúteis|péssim[oa]|lixo|uma piada|descaso|enganad[oa]
  `,
  data_rights: `
    lgpd|rgpd|direito ao esquecimento|encarregado (?:da|de) proteção de dados
    (?:apagar|apaguem|excluir|excluam|eliminar|eliminem) (?:todos )?(?:os )?meus dados
    que dados (?:vocês )?(?:têm|tem|guardam) (?:sobre mim|meus)|cópia (?:de todos )?(?:d)?os meus dados
  `,
  spelt: 'suicidio queimado ambulancia desesperado desesperada infarto insulina emergencia advogado fumaca panico',
};
