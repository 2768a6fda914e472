/** A policy for staff as the tests of what follows from it need it: its rules, its signature, and what is read of both. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import type { PolicyReading } from '../../../src/policy/reading';
import { documentOf, paragraph } from '../made';

export const title = paragraph('Staff Acceptable Use Policy', { style: 'TITLE' });
export const heading = (text: string, level = 1) => paragraph(text, { style: `HEADING_${level}` });
export const item = (text: string) => paragraph(text, { list: 'bullets' });
export const rules = [heading('Passwords'), item('I will keep my password to myself.'), item('I will lock my screen.')];
export const signature = [
  heading('Declaration'),
  paragraph('I have read this policy.'),
  paragraph('Name: ______'),
  paragraph('Signature: ______'),
  paragraph('Date: ______'),
];

/** What is read of the policy with this content below its title. */
export function read(content: DocsElement[], today: string | null = '2026-11-22'): PolicyReading {
  return readPolicy(documentOf([title, ...content]), today);
}
