import type { Words } from './words.ts';

export const it: Words = {
  safety: `
    va a fuoco|ha preso fuoco|sta bruciando|prende fuoco|puzza di (?:bruciato|gas)|odore di (?:bruciato|gas|fumo)|esce (?:del )?fumo
    fuga di gas|perdita di gas|presa la scossa|scossa elettrica|(?:fa|escono) scintille|(?:voglio|vorrei) (?:morire|uccidermi|farla finita)
    (?:mi|me) ammazzo|uccidermi|togliermi la vita|farmi del male|suicid(?:io|armi)|minacciato di (?:uccidermi|morte)
  `,
  medical: `
    infarto|pacemaker|insulina|dialisi|ossigeno terapia|(?:concentratore|bombola) di ossigeno|telesoccorso|chiamata di emergenza|ambulanza
    emergenza medica|apparecchio medico|in ospedale|pronto soccorso
  `,
  distress: `
    non ce la faccio più|non ne posso più(?! di)|sono (?:davvero |completamente |così )?disperat[oa]|sto piangendo|sono in lacrime
    ho (?:tanta |molta )?paura|attacco di panico|sono nel panico|non so più (?:cosa|che) fare|sono terrorizzat[oa]
  `,
  vulnerable: `
    sono (?:cieco|cieca|sordo|sorda|disabile|invalido|invalida|senzatetto)|demenza|alzheimer
    (?:marito|moglie|madre|padre|mamma|papà|figlio|figlia) è (?:appena )?(?:mort[oa]|mancat[oa]|decedut[oa])
    non (?:posso|riesco a) (?:permettermi|pagare) (?:da mangiare|il cibo|l'affitto|il riscaldamento)|casa di riposo
    amministratore di sostegno
  `,
  legal_threat: `
    (?:il )?mio (?:avvocato|legale)|vie legali|azioni? legal[ei]|(?:vi|la) (?:denuncio|denuncerò|querelo|porto in tribunale)|in tribunale
    dal giudice|sporgere denuncia|associazione (?:dei )?consumatori|agcom|giudice di pace|class action|faccio causa|farò causa|fare causa
  `,
  anger: `
    furios[oa]|arrabbiat[oa]|incazzat[oa]|vergogn(?:a|oso|osa|atevi)|inaccettabile|ridicol[oa]|uno scandalo|scandaloso|stuf[oa]|schifo
    truffa|truffatori|ladri|incompetenti|incapaci|inutil[ei]|pessim[oa]|vergognoso|presa in giro|assurdo
  `,
  data_rights: `
    gdpr|diritto all'oblio|responsabile della protezione dei dati|(?:cancell(?:are|ate|i)|elimin(?:are|ate|i)) (?:tutti )?i miei dati
    quali (?:miei )?dati (?:avete|conservate|possedete)|copia (?:di tutti )?dei miei dati
  `,
  spelt: 'suicidio bruciato ambulanza disperato disperata infarto insulina emergenza avvocato uccidermi panico',
};
