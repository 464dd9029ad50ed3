/** wink-sentiment 5 ships no types; who imports this library compiles its sources, so the reader refers to this file by its path. */
declare module 'wink-sentiment' {
  export default function sentiment(text: string): { readonly score: number; readonly normalizedScore: number };
}
