/** Records that stand by themselves, and their text checked by what docs/evidence.md says, with public tools only. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { valuesOf } from '../../../local/by-hand/typing';
import {
  ACCEPTABLE_USE,
  aDocument,
  CAROL,
  Larkfield,
  MANAGER,
  ROOT,
  resultOf,
  STAFF,
  TOLU,
} from '../../support/larkfield';
import { ownFolder } from '../../support/own-folder';

const MADE = `Larkfield Primary School. Produced by ${MANAGER} on 20 September 2026 at 09:00 from the register at that time.`;
const HOW = [
  [
    'The wording of each version is shown below the signatures. Anybody can check that it is the wording that was published:',
  ],
  [
    'copy the five columns below "Kind" into a plain text file and work out its SHA-256 checksum (the guide has each step).',
  ],
  [],
  ['When', 'Version', 'Who', 'Email address', 'Details on record'],
];

function inSession(): Larkfield {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.round();
  school.sleepTo('2026-09-03', '10:15');
  school.sign(form, TOLU, 'T. Adeyemi');
  school.sign(form, CAROL, 'Carol Bright');
  school.sleepTo('2026-09-20', '09:00');
  school.paste('Paper', 2, [['Carol Bright', 'P1', '', '5/9/2026', 'Imran Chowdhury', 'kept in the safe']]);
  school.round();
  return school;
}

const page = (school: Larkfield) => valuesOf(school.workspace, school.workbookId, 'Evidence');

/** The rows below "Kind", as somebody selects and copies them: cells with tabs between. */
function copied(school: Larkfield): string {
  const rows = page(school);
  const first = rows.findIndex((row) => row[0] === 'Kind') + 1;
  return rows
    .slice(first)
    .map((row) => row.join('\t'))
    .join('\n');
}

/** Follows docs/evidence.md to the letter: its own command, run beside a file that somebody pasted the rows into. */
function checkedByDocs(pasted: string): string {
  const docs = readFileSync(join(ROOT, 'docs', 'evidence.md'), 'utf8');
  const command = /^ +(printf .*evidence\.txt.*)$/m.exec(docs)?.[1];
  if (command === undefined) throw new Error('docs/evidence.md names no command.');
  const folder = ownFolder('evidence');
  writeFileSync(join(folder, 'evidence.txt'), pasted);
  return execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' }).slice(0, 64);
}

