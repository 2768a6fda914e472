/** What is changed by hand in Settings, Calendar, Policies and Staff so that every cell can be meant, and less goes out than before. */
import { cells, type School } from './school';
import { undone, type Way } from './way';

const set =
  (name: string, value: string) =>
  ({ larkfield }: School): void =>
    larkfield.set(name, value);

const ignored = ({ larkfield }: School): void => larkfield.pasteAt('To check', 2, 3, [['ignore']]);

const changed = (name: string, value: string): Way =>
  undone(
    'a setting by which less goes out',
    `Settings: "${name}" says ${JSON.stringify(value)}`,
    set(name, value),
    new RegExp(`Settings: "${name.replace(/[()]/g, '\\$&')}" says .*, and said `),
  );

const bracketed = (name: string, value: string): Way =>
  undone(
    'words with something in brackets',
    `Settings: "${name}" says ${JSON.stringify(value)}`,
    set(name, value),
    /has something in brackets/,
  );

const healed = (kind: string, what: string, edit: Way['edit']): Way => ({ kind, what, edit });

const holiday = (what: string, edit: Way['edit']): Way =>
  undone('a holiday that was cleared', `Calendar: ${what}`, edit, /the school is not closed any more from/);

const forNobody = (groups: string): Way => ({
  ...undone(
    'a group that nobody has at present',
    `Policies: the second is for "${groups}", and that is right`,
    cells('Policies', 3, 3, [groups]),
    /nobody on the staff list is in/,
  ),
  step: ignored,
  afterwards: { audiences: ['everyone', 'nobody'] },
});

const abroad = (what: string, setting: Parameters<School['hands']['choose']>[0], told: RegExp): Way => ({
  kind: 'a register that is set to another country',
  what: `File, Settings: ${what}`,
  edit: ({ hands }) => hands.choose(setting),
  told,
  step: ({ hands, larkfield }) => {
    hands.choose({ locale: 'en_GB', timeZone: 'Europe/London' });
    // Bob started on the first, and it was typed again.
    larkfield.pasteAt('Staff', 3, 6, [['1/9/2026']]);
  },
});

