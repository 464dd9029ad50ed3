import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What Chromium is called in a path. */
export const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome'];
const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The Chromium of this machine: that of CHROMIUM_PATH, else the first in the path. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const inPath = PATH.split(delimiter).flatMap((folder) => chromiumNames.map((name) => join(folder, name)));
  return [...inPath, ...macPlaces].find((place) => existsSync(place));
}
