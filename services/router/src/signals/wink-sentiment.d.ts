/** wink-sentiment 5 ships no types. */
declare module 'wink-sentiment' {
  export default function sentiment(text: string): { readonly score: number; readonly normalizedScore: number };
}
