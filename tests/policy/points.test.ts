/** Every point says what its document says: its words, its lead-in and its condition, compared with what a person wrote down. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { documentFromDocsJson } from '../../commands/lib/docs-json-file';
import { importDocx } from '../../local/files/docx/docx';
import { readPolicy } from '../../src/policy/read-policy';
import type { Clause, PolicyReading, PolicySection } from '../../src/policy/reading';
import { SAMPLES_KEY } from './samples-key';

const root = resolve(__dirname, '../..');
const shared = resolve(root, '../shared');

function readDocx(path: string): PolicyReading {
  return readPolicy(documentFromDocsJson(importDocx(readFileSync(path), path), path));
}

describe('the samples', () => {
  it.each(Object.entries(SAMPLES_KEY))(
    '%s: each point with its lead-in, condition, marker and what stands behind it',
    (name, key) => {
      const clauses = readDocx(join(root, 'samples', `${name}.docx`)).sections.flatMap((section) => section.clauses);
      expect(
        clauses.map(({ text, leadIn, condition, marker, children = [] }) => ({
          text,
          leadIn: leadIn ?? null,
          condition,
          ...(marker === undefined ? {} : { marker }),
          ...(children.length === 0 ? {} : { after: children.map((child) => child.text) }),
        })),
      ).toEqual(key);
    },
  );
});

/** A label's clause; an older label calls its lead-in a stem. */
interface LabelledClause extends Pick<Clause, 'text' | 'condition' | 'textWithoutCondition' | 'leadIn'> {
  stem?: string;
}

interface Label {
  sections: (Pick<PolicySection, 'heading' | 'intro'> & { clauses: LabelledClause[] })[];
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’‛`´]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[–—‑]/gu, '-')
    .replace(/[*_\\]|[:;.\s]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** What may stand directly above a clause: its lead-in; where the label gives none, the sentence that leads to its list. */
function aboveOf(clause: LabelledClause, { heading, intro }: Label['sections'][number]): string[] {
  const own = clause.leadIn ?? clause.stem;
  if (own !== undefined) return [plain(own)];
  return ['', ...[...intro, heading ?? ''].filter((text) => /[:;]\s*$/u.test(text)).map(plain)];
}

/** The points whose lead-in or condition is not the label's. */
function differences(label: Label, reading: PolicyReading): string[] {
  const found = reading.sections.flatMap((section) => section.clauses);
  return label.sections.flatMap((section) =>
    section.clauses.flatMap((clause) => {
      const wordings = [clause.text, clause.textWithoutCondition ?? clause.text].map(plain);
      const at = found.findIndex(({ text, textWithoutCondition = text }) =>
        [text, textWithoutCondition].some((words) => wordings.includes(plain(words))),
      );
      const [point] = at < 0 ? [] : found.splice(at, 1);
      if (point === undefined) return [];
      const above = plain(point.leadIn ?? '');
      return [
        ...(aboveOf(clause, section).includes(above) ? [] : [`"${clause.text}" stands under "${point.leadIn ?? ''}"`]),
        ...(plain(clause.condition ?? '') === plain(point.condition ?? '')
          ? []
          : [`"${clause.text}" is for "${point.condition ?? 'everyone'}"`]),
      ];
    }),
  );
}

const documents = ['policies', 'field-policies'].flatMap((set) =>
  ['docx', 'docx-plain'].flatMap((form) => {
    const folder = join(shared, set, form);
    return existsSync(folder)
      ? readdirSync(folder).map((name) => [`${set}/${form}/${name}`, set, join(folder, name)])
      : [];
  }),
);

const held = documents.length > 0 ? it : it.skip;
held.each(documents.length > 0 ? documents : [['(../shared is absent)', '', '']])(
  '%s: each point stands under what its label says (skipped where ../shared is absent)',
  (name, set, path) => {
    const labelPath = join(shared, set, 'labels', `${name.split('/')[2]?.replace('.docx', '')}.json`);
    const label: Label = JSON.parse(readFileSync(labelPath, 'utf8'));
    expect(differences(label, readDocx(path))).toEqual([]);
  },
);

type Told = [leadIn: string | null, text: string, condition: string | null, ...behind: string[]];

const CASES: Readonly<Record<string, Told[]>> = {
  'table-child-side-cell': [
    [
      null,
      'Staff must return all of these on their last working day:',
      null,
      'the laptop they were lent by the school',
      'the charger and the cable or pay £35',
      'the door key or pay £12',
    ],
  ],
  'table-dos-donts': [
    ['Dos:', 'Lock your screen when you leave the room.', null],
    ['Dos:', 'Report anything odd at once to the office.', null],
    ['Donts:', 'Share your password with a colleague.', null],
    ['Donts:', 'Use personal email for pupil data.', null],
  ],
  'table-limit-right': [
    [null, 'Staff must lock the screen when they leave the desk for more than 5 minutes', null],
    [null, 'Staff must change their password every 90 days', null],
  ],
  'table-rule-why-sanction': [
    [
      null,
      'Lock your screen whenever you leave it.',
      null,
      'Why: Anyone may read pupil data.',
      'If not: You are spoken to by the head.',
    ],
    [null, 'Report a lost device at once.', null, 'Why: We can wipe it.', 'If not: A written warning.'],
  ],
  'table-tick-cross': [
    ['✔ Do:', 'Lock your screen when you leave the room.', null],
    ['✔ Do:', 'Report anything odd at once to the office.', null],
    ['✘ Do not:', 'Share your password with a colleague.', null],
    ['✘ Do not:', 'Use personal email for pupil data.', null],
  ],
  'table-topic-merged': [
    ['On trips', 'Staff must carry the school phone.', null],
    ['On trips', 'Staff must not take their own camera.', null],
    ['In class', 'Staff must keep phones in a drawer.', null],
  ],
  'table-who-merged': [
    [null, 'Staff must check the defibrillator every week and log it.', 'First aiders'],
    [null, 'Staff must restock the first aid boxes every half term.', 'First aiders'],
    [null, 'Staff must keep their password secret at all times.', null],
  ],
};

const heldCases = existsSync(join(shared, 'cases')) ? it : it.skip;
heldCases.each(Object.entries(CASES))('%s (skipped where ../shared is absent)', (name, points) => {
  const { sections } = readDocx(join(shared, 'cases', name, 'input.docx'));
  expect(
    sections.flatMap(({ clauses }) =>
      clauses.map(({ leadIn, text, condition, children = [] }) => [
        leadIn ?? null,
        text,
        condition,
        ...children.map((child) => child.text),
      ]),
    ),
  ).toEqual(points);
});
