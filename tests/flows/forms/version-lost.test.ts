/** Responses while the register cannot tell what they agree to: they wait in the form, and are recorded once it can. */
import { aSchool, nameOf } from '../../ways/school';

const BOB = 'bob@larkfield.example';

function toCheck({ larkfield }: ReturnType<typeof aSchool>): string[] {
  return larkfield.rows('To check').map((row) => String(row[1]));
}

test('the row of a version that cannot be read is put right, and whoever signed meanwhile has signed', () => {
  const school = aSchool();
  const { larkfield, forms } = school;
  larkfield.pasteAt('Policies', 2, 1, [['P9']]);
  larkfield.pasteAt('Versions', 2, 1, [['']]);
  larkfield.restTriggerOf(forms[0]);
  larkfield.sign(forms[0], BOB, nameOf(BOB));
  larkfield.turnTo('2026-09-03', '10:00');
  expect(larkfield.column('Signatures', 'Email')).not.toContain(BOB);
  expect(toCheck(school)).toContain(
    'The responses to the form for P1 v1.0 wait, and none is lost: its row in the tab Versions cannot be read. Please correct what these rows say of Versions and Policies, or restore both tabs as they were (File, Version history); the next hourly check collects them.',
  );
  larkfield.pasteAt('Policies', 2, 1, [['P1']]);
  larkfield.pasteAt('Versions', 2, 1, [['P1 v1.0']]);
  larkfield.turnTo('2026-09-03', '12:00');
  expect(larkfield.column('Signatures', 'Email')).toContain(BOB);
  expect(toCheck(school)).toEqual([]);
});

test.each<[string, (cells: readonly string[]) => string[]]>([
  ['something else', () => ['', 'pasted', ...new Array<string>(17).fill('')]],
  ['another row', (cells) => [...cells]],
  ['another row with another number', ([response = '', , ...cells]) => [response, '9', ...cells]],
])(
  'a row of Signatures that %s was pasted over is collected again, also of a policy that nobody is asked for',
  (_what, pasted) => {
    const { larkfield } = aSchool();
    larkfield.pasteAt('Policies', 2, 1, [['P9']]);
    larkfield.turnTo('2026-09-03', '10:00');
    const [, other = []] = larkfield.rows('Signatures').map((row) => row.map(String));
    larkfield.pasteAt('Signatures', 2, 1, [pasted(other)]);
    larkfield.turnTo('2026-09-04', '10:00');
    expect(larkfield.column('Signatures', 'Email').filter((email) => email === 'ann@larkfield.example')).toHaveLength(
      1,
    );
  },
);

test('a version whose words are lost with it is told, and nobody is said to owe nothing meanwhile', () => {
  const { larkfield, hands, undo } = aSchool();
  const before = larkfield.rows('Register');
  hands.deleteTab('Clauses');
  larkfield.pasteAt('Versions', 2, 1, [new Array<string>(11).fill('')]);
  larkfield.turnTo('2026-09-03', '10:00');
  expect(larkfield.workspace.failures).toEqual([]);
  expect(larkfield.rows('To check').map((row) => row.slice(0, 2))).toEqual([
    [
      'Clauses',
      'The tab "Clauses" is missing. Press Undo, or restore it from an earlier version (File, Version history). Until it is back, the register is not updated and no emails go out.',
    ],
  ]);
  expect(larkfield.rows('Register')).toEqual(before);
  undo();
  larkfield.turnTo('2026-09-04', '10:00');
  expect(larkfield.rows('To check')).toEqual([]);
});