export const SETTINGS_CHANGED: readonly Way[] = [
  changed('Then a reminder every (days)', '77'),
  changed('First reminder after the due date (days)', '11'),
  changed('Maximum emails about one signature', '1'),
  changed('Line manager is emailed after (days overdue)', '141'),
  changed('Head teacher is emailed after (days overdue)', '282'),
  changed('Reminders before the due date (days)', '1'),
  changed('Reminders before the due date (days)', 'none'),
  changed('Reminders before the due date (days)', '14, 71'),
  changed('Contact email', ''),
  changed('Contact email', 'bob@larkfield.example'),
  changed('Months visitors are kept', '1'),
  {
    ...changed('Then a reminder every (days)', '14'),
    what: 'Settings: "Then a reminder every (days)" says 14, and that is right',
    step: ignored,
  },
  {
    ...changed('Contact email', 'head@larkfield.example'),
    what: 'Settings: another contact, and that is right',
    step: ignored,
  },
  bracketed('School', 'Larkfield {school}'),
  bracketed('Contact name', '<contact>'),
  bracketed('Sign-off', '{{signOff}}'),
  healed(
    'a setting by which more goes out',
    'Settings: a reminder every 3 days',
    set('Then a reminder every (days)', '3'),
  ),
  healed(
    'a setting by which more goes out',
    'Settings: a reminder on the day, too',
    set('Reminders before the due date (days)', '14, 7, 3, 1'),
  ),
  healed('a setting in another writing', 'Settings: "1 7 14"', set('Reminders before the due date (days)', '1 7 14')),
  healed(
    'a setting in another writing',
    'Settings: the contact in capitals',
    set('Contact email', 'OFFICE@Larkfield.example'),
  ),
  healed(
    'a setting in another writing',
    'Settings: nothing where 7 was first',
    set('Then a reminder every (days)', ''),
  ),
  holiday('half-term in 2036', cells('Calendar', 2, 1, ['26/10/2036', '30/10/2036'])),
  holiday('half-term is cleared', cells('Calendar', 2, 1, ['', '', ''])),
  holiday('the end of the summer is cleared', cells('Calendar', 3, 2, [''])),
  holiday('the summer of the year before', cells('Calendar', 3, 1, ['22/7/2026', '31/8/2026'])),
  holiday('half-term of a month later', cells('Calendar', 2, 1, ['26/11/2026', '30/11/2026'])),
  holiday('the row of half-term is deleted', ({ hands }) => hands.deleteRow('Calendar', 2)),
  {
    ...holiday('half-term is cleared, and that is right', cells('Calendar', 2, 1, ['', '', ''])),
    step: ignored,
  },
  undone(
    'a holiday far ahead',
    'Calendar: Christmas of 2062',
    cells('Calendar', 4, 1, ['21/12/2062', '2/1/2063', 'Christmas']),
    /more than three years ahead/,
  ),
  healed(
    'a holiday that is corrected',
    'Calendar: half-term a week before',
    cells('Calendar', 2, 1, ['19/10/2026', '23/10/2026']),
  ),
  healed(
    'a holiday that is corrected',
    'Calendar: the summer begins two days later',
    cells('Calendar', 3, 1, ['24/7/2027']),
  ),
  healed(
    'a holiday that is corrected',
    'Calendar: the summer in two rows',
    cells('Calendar', 3, 1, ['22/7/2027', '13/8/2027', 'Summer'], ['14/8/2027', '31/8/2027', 'Summer']),
  ),
  healed(
    'a holiday that is over',
    'Calendar: half-term of the year before',
    cells('Calendar', 4, 1, ['26/10/2025', '30/10/2025', 'Half-term']),
  ),
  healed('a holiday that is over', 'Calendar: a weekend', cells('Calendar', 4, 1, ['5/9/2026', '6/9/2026'])),
  undone(
    'a closed time that cannot be meant',
    'Calendar: both days in one cell',
    cells('Calendar', 4, 1, ['26/10/2026 - 30/10/2026']),
    /is not a date/,
  ),
  undone(
    'more days to sign',
    'Policies: a grace period of 300 days',
    cells('Policies', 2, 7, ['300']),
    /may be signed within 314 days/,
  ),
  abroad('the locale is the United States’', { locale: 'en_US' }, /another country \(en_US\)/),
  abroad('the locale is Germany’s', { locale: 'de_DE' }, /another country \(de_DE\)/),
  abroad('the time zone is New York’s', { timeZone: 'America/New_York' }, /another time zone \(America\/New_York\)/),
  {
    ...abroad(
      'the locale is the United States’, and Bob starts on "1/9/2026"',
      { locale: 'en_US' },
      /the dates that were typed lately in Staff/,
    ),
    edit: ({ hands, larkfield }) => {
      hands.choose({ locale: 'en_US' });
      larkfield.pasteAt('Staff', 3, 6, [['1/9/2026']]);
    },
  },
  ...(
    [
      ['the locale is Ireland’s', { locale: 'en_IE' }],
      ['the time zone is Belfast’s', { timeZone: 'Europe/Belfast' }],
    ] as const
  ).map(([what, setting]) =>
    healed('a register that is set to a neighbour', `File, Settings: ${what}`, ({ hands }) => hands.choose(setting)),
  ),
  undone(
    'fewer days to sign',
    'Policies: one day',
    cells('Policies', 2, 5, ['1']),
    /has to be signed within 1 day, and had to be within 14\. 3 people .* would be overdue within a week\. Until somebody/,
  ),
  {
    ...undone(
      'fewer days to sign',
      'Policies: one day, and that is right',
      cells('Policies', 2, 5, ['1']),
      /3 people .* would be overdue within a week/,
    ),
    step: ignored,
  },
  undone(
    'a policy that is signed less often',
    'Policies: every 24 months',
    cells('Policies', 2, 4, ['every 24 months']),
    /is signed every 24 months/,
  ),
  undone('a title that is another', 'Policies: of the first', cells('Policies', 2, 2, ['IT for staff']), /in its form/),
  undone('a title that is cleared', 'Policies: of the first', cells('Policies', 2, 2, ['']), /"Policy" is empty/),
  undone('a code that is cleared', 'Policies: of the second', cells('Policies', 3, 1, ['']), /"Code" is empty/),
  undone(
    'a group that nobody has',
    'Policies: "everyone except teaching"',
    cells('Policies', 2, 3, ['everyone except teaching']),
    /nobody on the staff list is in/,
  ),
  undone(
    'a group that nobody has',
    'Policies: a date',
    cells('Policies', 3, 3, ['1/9/2026']),
    /nobody on the staff list is in/,
  ),
  forNobody('supply staff'),
  forNobody('supply staff, volunteers'),
  healed('a line manager of one’s own', 'Staff: Bob is Bob’s', cells('Staff', 3, 5, ['bob@larkfield.example'])),
  healed('an absence that is over', 'Staff: Bob was away in August', cells('Staff', 3, 8, ['1/8/2026', '28/8/2026'])),
  {
    ...undone(
      'names for new starters that are none',
      'Settings: the safeguarding lead is "TBC", and Gil starts in a week',
      (school) => {
        school.larkfield.set('Safeguarding lead', 'TBC');
        school.larkfield.paste('Staff', 7, [
          ['Gil Hunt', 'gil@larkfield.example', 'Teacher', 'teaching', '', '9/9/2026'],
        ]);
      },
      /"Safeguarding lead" is empty/,
    ),
    step: set('Safeguarding lead', 'Dana Reid'),
    afterwards: { more: ['Gil Hunt'] },
  },
];
