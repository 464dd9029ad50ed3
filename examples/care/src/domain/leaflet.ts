/** What the leaflet of the alarm button says: all that this agent may answer by itself. */
const leaflet: readonly (readonly [about: RegExp, answer: string])[] = [
  [
    /shower|bath|water|swim/i,
    'You may wear the alarm button in the shower and in the bath: it is tight to one metre of water.',
  ],
  [
    /charg|battery/i,
    'The battery of the alarm button lasts two years. It blinks yellow for a month before it has to be changed.',
  ],
  [/how far|range|garden/i, 'The alarm button reaches the base station over 150 metres, in most gardens, too.'],
  [
    /test|try (it|out)/i,
    'Press the alarm button for a second on any morning between nine and ten: that counts as a test.',
  ],
  [
    /by (mistake|accident)|did not mean/i,
    'Say “false alarm” to the base station within 30 seconds, and nobody is sent.',
  ],
];

/** Undefined where the leaflet says nothing. */
export const answerTo = (text: string): string | undefined => leaflet.find(([about]) => about.test(text))?.[1];
