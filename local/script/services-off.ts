/** What a script finds missing where Google is believed to lack it or to have it switched off (server/beliefs.ts). */
import { type Context, runInContext } from 'node:vm';
import type { CallName } from '../contract';
import type { Beliefs } from '../server/beliefs';
import { apiRefusal } from '../server/google';

const SERVICES = { Docs: 'docsService', Drive: 'driveService', Sheets: 'sheetsService' } as const;

/** Takes away from a script's context what is believed not to be there. */
export function takeAway(context: Context, beliefs: Beliefs): void {
  if (beliefs.verifyingAddresses === 'missing') {
    Reflect.set(Reflect.get(context, 'FormApp'), 'EmailCollectionType', undefined);
  }
  for (const [name, belief] of Object.entries(SERVICES)) {
    // Within the context: from outside only a copy of the name would go.
    if (beliefs[belief] === 'missing') runInContext(`delete globalThis.${name};`, context);
  }
}

/** @throws Google's refusal where the call's service is switched off */
export function checkService(beliefs: Beliefs, call: CallName): void {
  const off = Object.entries(SERVICES).find(([name, belief]) => call.startsWith(name) && beliefs[belief] === 'refused');
  if (off === undefined) return;
  const [name] = off;
  throw apiRefusal(
    call.replace(/[A-Z](?=\w*\.)/g, (letter) => letter.toLowerCase()),
    `Google ${name} API has not been used in project 000000000000 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/${name.toLowerCase()}.googleapis.com/overview?project=000000000000 then retry.`,
    403,
  );
}
