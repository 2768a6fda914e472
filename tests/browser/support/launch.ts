/** The one place that knows where Chromium is and how it is started. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian's packages put it. The one without windows comes first: it draws the same with a quarter less work. */
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Milliseconds: for a page that hangs; no machine is too slow for the others, whatever runs beside them. */
export const HANGS = 300_000;

/** @throws where there is none, with what to do */
export async function launchChromium(): Promise<Browser> {
  const places = process.env.CHROMIUM === undefined ? PLACES : [process.env.CHROMIUM];
  const executablePath = places.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error(
      `There is no Chromium at ${places.join(' or ')}. Install it (Debian, Ubuntu: apt-get install -y chromium-headless-shell, or chromium), or say where it is: CHROMIUM=… and the command again`,
    );
  }
  return chromium.launch({ executablePath, timeout: HANGS, args: ['--no-sandbox', '--disable-gpu'] });
}
