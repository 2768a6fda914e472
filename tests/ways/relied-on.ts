/** People on whom others rely, and who are gone, or were never anybody: countersigners, line managers, who is named in Settings. */

import { MANAGER } from '../support/larkfield';
import { cells, type School } from './school';
import { ANYTHING, type Way } from './way';

const countersignedBy =
  (text: string) =>
  (school: School): void =>
    cells('Policies', 2, school.larkfield.headingAt('Policies', 'Countersigned by'), [text])(school);

/** Eva left yesterday. */
const evaLeft = cells('Staff', 6, 7, ['1/9/2026']);
const EVA_IS_GONE = { gone: ['Eva Novak'], more: ['Eva Novak'] };

const nobody = (text: string): Way => ({
  kind: 'a countersigner who is nobody',
  what: `Policies: "Countersigned by" says ${JSON.stringify(text)}`,
  edit: countersignedBy(text),
  told: /"Countersigned by" says ".*", which is neither "line manager", nor an email address/,
  step: countersignedBy('Bob Cole'),
});

const left = (text: string): Way => ({
  kind: 'a countersigner who has left',
  what: `Policies: "Countersigned by" says ${JSON.stringify(text)}, and Eva left yesterday`,
  edit: (school) => {
    countersignedBy(text)(school);
    evaLeft(school);
  },
  told: /"Countersigned by" names Eva Novak, who left on 1 September 2026/,
  step: countersignedBy('Bob Cole'),
  meanwhile: ANYTHING,
  afterwards: EVA_IS_GONE,
});

const several = (text: string): Way => ({
  kind: 'countersigners separated in another way',
  what: `Policies: "Countersigned by" says ${JSON.stringify(text)}`,
  edit: countersignedBy(text),
});

export const RELIED_ON: readonly Way[] = [
  ...['eva', 'the head', 'Zed Zebedee, Bob Cole', 'yes'].map(nobody),
  ...['Eva Novak', 'eva@larkfield.example', 'Eva Novak, Bob Cole'].map(left),
  ...[
    'bob@larkfield.example and dee@larkfield.example',
    'Bob Cole / Dee Ford',
    'Bob Cole & Dee Ford',
    'Head <bob@larkfield.example>',
  ].map(several),
  ...(
    [
      ['is away until March', 8, ['1/9/2026', '1/3/2027'], 'Eva Novak is away until 1 March 2027'],
      ['is away, nobody says how long', 8, ['1/9/2026', ''], 'Eva Novak is away'],
      ['has emails off', 13, ['yes'], 'the emails of Eva Novak are off'],
    ] as const
  ).map(
    ([what, column, texts, why]): Way => ({
      kind: 'a countersigner who hears nothing',
      what: `Policies: Eva countersigns, and ${what}`,
      edit: (school) => {
        countersignedBy('Eva Novak')(school);
        cells('Staff', 6, column, [...texts])(school);
      },
      told: new RegExp(`wait to be countersigned, and nobody is emailed about that: ${why}\\.`),
      step: countersignedBy('Eva Novak, Bob Cole'),
    }),
  ),
  {
    kind: 'a countersigner who is back soon',
    what: 'Policies: Eva countersigns, and is away for a week',
    edit: (school) => {
      countersignedBy('Eva Novak')(school);
      cells('Staff', 6, 8, ['1/9/2026', '10/9/2026'])(school);
    },
  },
  {
    kind: 'a line manager who has left',
    what: 'Staff: Eva is Bob’s and Dee’s, and left yesterday',
    edit: (school) => {
      for (const row of [3, 5]) cells('Staff', row, 5, ['Eva Novak'])(school);
      evaLeft(school);
    },
    told: /the line manager of Bob Cole and Dee Ford is Eva Novak, who left on 1 September 2026/,
    step: (school) => {
      for (const row of [3, 5]) cells('Staff', row, 5, ['Ann Bell'])(school);
    },
    meanwhile: EVA_IS_GONE,
    afterwards: EVA_IS_GONE,
  },
  {
    kind: 'a line manager without an address',
    what: 'Staff: Fay Gray is Bob’s, and has none',
    edit: (school) => {
      cells('Staff', 7, 1, ['Fay Gray', '', 'Premises manager', 'support'])(school);
      cells('Staff', 3, 5, ['Fay Gray'])(school);
    },
    told: /"Line manager" says "Fay Gray", who has no email address/,
    step: cells('Staff', 7, 2, ['fay@larkfield.example']),
    meanwhile: { more: ['Fay Gray'] },
    afterwards: { more: ['Fay Gray'] },
  },
  {
    kind: 'a mailbox that is handed on',
    what: 'Staff: Gil has the address of Eva, who left yesterday',
    edit: (school) => {
      evaLeft(school);
      school.larkfield.paste('Staff', 7, [['Gil Hunt', 'eva@larkfield.example', 'Cleaner', 'support']]);
    },
    told: /please empty "Email" in row 6 after that day/,
    step: ({ larkfield }) => larkfield.pasteAt('Staff', 6, 2, [['']]),
    meanwhile: { ...EVA_IS_GONE, more: ['Eva Novak', 'Gil Hunt'] },
    afterwards: { ...EVA_IS_GONE, more: ['Eva Novak', 'Gil Hunt'] },
  },
  {
    kind: 'the account of somebody who leaves',
    what: 'Staff: everything runs as Priya’s, who leaves at the end of the month',
    edit: ({ larkfield }) =>
      larkfield.paste('Staff', 7, [['Priya Nair', MANAGER, 'Business manager', 'support', '', '', '30/9/2026']]),
    told: /runs under the account of Priya Nair .* who leaves on 30 September 2026/,
    step: ({ larkfield }) => larkfield.pasteAt('To check', 2, 3, [['ignore']]),
    meanwhile: { more: ['Priya Nair'] },
    afterwards: { more: ['Priya Nair'] },
  },
  {
    kind: 'a setting with the address of a leaver',
    what: 'Settings: "Head teacher\'s email" is Eva’s, who left yesterday',
    edit: (school) => {
      school.larkfield.set("Head teacher's email", 'eva@larkfield.example');
      evaLeft(school);
    },
    told: /"Head teacher's email" is the address of Eva Novak, who left on 1 September 2026/,
    step: ({ larkfield }) => larkfield.set("Head teacher's email", 'bob@larkfield.example'),
    meanwhile: EVA_IS_GONE,
    afterwards: EVA_IS_GONE,
  },
];
