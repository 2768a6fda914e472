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
