export type LabelledExample = { readonly text: string; readonly label: string };

/** Examples with this label show what fits no label. */
export const OUT_OF_SCOPE = 'oos';
