/** What a reading suggests for publishing, with the words that it came from. */
import { paragraph, table } from '../made';
import { heading, item, read, rules, signature } from './staff-policy';

describe('proposals', () => {
  it('say who signs, how long it lasts, on joining and on change, with the sentence that said so', () => {
    const sentence =
      'This policy will be reviewed annually, and I will be asked to sign it upon entry to the school and every time changes are made.';
    const { proposals } = read([paragraph(sentence), ...rules, ...signature]);
    expect(proposals).toEqual([
      { about: 'audience', value: 'Staff', from: 'Staff Acceptable Use Policy' },
      { about: 'reviewEveryMonths', value: '12', from: sentence },
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
      about: 'reviewEveryMonths',
      value: '24',
      from: 'Approved October 2024 · Review date October 2026',
    });
  });

  it.each([
    ['This policy is reviewed every two years.', []],
    ['This agreement is updated annually.', []],
    ['It is signed on joining and at the start of each school year.', ['12']],
    ['It is reviewed annually and signed again by all staff every two years.', ['24']],
    ['Staff sign this declaration annually.', ['12']],
    ['Every governor signs this at the first meeting of each school year.', ['12']],
    ['Staff sign this again every September.', ['12']],
    ['Staff sign this every six months.', ['6']],
    ['Staff do not need to sign it annually.', []],
    ['Please sign this within a year of joining.', []],
    ['Staff must sign the visitors’ book every year.', []],
    ['Staff must sign the key register annually.', []],
    ['The keys are signed for every year, and staff sign the inventory annually.', []],
  ])('a review of the policy is no signing: %s', (sentence, months) => {
    const { proposals } = read([paragraph(sentence), ...rules, ...signature]);
    expect(proposals.flatMap(({ about, value }) => (about === 'resignEveryMonths' ? [value] : []))).toEqual(months);
  });

  it.each([
    ['Please sign and return this within two weeks.', ['14']],
    ['Please read and sign this within ten working days of joining.', ['14']],
    ['All staff must complete and sign the form within 7 days.', ['7']],
    ['Please sign below. Losses are reported within two days.', []],
    ['The signed copy must be countersigned by the headteacher within ten working days.', []],
  ])('by when people sign: %s', (sentence, days) => {
    const { proposals } = read([paragraph(sentence), ...rules, ...signature]);
    expect(proposals.flatMap(({ about, value }) => (about === 'signWithinDays' ? [value] : []))).toEqual(days);
  });

  it.each([
    ['Review cycle', '2 years', 24],
    ['Reviewed', 'Annually', 12],
    ['Next review', 'Every 3 years', 36],
    ['Review due', '18 months', 18],
  ])('how often it is reviewed: “%s: %s”', (label, value, months) => {
    const { metadata } = read([paragraph(`${label}: ${value}`), ...rules, ...signature]);
    expect(metadata).toEqual(expect.objectContaining({ reviewCycleMonths: months, reviewed: null, nextReview: null }));
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
    expect(proposals.filter(({ about }) => about === 'question')).toEqual([
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
