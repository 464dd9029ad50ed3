import { type Answer, type Classifier, type LabelledExample, OUT_OF_SCOPE } from '@baton/classifier';
import { readConcerns, readSignals } from '@baton/signals';

export type Clock = () => number;

/** From here on a message is taken to fit nothing. */
const REFUSED_FROM = 0.5;
/** So many messages are read before any is timed, as a service has that runs. */
const WARM_UP = 2_000;

export type Measured = { readonly answers: readonly Answer[]; readonly micros: Float64Array };

/** Reads each message as the router does: every signal, and what it is about. Where no message fits nothing, none is refused. */
export function measure(classifier: Classifier, messages: readonly LabelledExample[], clock: Clock): Measured {
  const mayRefuse = messages.some(({ label }) => label === OUT_OF_SCOPE);
  for (let at = 0; at < WARM_UP; at += 1) readMessage(classifier, messages[at % messages.length]?.text ?? '');
  const micros = new Float64Array(messages.length);
  const answers = messages.map(({ text, label: expected }, at) => {
    const begun = clock();
    const { label: best, confidence, outOfScope = 0 } = readMessage(classifier, text);
    micros[at] = (clock() - begun) * 1000;
    const given = mayRefuse && outOfScope >= REFUSED_FROM ? OUT_OF_SCOPE : best;
    return { expected, given, best, confidence };
  });
  return { answers, micros: micros.sort() };
}

function readMessage(classifier: Classifier, text: string) {
  readSignals(text, 'en');
  readConcerns(text);
  return classifier.classify(text);
}
