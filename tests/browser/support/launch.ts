/** The one place that knows where Chromium is and how it is started. */
import { existsSync } from 'node:fs';
import type { Browser, BrowserType } from 'playwright-core';

/** Where Debian's packages put it. The one without windows comes first: it draws the same with a quarter less work. */
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Milliseconds: for a page that hangs; no machine is too slow for the others, whatever runs beside them. */
export const HANGS = 300_000;

declare global {
  /** Of a process that loads this module several times: jest does for each file of tests (environment.cjs). */
  var browserDriver: BrowserType | undefined;
  /** By where they are installed. */
  var openBrowsers: Map<string, Browser> | undefined;
}

/** @throws where there is none, with what to do */
export async function launchChromium(): Promise<Browser> {
  const executablePath = placeOfChromium();
  const driver = globalThis.browserDriver ?? (await import('playwright-core')).chromium;
  return driver.launch({ executablePath, timeout: HANGS, args: ['--no-sandbox', '--disable-gpu'] });
}

/** The browser that the files of tests share; a new one where it has crashed. @throws as `launchChromium` */
export async function sharedChromium(): Promise<Browser> {
  const place = placeOfChromium();
  const known = globalThis.openBrowsers?.get(place);
  if (known?.isConnected()) return known;
  const browser = await launchChromium();
  globalThis.openBrowsers?.set(place, browser);
  return browser;
}

function placeOfChromium(): string {
  const places = process.env.CHROMIUM === undefined ? PLACES : [process.env.CHROMIUM];
  const place = places.find((one) => existsSync(one));
  if (place !== undefined) return place;
  throw new Error(
    `There is no Chromium at ${places.join(' or ')}. Install it (Debian, Ubuntu: apt-get install -y chromium-headless-shell, or chromium), or say where it is: CHROMIUM=… and the command again`,
  );
}
