/**
 * Ways to ask for a person. Plain alternatives without nested repetition: matching stays linear in the text.
 * A miss traps a customer, a false hit costs one question, so in doubt it is a request.
 */
const requests: readonly RegExp[] = [
  /\b(?:speak|talk|chat) (?:to|with) (?:a |an |some ?|the )?(?:real |actual |live )?(?:human|person|someone|somebody|agent|manager|representative|operator)\b/i,
  /\b(?:real|actual|live) (?:human|person|agent|representative)\b/i,
  /\b(?:want|need|get me|give me|connect me (?:to|with)|transfer me to|put me through to) (?:a |an |the |your )?(?:human|person|manager|representative|operator|supervisor)\b/i,
  /\bmit (?:einem|einer|nem|jemandem)? ?(?:echten |richtigen )?(?:menschen|person|mitarbeiter|mitarbeiterin|berater|chef)\b/i,
  /\b(?:echten|richtigen) (?:menschen|mitarbeiter)\b/i,
  /\bhablar con (?:una? )?(?:persona|humano|agente|alguien|operador|operadora|encargado|supervisor)/i,
  /\b(?:persona|humano) (?:real|de verdad)\b/i,
  /\bparler (?:à|a|avec) (?:une? )?(?:vraie? )?(?:personne|humain|conseiller|conseillère|quelqu.un|responsable|agent)/i,
  /\bvraie? (?:personne|humain)\b/i,
];

const textMax = 2_000;

export const asksForPerson = (text: string): boolean => {
  const head = text.slice(0, textMax).replace(/\s+/g, ' ');
  return requests.some((request) => request.test(head));
};
