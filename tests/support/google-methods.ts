/**
 * The names of every method of the services that the product may use, read from Google's own declarations, less those
 * that JavaScript's own objects have, too (a call of `map` says nothing).
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const TYPES = dirname(require.resolve('@types/google-apps-script/package.json'));
const FILES = [
  'google-apps-script.base.d.ts',
  'google-apps-script.card-service.d.ts',
  'google-apps-script.forms.d.ts',
  'google-apps-script.lock.d.ts',
  'google-apps-script.mail.d.ts',
  'google-apps-script.properties.d.ts',
  'google-apps-script.script.d.ts',
  'google-apps-script.utilities.d.ts',
  'apis/docs_v1.d.ts',
  'apis/drive_v3.d.ts',
  'apis/sheets_v4.d.ts',
];
/** What Google has added since (src/google/missing-types.d.ts). */
const ADDED = ['setPublished', 'isPublished', 'addPublishedReaders', 'setEmailCollectionType', 'getAuthorizedScopes'];

const OF_JAVASCRIPT = new Set(
  [Array, Date, Function, Map, Number, Object, Promise, RegExp, Set, String, Symbol].flatMap((type) => [
    ...Object.getOwnPropertyNames(type),
    ...Object.getOwnPropertyNames(type.prototype),
  ]),
);

/** Methods of ours at the edge that happen to have a name of Google's. */
const ALWAYS_GOOGLES = new Set(['create']);

function methodsIn(file: string): string[] {
  return [...readFileSync(join(TYPES, file), 'utf8').matchAll(/^\s+(\w+)\(/gm)].map((match) => match[1] ?? '');
}

/** CardService only makes what the function hands back: none of its methods reaches Google. */
export const CARD_METHODS: ReadonlySet<string> = new Set([
  ...methodsIn('google-apps-script.card-service.d.ts'),
  'requestFileScopeForActiveDocument',
]);

export const GOOGLE_METHODS: ReadonlySet<string> = new Set(
  [...FILES.flatMap(methodsIn), ...ADDED].filter((name) => ALWAYS_GOOGLES.has(name) || !OF_JAVASCRIPT.has(name)),
);
