/**
 * The import rule as a table, from left to right: the way of the data. A file may import what stands in its own row, in the
 * rows before it within its stage, and in the stages to the left; nothing to the right. Only this table says what stands where.
 */

/** In a row: every file directly in the stage's folder that no other row names. */
export const OTHER_FILES = '*';

/** A file or folder of the stage's folder, or several of them that may import each other. */
export type Row = string | readonly string[];

export interface Stage {
  /** A folder, or a single file, from the repository's root on. */
  place: string;
  /** What stands in the folder, from left to right. */
  rows: readonly Row[];
  /** Where a stage may import less than all that stands to its left: the places that it may. */
  only?: readonly string[];
  /** Libraries that its files may import. */
  libraries: readonly string[];
}

const LIBRARIES = ['qrcode-generator', 'dayjs', 'dayjs/plugin/utc', 'valibot', 'mustache', 'diff'];

export const STAGES: readonly Stage[] = [
  {
    place: 'src/common',
    rows: [OTHER_FILES],
    libraries: LIBRARIES,
  },
  {
    place: 'src/policy',
    rows: [
      ['reading.ts', 'docs-json.ts'],
      'vocabulary',
      'lines',
      'signing',
      'structure',
      'second-reader',
      'clauses',
      'report',
      'decisions',
      'version',
      'read-policy.ts',
    ],
    libraries: LIBRARIES,
  },
  {
    place: 'src/form',
    rows: [['form-plan.ts', 'form-words.ts'], 'layout', OTHER_FILES, 'countersigning'],
    libraries: LIBRARIES,
  },
  {
    place: 'src/register',
    rows: [
      'workbook',
      'model.ts',
      'layout',
      'people',
      'signing',
      'reading',
      'read-register.ts',
      'laws',
      'import',
      'erasure',
      'derived',
      'pages',
    ],
    libraries: LIBRARIES,
  },
  {
    place: 'src/reminders',
    rows: ['planning', 'letters', OTHER_FILES],
    libraries: LIBRARIES,
  },
  {
    place: 'src/flows',
    rows: [
      'notes',
      'ports.ts',
      'workbook',
      'run.ts',
      'installing',
      'forms',
      'publishing',
      'round',
      'by-hand',
      'pages',
      OTHER_FILES,
    ],
    libraries: LIBRARIES,
  },
  {
    place: 'src/addon',
    rows: [
      ['action-names.ts', 'card.ts'],
      ['event.ts', 'rights.ts', 'panel.ts', 'error-card.ts', 'guard-cards.ts'],
      'help',
      'docs',
      'sheets',
      OTHER_FILES,
    ],
    libraries: LIBRARIES,
  },
  {
    place: 'src/google',
    rows: ['services.ts', 'sheets', 'forms', OTHER_FILES],
    // Of the panels only what a card is, to render it.
    only: ['src/common', 'src/policy', 'src/form', 'src/register', 'src/reminders', 'src/flows', 'src/addon/card.ts'],
    libraries: [],
  },
  {
    place: 'src/main.ts',
    rows: [],
    only: ['src/flows', 'src/addon', 'src/google'],
    libraries: ['valibot'],
  },
];

/** Beside the way of the data: what nothing in a place may import, whatever the table says. */
export const NEVER: readonly { in: string; imports: readonly string[] }[] = [
  // The product knows of nothing that is not pushed.
  { in: 'src', imports: ['local', 'commands', 'samples', 'tests'] },
  // The local Workspace knows Google, not the product.
  { in: 'local', imports: ['src', 'commands', 'samples', 'tests'] },
  { in: 'commands', imports: ['src/main.ts', 'tests'] },
  { in: 'samples', imports: ['src', 'tests'] },
  { in: 'tests', imports: ['src/main.ts'] },
];
