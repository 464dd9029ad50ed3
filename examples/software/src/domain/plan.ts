import { type Example, isSame, kindOf, type Specification, type Wish } from './example.ts';

/** A specification, or what the customer has to say before there can be one. */
export type Planned = { readonly specification: Specification } | { readonly question: string };

const examplesMin = 4;
/** Of so many examples the last is held out. */
const oneOf = 3;

/** What can be tested is planned: some examples are kept from the coders. */
export const plan = ({ name, examples }: Wish): Planned => {
  const different = examples.filter(({ input }, at) => examples.findIndex((each) => isSame(each.input, input)) === at);
  const contradicted = examples.find((each) => different.some((other) => contradicts(each, other)));
  if (contradicted)
    return { question: `What is to come of ${JSON.stringify(contradicted.input)}? Two examples say different things.` };
  if (!isOfOneKind(different)) return { question: 'Can all examples take, and give, the same kind of thing?' };
  if (different.length < examplesMin)
    return {
      question: `Could you give me at least ${examplesMin} different examples? Some are kept back for the test.`,
    };
  return { specification: { name, shown: different.filter(isShown), heldOut: different.filter(isHeldOut) } };
};

const isHeldOut = (_: Example, at: number): boolean => at % oneOf === oneOf - 1;
const isShown = (example: Example, at: number): boolean => !isHeldOut(example, at);

const contradicts = (one: Example, other: Example): boolean =>
  isSame(one.input, other.input) && !isSame(one.output, other.output);

const isOfOneKind = (examples: readonly Example[]): boolean =>
  new Set(examples.map(({ input, output }) => `${kindOf(input)} ${kindOf(output)}`)).size === 1;