describe('evidence', () => {
  test('of a person says what was agreed, when, from which address, how, and who asked', () => {
    const school = inSession();
    const answers = school.column('Signatures', 'Response');
    const recorded = school.column('Versions', 'Text checksum')[0];
    expect(resultOf(school.run('evidenceOfPerson', [1]), 'title')).toBe('Evidence: Tolu Adeyemi');
    expect(page(school)).toEqual([
      ['Evidence: Tolu Adeyemi'],
      [MADE],
      ...HOW,
      [
        '3 Sep 2026, 10:15',
        'v1.0',
        'T. Adeyemi\nTeacher\nnumber 1',
        `${TOLU}\nverified by Google`,
        [
          'Acceptable Use Policy. Agreed to 1–3, D1 (in the form).',
          'Asked by email on 1 Sep 2026.',
          `Response ${answers[0]}`,
        ].join('\n'),
      ],
      [],
      [
        'P1',
        'v1.0',
        'Acceptable Use Policy',
        'Published on 1 September 2026',
        `Text checksum:\n${recorded}\nThe wording below matches.`,
      ],
      ['Kind', 'Number', 'Lead-in', 'For', 'Words'],
      ['clause', '1', '', '', 'I will keep my password to myself.'],
      ['clause', '2', '', '', 'I will lock my screen whenever I leave it.'],
      ['clause', '3', '', '', 'I will report anything that worries me to the safeguarding lead.'],
      ['declaration', 'D1', '', '', 'I have read and understood this policy and agree to keep to it.'],
    ]);
  });

  test('of a policy names every signature in the order of days, paper too, and who has not signed', () => {
    const school = inSession();
    expect(resultOf(school.run('evidenceOfPolicy', ['p1']), 'title')).toBe('Evidence: Acceptable Use Policy');
    const rows = page(school).slice(6, 10);
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['3 Sep 2026, 10:15', 'v1.0', 'T. Adeyemi\nTeacher\nnumber 1', `${TOLU}\nverified by Google`],
      ['3 Sep 2026, 10:15', 'v1.0', 'Carol Bright\nTeacher\nnumber 2', `${CAROL}\nverified by Google`],
      ['5 Sep 2026', 'v1.0', 'Carol Bright\nnumber 2', 'on paper'],
      ['! Overdue 5 days', 'v1.0', 'Eva Novak\nCleaner\nnumber 3', 'no email address'],
    ]);
    expect(rows[2]?.[4]).toBe(
      [
        'Acceptable Use Policy. Agreed to on paper.',
        'The paper was seen by Imran Chowdhury.',
        'Recorded on 20 Sep 2026.',
        'Comment: kept in the safe',
        'Asked by email on 1 Sep 2026.',
        'Response paper 1',
      ].join('\n'),
    );
    expect(rows[3]?.[4]).toBe(
      'Acceptable Use Policy\nAsked for since 1 Sep 2026, due by 15 Sep 2026.\nNo email has asked for it yet.',
    );
  });

  test('of somebody who was away when it was published it does not say that the person was asked on that day', () => {
    const school = Larkfield.open([['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching']]);
    const [from, until] = ['Away from', 'Away until'].map((heading) => school.headingAt('Staff', heading));
    school.pasteAt('Staff', 2, from ?? 0, [['20/8/2026']]);
    school.pasteAt('Staff', 2, until ?? 0, [['21/9/2026']]);
    school.publish(ACCEPTABLE_USE);
    school.morningsTo('2026-09-21');
    school.run('evidenceOfPerson', [1]);
    expect(page(school)[6]?.[4]).toBe(
      'Acceptable Use Policy\nAsked for since 1 Sep 2026, due by 5 Oct 2026.\nAsked by email on 21 Sep 2026.',
    );
  });

  test('says what stood in To check, what was decided there, and that a doubtful one does not count before', () => {
    const school = inSession();
    const form = school.workspace.form(String(school.column('Forms', 'Form ID')[0])).id;
    school.workspace.form(form).readers.push('eva@home.example');
    school.sign(form, 'eva@home.example', 'Eva Novak');
    school.round();
    school.run('evidenceOfPolicy', ['P1']);
    const doubt = 'To check: eva@home.example is not on the staff list. Please find out who signed as "Eva Novak".';
    expect(page(school)[9]?.[4]).toContain(`${doubt}\nIt is not valid until somebody decides.`);
    const at = school.column('To check', 'What to check').findIndex((words) => String(words).includes('eva@home'));
    school.paste('To check', at + 2, [['', '', 'accept', '3']]);
    school.round();
    school.run('evidenceOfPerson', [3, 'P1']);
    expect(page(school)[6]?.[4]).toContain(`${doubt}\nDecided on 20 Sep 2026: accept for Eva Novak.\n`);
  });

  test('says so where the words are no longer those that were published', () => {
    const school = inSession();
    const clauses = school.column('Clauses', 'Words');
    const at = clauses.indexOf('I will keep my password to myself.') + 2;
    const columns = valuesOf(school.workspace, school.workbookId, 'Clauses')[0] ?? [];
    const row = [...(valuesOf(school.workspace, school.workbookId, 'Clauses')[at - 1] ?? [])].map(String);
    row[columns.indexOf('Words')] = 'I may share my password.';
    school.paste('Clauses', at, [row]);
    school.run('evidenceOfPolicy', ['P1']);
    const check = page(school).find((one) => String(one[4]).startsWith('Text checksum'))?.[4];
    expect(check).toMatch(
      /^Text checksum:\n[0-9a-f]{64}\n! The wording below gives a different one:\n[0-9a-f]{64}\nIt is not the wording that was published\.$/,
    );
  });

  test.each([
    ['evidenceOfPolicy', ['P9'], 'No policy has the code "P9". Please check the column Code in the tab Policies.'],
    [
      'evidenceOfPerson',
      [99],
      'Nobody in the register has the number 99. Please check the column Number in the tab Staff.',
    ],
  ])('%s %j says what is wrong and makes no page', (name, values, message) => {
    const school = inSession();
    expect(school.run(name, values).error?.message).toBe(message);
    expect(() => page(school)).toThrow('No tab');
  });
});

describe('the text check', () => {
  /** Letters outside ASCII, a quotation, white space of several kinds, points below a clause, a condition, a lead-in. */
  const HARD = aDocument(
    'Digital  Conduct – Policy',
    '# Naïve use “online”',
    'Staff must:',
    '- keep “passwords”\u00a0secret, however   long;',
    '- use the café’s Wi‑Fi only with a VPN.',
    '# Declaration',
    'I have read and understood this policy and agree to keep to it.',
    'Name: ____________ Signature: ____________',
  );

  test.each([
    ['a plain policy', ACCEPTABLE_USE],
    ['a policy with hard letters and white space', HARD],
  ])('of %s is what docs/evidence.md gives from the copied rows', (_what, document) => {
    const school = Larkfield.open(STAFF);
    school.publish(document);
    const recorded = String(school.column('Versions', 'Text checksum')[0]);
    school.run('evidenceOfPolicy', ['P1']);
    const rows = copied(school);
    expect(checkedByDocs(rows)).toBe(recorded);
    // As Windows pastes it, and with an empty line at the end, as editors save it.
    expect(checkedByDocs(`${rows.replace(/\n/g, '\r\n')}\r\n`)).toBe(recorded);
    expect(checkedByDocs(rows.replace('agree', 'disagree'))).not.toBe(recorded);
  });
});
