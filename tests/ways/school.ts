/** The school in which every way of going wrong is tried: five people, two policies, three signatures, on Wednesday 2 September. */
import { Hands } from '../../local/by-hand/hands';
import { ACCEPTABLE_USE, aDocument, Larkfield } from '../support/larkfield';

export const PEOPLE: readonly (readonly string[])[] = [
  ['Ann Bell', 'ann@larkfield.example', 'Teacher', 'teaching'],
  ['Bob Cole', 'bob@larkfield.example', 'Caretaker', 'support'],
  ['Cy Dunn', 'cy@larkfield.example', 'Teacher', 'teaching'],
  ['Dee Ford', 'dee@larkfield.example', 'Cook', 'support'],
  ['Eva Novak', 'eva@larkfield.example', 'Cleaner', 'support'],
];

/** Who has signed what, by address: the first policy is for everyone, the second for teaching staff. */
export const SIGNED: readonly (readonly [email: string, policy: 0 | 1])[] = [
  ['ann@larkfield.example', 0],
  ['cy@larkfield.example', 0],
  ['cy@larkfield.example', 1],
];

const VISITORS = aDocument(
  'Visitors Policy',
  '# At the door',
  '- I will ask visitors for their badge.',
  '- I will sign visitors in and out.',
  '# Declaration',
  'I have read and understood this policy and agree to keep to it.',
  'Full name: ____________',
);

export interface School {
  larkfield: Larkfield;
  hands: Hands;
  forms: readonly [string, string];
  /** The workbook as it was before anything was broken: "Undo". */
  undo: () => void;
}

/** Rows of text, pasted from that cell on. */
export const cells =
  (tab: string, row: number, column: number, ...rows: readonly (readonly string[])[]) =>
  ({ larkfield }: School) =>
    larkfield.pasteAt(
      tab,
      row,
      column,
      rows.map((row) => [...row]),
    );

function made(): { larkfield: Larkfield; forms: readonly [string, string] } {
  const larkfield = Larkfield.open(PEOPLE.map((row) => [...row]));
  larkfield.set('Contact email', 'office@larkfield.example');
  larkfield.paste('Calendar', 2, [
    ['26/10/2026', '30/10/2026', 'Half-term'],
    ['22/7/2027', '31/8/2027', 'Summer holiday'],
  ]);
  const forms = [larkfield.publish(ACCEPTABLE_USE), larkfield.publish(VISITORS, { audience: ['teaching'] })] as const;
  larkfield.turnTo('2026-09-01', '10:00');
  for (const [email, policy] of SIGNED) larkfield.sign(forms[policy], email, nameOf(email));
  larkfield.turnTo('2026-09-02', '10:00');
  larkfield.sleepTo('2026-09-02', '15:00');
  return { larkfield, forms };
}

export function nameOf(email: string): string {
  return PEOPLE.find((row) => row[1] === email)?.[0] ?? email;
}

const START = made();

/** A school of its own for each way. */
export function aSchool(): School {
  const larkfield = START.larkfield.fork();
  const file = larkfield.workspace.spreadsheet(larkfield.workbookId);
  const before = structuredClone(file.sheets);
  const undo = (): void => {
    larkfield.workspace.spreadsheet(larkfield.workbookId).sheets = structuredClone(before);
    larkfield.workspace.touch(larkfield.workbookId);
  };
  return { larkfield, hands: new Hands(larkfield.workspace, larkfield.workbookId), forms: START.forms, undo };
}
