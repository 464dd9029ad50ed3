import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../libs/testing/src/browser/find-chromium.ts';
import { Trouble } from '../infrastructure/trouble.ts';

export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Trouble('There is no Chromium: install one, or name it in CHROMIUM_PATH.');
  // Text without the colours of subpixels: pictures are smaller, and the same on every screen.
  const args = ['--disable-lcd-text', '--font-render-hinting=none', '--force-color-profile=srgb'];
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args });
}
