import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { Trouble } from '../infrastructure/trouble.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

export function launchChromium(): Promise<Browser> {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  const inPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const executablePath = CHROMIUM_PATH ?? inPath.find((place) => existsSync(place));
  if (!executablePath) throw new Trouble('There is no Chromium: install one, or name it in CHROMIUM_PATH.');
  // Text without the colours of subpixels: pictures are smaller, and the same on every screen.
  const args = ['--disable-lcd-text', '--font-render-hinting=none', '--force-color-profile=srgb'];
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args });
}
