/** As much of a confidence as a reader can use. */
export const twoDecimals = (confidence: number | undefined): string => String(Number(confidence?.toFixed(2)));
