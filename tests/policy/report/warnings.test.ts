/** What a person should look at before publishing, and where. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import { paragraph } from '../made';
import { heading, item, read, rules, signature, title } from './staff-policy';

function warnings(content: DocsElement[], today: string | null = '2026-11-22') {
  return read(content, today).warnings.map(({ code, place }) => [code, place]);
}

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
    const prose = paragraph('Our network is new, and you may find it faster than the old one.');
    expect(warnings([heading('Network'), prose, ...rules, ...signature])).toEqual([['PERHAPS_A_CLAUSE', 'Network']]);
  });

  it('tell a dropdown, whose choice Google does not tell', () => {
    expect(warnings([...rules, item('Status: \uE907 for staff'), ...signature])).toEqual([['DROPDOWN', 'Passwords']]);
  });
});
