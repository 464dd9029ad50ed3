export type LabelledExample = { readonly text: string; readonly label: string };

export const labelledIn = (byLabel: Readonly<Record<string, readonly string[]>>): readonly LabelledExample[] =>
  Object.entries(byLabel).flatMap(([label, texts]) => texts.map((text) => ({ text, label })));

/** Examples with this label show what fits no label. */
export const OUT_OF_SCOPE = 'oos';
