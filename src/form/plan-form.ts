/** A policy version → the form that staff fill in, as a value. What carries it out is in google/forms.ts. */

import type { AgreedItem } from '../policy/agreed-text';
import { type Day, longDate } from '../policy/day';
import type { PolicyReading } from '../policy/reading';

export type QuestionPlan =
  /** Every box must be ticked. */
  | { kind: 'tick all'; title: string; help: string; choices: ChoicePlan[] }
  | { kind: 'short answer'; key: string; title: string; help: string };

export interface ChoicePlan {
  /** The number of the item that this box agrees to. */
  number: string;
  text: string;
}

export interface PagePlan {
  title: string;
  help: string;
  questions: QuestionPlan[];
}

export interface FormPlan {
  /** The file's name. */
  name: string;
  title: string;
  description: string;
  confirmation: string;
  /** The first page needs no page break. */
  pages: PagePlan[];
}

export interface FormSettings {
  school: string;
  contactName: string;
  versionLabel: string;
  publishedOn: Day;
  documentLink: string;
}

/** Boxes on one page: more than these and a phone's screen no longer shows where one is. */
const BOXES_A_PAGE = 12;

/** The keys under which a form's own questions are found again when an answer is read. */
export const NAME = 'name';
export const ROLE = 'role';

/** A clause as it stands beside its box: numbered, so that no two are equal, with the lead-in that it needs. */
export function choiceText(item: AgreedItem): string {
  const label = item.kind === 'clause' ? `${item.number}. ` : '';
  return `${label}${[item.leadIn, item.words].filter((part) => part !== '').join(' ')}`.replace(/\s*\n\s*/g, ' ');
}

export function planForm(reading: PolicyReading, items: readonly AgreedItem[], settings: FormSettings): FormPlan {
  const { school, contactName, versionLabel, publishedOn, documentLink } = settings;
  const clauses = items.filter((item) => item.kind === 'clause');
  const declarations = items.filter((item) => item.kind === 'declaration');
  const minutes = Math.max(2, Math.ceil(wordCount(clauses) / 200));
  return {
    name: `${reading.title}, ${versionLabel}`,
    title: `${reading.title}`,
    description: [
      `${school} · version ${versionLabel.replace(/^\S+ v?/, '')}, ${longDate(publishedOn)}`,
      `Please read each point and tick it, then sign on the last page. This takes about ${minutes} minutes.`,
      `The policy itself: ${documentLink}`,
      `If you have a question or cannot agree to a point, do not send the form; please speak to ${contactName}.`,
    ].join('\n\n'),
    confirmation: `Thank you. Your signature under "${reading.title}" has been recorded.`,
    pages: [
      { title: '', help: reading.intro.join('\n\n'), questions: [] },
      ...sectionPages(reading, clauses),
      signaturePage(reading, declarations),
    ],
  };
}

function wordCount(items: readonly AgreedItem[]): number {
  return items.reduce((sum, item) => sum + item.words.split(/\s+/).length, 0);
}

function sectionPages(reading: PolicyReading, clauses: readonly AgreedItem[]): PagePlan[] {
  let next = 0;
  return reading.sections
    .filter((section) => section.clauses.length > 0)
    .flatMap((section) => {
      const own = clauses.slice(next, next + section.clauses.length);
      next += own.length;
      const parts = chunks(own, BOXES_A_PAGE);
      return parts.map((part, index): PagePlan => {
        const heading = section.heading ?? reading.title;
        return {
          title: parts.length > 1 ? `${heading} (${index + 1} of ${parts.length})` : heading,
          help: index === 0 ? section.intro.join('\n\n') : '',
          questions: [tickAll(`Points ${range(part)}`, part)],
        };
      });
    });
}

function range(items: readonly AgreedItem[]): string {
  const first = items[0]?.number ?? '';
  const final = items[items.length - 1]?.number ?? '';
  return first === final ? first : `${first} to ${final}`;
}

function tickAll(title: string, items: readonly AgreedItem[]): QuestionPlan {
  return {
    kind: 'tick all',
    title: items.length === 1 ? title.replace('Points', 'Point') : title,
    help: items.length === 1 ? 'Please tick to agree.' : 'Please tick every point to agree to it.',
    choices: items.map((item) => ({ number: item.number, text: choiceText(item) })),
  };
}

function signaturePage(reading: PolicyReading, declarations: readonly AgreedItem[]): PagePlan {
  const label = (pattern: RegExp, otherwise: string): string =>
    reading.signatureFields.find((field) => pattern.test(field)) ?? otherwise;
  const title = declarations.length === 1 ? 'Declaration' : 'Declarations';
  return {
    title: 'Your signature',
    help: 'Your typed name is your signature. The date and your school address are recorded with it.',
    questions: [
      ...(declarations.length > 0 ? [{ ...tickAll(title, declarations), title }] : []),
      { kind: 'short answer', key: NAME, title: label(/name/i, 'Full name'), help: 'First name and surname' },
      {
        kind: 'short answer',
        key: ROLE,
        title: label(/\brole\b|\bjob\b|\bposition\b|\bpost\b|\btitle\b/i, 'Job title or role'),
        help: '',
      },
    ],
  };
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const parts = Math.ceil(items.length / size);
  const even = Math.ceil(items.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, i) => items.slice(i * even, (i + 1) * even));
}
