/**
 * What every builder of CardService is made of: an object stands for its JSON, is copied where it is added, as Google
 * copies it, and refuses what lacks a needed part.
 */
import { service, wrongArguments } from '../bridge';

export type Json = Record<string, unknown>;

/** What each object of the service stands for. */
const jsonOf = new WeakMap<object, Json>();

/** How Google refuses a card. */
export function invalid(what: string): Error {
  const error = new Error(`Invalid card: ${what}`);
  error.name = 'Exception';
  return error;
}

/** A copy, as Google takes one. @throws for what is no object of this service */
export function copyOf(object: unknown, method: string): Json {
  const json = typeof object === 'object' && object !== null ? jsonOf.get(object) : undefined;
  if (json === undefined) throw wrongArguments(method, [object]);
  return JSON.parse(JSON.stringify(json));
}

/** An object of the service: its setters change its JSON and return it. */
export function builder<Members extends object>(
  name: string,
  json: Json,
  members: (self: () => object) => Members,
): Members {
  const made: Members = service(
    name,
    members(() => made),
  );
  jsonOf.set(made, json);
  return made;
}

/** A setter of one text. */
export function setText(json: Json, key: string, method: string, self: () => object) {
  return (text: string): object => {
    if (typeof text !== 'string') throw wrongArguments(`CardService.${method}`, [text]);
    json[key] = text;
    return self();
  };
}

/** @throws where the part is missing or empty */
export function needed(json: Json, key: string, what: string): void {
  if (json[key] === undefined || json[key] === '') throw invalid(`${what} is missing`);
}

/** What was built: it can be printed, and is what the script hands to Google. */
export function result(name: string, json: Json): object {
  const made = service(name, { printJson: () => JSON.stringify(json), toJSON: () => json });
  jsonOf.set(made, json);
  return made;
}
