/**
 * What the self-test notes between two runs, in script properties: how far it has come in one, and each finding in one of
 * its own, since a property holds 9 KB and Google's messages can be long. Both are written in one call.
 */

/** How far a self-test has come. */
export interface Progress {
  /** The step that is next. */
  step: number;
  /** How often that step was put off. */
  waits: number;
  /** Milliseconds by the name of the call or the job. */
  times: Record<string, number>;
  /** Ids of the files that the journey has made. */
  files: Record<string, string>;
  /** Ids of files of the cases that Drive did not let go. */
  left: string[];
  /** What the journey's register tells the manager to check. */
  toCheck: string[];
}

/** What was found at a step that did not simply hold. */
export interface Finding {
  kind: 'otherwise' | 'not tried';
  words: string;
}

const KEY = 'self-test';
const FINDING = 'self-test step ';

/** A character may take four bytes. */
const LONGEST_WORDS = 1_500;

export class SelfTestNotes {
  private constructor(
    readonly progress: Progress,
    /** Whether nothing was noted yet. */
    readonly isNew: boolean,
  ) {}

  static read(): SelfTestNotes {
    const text = store().getProperty(KEY);
    const nothing: Progress = { step: 0, waits: 0, times: {}, files: {}, left: [], toCheck: [] };
    return new SelfTestNotes(text === null ? nothing : { ...nothing, ...JSON.parse(text) }, text === null);
  }

  /** @param finding of the step before the one that is next */
  save(finding: Finding | null = null): void {
    const step = this.progress.step - 1;
    const its = finding && { ...finding, words: finding.words.slice(0, LONGEST_WORDS) };
    const noted = its === null ? {} : { [FINDING + step]: JSON.stringify(its) };
    store().setProperties({ ...noted, [KEY]: JSON.stringify(this.progress) });
  }

  /** By the number of the step. */
  findings(): Map<number, Finding> {
    const entries = Object.entries(store().getProperties()).filter(([key]) => key.startsWith(FINDING));
    return new Map(entries.map(([key, text]) => [Number(key.slice(FINDING.length)), JSON.parse(text)]));
  }
}

/** What somebody else has noted in this script project: it is not the self-test's own. */
export function notesOfOthers(): string[] {
  return Object.keys(store().getProperties()).filter((key) => !key.startsWith(KEY));
}

/** All notes of the product's journey; those of the self-test stay. */
export function forgetJourney(): void {
  for (const key of notesOfOthers()) store().deleteProperty(key);
}

/** The one that says that there is a self-test goes first: what is left then counts for nothing. */
export function forgetAll(): void {
  store().deleteProperty(KEY);
  for (const key of Object.keys(store().getProperties())) store().deleteProperty(key);
}

function store(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getScriptProperties();
}
