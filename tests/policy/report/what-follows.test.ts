/** What follows from a reading: proposals with the words that they came from, and warnings with their places. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, paragraph, table } from '../made';

const title = paragraph('Staff Acceptable Use Policy', { style: 'TITLE' });
const heading = (text: string, level = 1) => paragraph(text, { style: `HEADING_${level}` });
const item = (text: string) => paragraph(text, { list: 'bullets' });
const rules = [heading('Passwords'), item('I will keep my password to myself.'), item('I will lock my screen.')];
const signature = [
  heading('Declaration'),
  paragraph('I have read this policy.'),
  paragraph('Name: ______'),
  paragraph('Signature: ______'),
  paragraph('Date: ______'),
];

function read(content: DocsElement[], today: string | null = '2026-11-22') {
  return readPolicy(documentOf([title, ...content]), today);
}

function warnings(content: DocsElement[], today: string | null = '2026-11-22') {
  return read(content, today).warnings.map(({ code, place }) => [code, place]);
}

describe('proposals', () => {
  it('say who signs, how long it lasts, on joining and on change, with the sentence that said so', () => {
    const sentence =
      'This policy will be reviewed annually, and I will be asked to sign it upon entry to the school and every time changes are made.';
    const { proposals } = read([paragraph(sentence), ...rules, ...signature]);
    expect(proposals).toEqual([
      { about: 'audience', value: 'Staff', from: 'Staff Acceptable Use Policy' },
      { about: 'resignEveryMonths', value: '12', from: sentence },
      { about: 'signOnEntry', value: 'yes', from: sentence },
      { about: 'resignOnChange', value: 'yes', from: sentence },
    ]);
  });

  it('take the months from two dates where no words say them', () => {
    const { proposals } = read([
      table([
        ['Approved', 'October 2024'],
        ['Review date', 'October 2026'],
      ]),
      ...rules,
      ...signature,
    ]);
    expect(proposals).toContainEqual({
      about: 'resignEveryMonths',
      value: '24',
      from: 'Approved October 2024 · Review date October 2026',
    });
  });

  it('ask for what is no name, role, signature or date', () => {
    const { proposals } = read([
      ...rules,
      heading('Declaration'),
      paragraph('I have read this policy.'),
      paragraph('School:'),
      paragraph('Signed:'),
      paragraph('Date:'),
    ]);
    expect(proposals.filter((one) => one.about === 'question')).toEqual([
      { about: 'question', value: 'School', from: 'School' },
    ]);
  });

  it('name who countersigns and for whom a clause is', () => {
    const { proposals } = read([
      ...rules,
      item('Staff with a teaching role only: I will teach online safety.'),
      ...signature,
      heading('To be completed by the Headteacher'),
      paragraph('I approve this user.'),
      paragraph('Signature: ______'),
    ]);
    expect(proposals.slice(1)).toEqual([
      { about: 'countersignedBy', value: 'Headteacher', from: 'I approve this user.' },
      {
        about: 'clausesFor',
        value: 'Staff with a teaching role only',
        from: 'Staff with a teaching role only: I will teach online safety.',
      },
    ]);
  });
});

describe('warnings', () => {
  it('are none where nothing is doubtful', () => {
    expect(warnings([...rules, ...signature])).toEqual([]);
  });

  it('tell a gap that is still open, and where', () => {
    expect(
      warnings([
        ...rules,
        item('I will tell [name of DSL] of any concern.'),
        item('I follow {{school name}} rules.'),
        ...signature,
      ]),
    ).toEqual([
      ['PLACEHOLDER', 'Passwords'],
      ['PLACEHOLDER', 'Passwords'],
    ]);
  });

  it('do not take a condition in brackets for a gap', () => {
    expect(warnings([...rules, item('[Class teachers only] I teach online safety.'), ...signature])).toEqual([]);
  });

  it('tell a clause that stands twice, and one that nearly does', () => {
    const twice = [
      heading('Again'),
      item('I will keep my password to myself.'),
      item('I will report any loss of a device to the office on the same day.'),
      item('I will report any loss of a device to the office on the very same day.'),
    ];
    expect(warnings([...rules, ...twice, ...signature])).toEqual([
      ['CLAUSE_TWICE', 'Again'],
      ['CLAUSE_NEARLY_TWICE', 'Again'],
    ]);
  });

  it('do not take the same words under opposite lead-ins for the same clause', () => {
    const opposite = [
      paragraph('You may:'),
      item('use your own telephone in the staff room'),
      paragraph('You must not:'),
      item('use your own telephone in the staff room'),
    ];
    expect(
      warnings([heading('Telephones'), ...opposite, ...signature]).filter(([code]) => code === 'CLAUSE_TWICE'),
    ).toEqual([]);
  });

  it('tell a heading with nothing under it, but not one with headings under it', () => {
    expect(
      warnings([
        heading('Rules'),
        heading('Passwords', 2),
        item('I will keep my password to myself.'),
        heading('Empty', 2),
        heading('More', 2),
        item('I will lock my screen.'),
        ...signature,
      ]),
    ).toEqual([['EMPTY_HEADING', 'Empty']]);
  });

  it.each([
    ['2027-04-30', []],
    ['2027-05-01', [['REVIEW_PASSED', 'Spring Term 2027']]],
    [null, []],
  ])('tell on %s that a review in the spring term of 2027 has passed: %j', (today, expected) => {
    expect(warnings([paragraph('Next review: Spring Term 2027'), ...rules, ...signature], today)).toEqual(expected);
  });

  it.each([
    ['Patrick Mildren', [['COUNTERSIGNER_NAMED', 'Patrick Mildren']]],
    ['the Headteacher', []],
  ])('tell that a countersigner is named in person: %s', (by, expected) => {
    expect(
      warnings([
        ...rules,
        ...signature,
        heading(`To be completed by ${by}`),
        paragraph('I approve this user.'),
        paragraph('Signature: ______'),
      ]),
    ).toEqual(expected);
  });

  it('tell of agreements for others in the same document, and take the one for staff', () => {
    const both = [
      heading('Agreement for pupils'),
      item('I will ask before I use a computer.'),
      heading('Agreement for staff'),
      item('I will keep my password to myself.'),
      ...signature.slice(1),
    ];
    const reading = read(both);
    expect(reading.sections.flatMap((section) => section.clauses.map((clause) => clause.text))).toEqual([
      'I will keep my password to myself.',
    ]);
    expect(reading.warnings.map(({ code }) => code)).toEqual(['SEVERAL_AGREEMENTS']);
  });

  it('tell a tab that holds nothing to sign', () => {
    const tab = (name: string, content: DocsElement[]) => ({
      tabProperties: { title: name },
      documentTab: { body: { content } },
    });
    const reading = readPolicy({
      title: 'Policy',
      tabs: [tab('Policy', [title, ...rules, ...signature]), tab('Minutes', [paragraph('Discussed on Monday.')])],
    });
    expect(reading.warnings.map(({ code, place }) => [code, place])).toEqual([['NOTHING_TO_SIGN_IN_TAB', 'Minutes']]);
  });

  it('tell a paragraph that may be a rule', () => {
    const prose = paragraph(
      'Our network is fast, and much of our work would stop without it, so that every one of us must look after it.',
    );
    expect(warnings([heading('Network'), prose, ...rules, ...signature])).toEqual([['PERHAPS_A_CLAUSE', 'Network']]);
  });
});
