const textMax = 2_000;
const clausesMax = 12;

const links = 'and|und|y|et';
const additions = [
  'also|besides|by the way|on top of that|in addition|another thing|then',
  'außerdem|ausserdem|zudem|übrigens|auch|noch etwas|dann',
  'además|ademas|también|tambien|por cierto|otra cosa',
  'aussi|en plus|de plus|par ailleurs|puis|au fait',
].join('|');

const sentenceEnd = /(?<=[.!?;:]) /;
const joint = new RegExp(`[ ,]+(?:(?:${links}) (?:(?:${additions})[ ,:]+)?|(?:${additions})[ ,:]+)`, 'i');

/** The words in which people say which account is theirs. */
const identifying = new Set(
  [
    "my the account customer number no nr is it it's its that here for of with tc",
    'mein meine meiner die das konto kontonummer kundennummer nummer ist lautet es hier',
    'mi el la número numero de del cuenta cliente es',
    "mon ma le numéro compte client est c'est voici",
  ].flatMap((words) => words.split(' ')),
);
const number = /^(?:tc-?|c-)?\d{4,8}$/;

/**
 * The parts of a message that may each be about something else. What says no more than which account it is is left out:
 * it must not decide what the message is about. What is said again counts once.
 */
export const clausesOf = (text: string): readonly string[] => {
  const clauses = text
    .slice(0, textMax)
    .replace(/\s+/g, ' ')
    .split(sentenceEnd)
    .flatMap((sentence) => sentence.split(joint))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && !identifies(clause));
  return [...new Set(clauses)].slice(0, clausesMax);
};

const identifies = (clause: string): boolean => {
  const words = clause.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return words.some((word) => number.test(word)) && words.every((word) => identifying.has(word) || number.test(word));
};
