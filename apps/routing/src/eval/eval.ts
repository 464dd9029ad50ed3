// npm run eval:routing -- --train FILE --test FILE
import { confusions, figuresOf } from '@baton/classifier';
import { command } from '../command.ts';
import { quantile } from '../quantile.ts';
import { plain } from '../text.ts';
import { argumentsIn, type EvalArguments, usage } from './arguments.ts';
import { labelledMessages } from './labelled-messages.ts';
import { learntFrom } from './learnt-from.ts';
import { measure } from './measure.ts';
import { reportLines } from './report.ts';

await command('eval:routing', () => {
  const wanted = argumentsIn(process.argv.slice(2));
  for (const line of wanted ? evaluate(wanted) : [usage]) console.log(plain(line));
});

function evaluate({ train, test, json }: EvalArguments): readonly string[] {
  const examples = labelledMessages(train);
  const messages = labelledMessages(test);
  const begun = performance.now();
  const classifier = learntFrom(examples, train);
  const trainingMs = Math.round(performance.now() - begun);
  const { answers, micros } = measure(classifier, messages, () => performance.now());
  const report = {
    ...figuresOf(answers),
    p50Micros: Math.round(quantile(micros, 0.5)),
    p99Micros: Math.round(quantile(micros, 0.99)),
    trainingMs,
    trainingExamples: examples.length,
    labels: classifier.labels.length,
  };
  const lines = reportLines(report, confusions(answers));
  return json ? [...lines, JSON.stringify(report)] : lines;
}
