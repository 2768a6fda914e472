/** The local Workspace, files: what the page of a form and a notice in its place share. */
import { createHash } from 'node:crypto';

export const LOCAL_FOOTER = 'A form of the local Workspace. It is not on Google.';

/** Text with its web addresses apart, which Google shows as links; a full stop after one is not part of it. */
export function textParts(text: string): { link: string | null; text: string | null }[] {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)'’”])/u)
    .map((part, index) => (index % 2 === 1 ? { link: part, text: null } : { link: null, text: part }));
}

/**
 * The browser itself keeps the page from asking anything of anyone, whatever a form's words hold.
 * @param allowed the one script that runs, if any, and whether the page sends what is filled in
 */
export function contentPolicy(allowed: { script: string | null; isSending: boolean }): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    // The script sets the progress bar's width and the height of long answers.
    "style-src 'unsafe-inline'",
    ...(allowed.script === null ? [] : [`script-src ${hash(allowed.script)}`]),
    "base-uri 'none'",
    ...(allowed.isSending ? [] : ["form-action 'none'"]),
  ].join('; ');
}
