/** What is changed among things that are all in use, so that every cell looks right: groups, who signs, and forms in Google Forms. */
import type { FormFile, FormItem } from '../../local/state';
import { cells, PEOPLE, type School } from './school';
import { ANYTHING, MONDAY, undone, type Way } from './way';

const GROUPS = PEOPLE.map(([, , , group = '']) => group);

const groups =
  (texts: readonly string[], first = 2) =>
  ({ larkfield }: School) =>
    larkfield.pasteAt(
      'Staff',
      first,
      4,
      texts.map((text) => [text]),
    );

/** What the sentence offers where it is right. */
const ignored = ({ larkfield }: School): void => larkfield.pasteAt('To check', 2, 3, [['ignore']]);

const CHANGED_GROUPS: readonly Way[] = [
  undone(
    'groups that are exchanged',
    'Staff: Ann’s and Bob’s',
    groups(['support', 'teaching']),
    /Ann Bell .* and Bob Cole .* have other groups/,
  ),
  undone(
    'groups that are exchanged',
    'Staff: Bob’s and Cy’s, who has signed all',
    groups(['teaching', 'support'], 3),
    /have other groups/,
  ),
  undone(
    'groups that are sorted by themselves',
    'Staff: A to Z',
    groups([...GROUPS].sort()),
    /Cy Dunn .* and Eva Novak .* have other groups/,
  ),
  undone(
    'groups that are sorted by themselves',
    'Staff: Z to A',
    groups([...GROUPS].sort().reverse()),
    /have other groups/,
  ),
  {
    ...undone(
      'groups that are filled down',
      'Staff: "teaching" over everybody, and typed back',
      groups(GROUPS.map(() => 'teaching')),
      /3 people are to sign Visitors Policy now/,
    ),
    step: groups(GROUPS),
  },
  undone(
    'groups that are filled down',
    'Staff: "support" over Cy alone',
    groups(['support', 'support', 'support'], 3),
    /Cy Dunn .* has another group/,
  ),
  undone(
    'groups that are moved by one row',
    'Staff: one row down',
    groups(['support', ...GROUPS.slice(0, 4)]),
    /have other groups/,
  ),
  undone('groups that are pasted over', 'Staff: Ann is a volunteer', groups(['volunteer']), /does not sign Visitors/),
  {
    ...undone(
      'groups that are pasted over',
      'Staff: Ann is support now, and that is right',
      groups(['support']),
      /Ann Bell/,
    ),
    step: (school) => ignored(school),
    afterwards: { regrouped: { 'Ann Bell': 'support' } },
  },
  {
    ...undone(
      'a question that is rejected',
      'Staff: Ann is support, and that is rejected',
      groups(['support']),
      /Ann Bell/,
    ),
    step: (school) => {
      school.larkfield.pasteAt('To check', 2, 3, [['reject']]);
      school.larkfield.turnTo('2026-09-03', '11:00');
      if (school.larkfield.rows('To check').length > 0) groups(['teaching'])(school);
    },
  },
  undone(
    'groups of somebody who has left',
    'Staff: Ann left yesterday, and her group has a slip',
    (school) => {
      groups(['teachinxg'])(school);
      school.larkfield.pasteAt('Staff', 2, 7, [['1/9/2026']]);
    },
    /Ann Bell, who left on 1 September 2026 .* has another group/,
  ),
  {
    kind: 'somebody who gets other work',
    what: 'Staff: Bob teaches from now on',
    edit: groups(['teaching'], 3),
    afterwards: { regrouped: { 'Bob Cole': 'teaching' } },
    meanwhile: { regrouped: { 'Bob Cole': 'teaching' } },
  },
];

const whoSigns =
  (...texts: readonly string[]) =>
  ({ larkfield }: School) =>
    larkfield.pasteAt(
      'Policies',
      2,
      3,
      texts.map((text) => [text]),
    );

const CHANGED_AUDIENCES: readonly Way[] = [
  undone(
    'who signs is exchanged',
    'Policies: everyone and teaching',
    whoSigns('teaching', 'everyone'),
    /"Who signs" is not as before/,
  ),
  undone(
    'who signs is another group',
    'Policies: support signs the second',
    whoSigns('everyone', 'support'),
    /"Who signs" is not as before/,
  ),
  {
    ...undone(
      'who signs is another group',
      'Policies: teaching signs the first',
      whoSigns('teaching'),
      /"Who signs" is not as before/,
    ),
    step: whoSigns('everyone'),
  },
  {
    ...undone(
      'who signs is filled down',
      'Policies: everyone signs both',
      whoSigns('everyone', 'everyone'),
      /3 more people are to sign/,
    ),
    step: whoSigns('everyone', 'teaching'),
  },
  {
    ...undone(
      'who signs is another group',
      'Policies: teaching signs the first, and that is right',
      whoSigns('teaching'),
      /"Who signs" is not as before/,
    ),
    step: ignored,
    afterwards: { audiences: ['teaching', 'teaching'] },
  },
];

/** What somebody does to the first form in Google Forms. */
const inForm =
  (how: (form: FormFile) => void) =>
  ({ larkfield, forms }: School): void =>
    larkfield.workspace.editForm(forms[0], how);

const firstOf = (form: FormFile, type: FormItem['type']): FormItem => {
  const found = form.items.find((item) => item.type === type);
  if (found === undefined) throw new Error(`The form has no item of the kind ${type}.`);
  return found;
};

/** The form as it was before. */
const putBack = (before: { items: FormItem[]; title: string }) =>
  inForm((form) => {
    form.items = structuredClone(before.items);
    form.title = before.title;
  });

const IN_FORM: readonly (readonly [kind: string, what: string, how: (form: FormFile) => void])[] = [
  [
    'a question that is deleted in a form',
    'the first with boxes',
    (form) => form.items.splice(form.items.indexOf(firstOf(form, 'CHECKBOX')), 1),
  ],
  [
    'a question that is deleted in a form',
    'the name',
    (form) => form.items.splice(form.items.indexOf(firstOf(form, 'TEXT')), 1),
  ],
  [
    'a question that is reworded in a form',
    'a box says something else',
    (form) => Object.assign(firstOf(form, 'CHECKBOX').choices[0] ?? {}, { value: 'I may share my password.' }),
  ],
  [
    'a question that is reworded in a form',
    'the words above the boxes',
    (form) => Object.assign(firstOf(form, 'CHECKBOX'), { title: 'Tick what you like' }),
  ],
  ['a question that is reworded in a form', 'its title', (form) => Object.assign(form, { title: 'Another Policy' })],
  [
    'a question that need not be answered any more',
    'the boxes',
    (form) => Object.assign(firstOf(form, 'CHECKBOX'), { isRequired: false }),
  ],
  [
    'a further choice in a form',
    'a box for something else',
    (form) => firstOf(form, 'CHECKBOX').choices.push({ value: 'I do not agree.' }),
  ],
  ['questions in another order in a form', 'all of them reversed', (form) => form.items.reverse()],
  [
    'a page that is deleted in a form',
    'the first, with all that it asks',
    (form) => form.items.splice(0, form.items.findIndex(({ type }) => type === 'PAGE_BREAK') + 1),
  ],
  [
    'a page that is deleted in a form',
    'the break alone',
    (form) => form.items.splice(form.items.indexOf(firstOf(form, 'PAGE_BREAK')), 1),
  ],
  [
    'a question that is added to a form',
    'a copy of the name',
    (form) => form.items.push({ ...firstOf(form, 'TEXT'), id: 7 }),
  ],
];

const CHANGED_FORMS: readonly Way[] = IN_FORM.map(([kind, what, how]) => {
  const before: { items: FormItem[]; title: string } = { items: [], title: '' };
  return {
    kind,
    what,
    edit: (school) => {
      inForm((form) => Object.assign(before, structuredClone({ items: form.items, title: form.title })))(school);
      inForm(how)(school);
    },
    told: /was changed in Google Forms/,
    step: putBack(before),
    meanwhile: ANYTHING,
  };
});

/** Which of the form’s items stands for which point: with a slip nobody seems to have agreed. */
const ITEMS_TYPED_OVER: Way = {
  ...undone(
    'words that are not read any more',
    'Clauses: the items of the form are filled down, then Bob signs',
    ({ larkfield, forms }) => {
      larkfield.pasteAt('Clauses', 3, 8, [['='], ['='], ['=']]);
      larkfield.sign(forms[0], 'bob@larkfield.example', 'Bob Cole');
    },
    /in the hidden tab Clauses are not those that were published/,
  ),
  step: (school) => {
    school.undo();
    school.larkfield.round();
    ignored(school);
  },
  goneOn: MONDAY,
  afterwards: ANYTHING,
};

/** Signed while the form said something else: held, and put right by rejecting it. */
const SIGNED_MEANWHILE: Way = {
  kind: 'a signature in a form that was changed',
  what: 'the words above the boxes, then Bob signs',
  edit: (school) => {
    inForm((form) => Object.assign(firstOf(form, 'CHECKBOX'), { title: 'Tick what you like' }))(school);
    school.larkfield.sign(school.forms[0], 'bob@larkfield.example', 'Bob Cole');
  },
  told: /had been changed in Google Forms when this was signed/,
  step: ({ larkfield }) => {
    const waiting = larkfield.rows('To check').map((row) => String(row[1]));
    for (const [i, what] of waiting.entries()) {
      const decision = /when this was signed/.test(what) ? 'reject' : 'ignore';
      larkfield.pasteAt('To check', i + 2, 3, [[decision]]);
    }
  },
  meanwhile: ANYTHING,
};

const binned = (what: string, idOf: (school: School) => string, told: RegExp): Way => ({
  kind: 'a file in the bin',
  what,
  edit: (school) => school.larkfield.workspace.bin(idOf(school)),
  told,
  step: (school) => school.larkfield.workspace.bin(idOf(school), false),
  meanwhile: ANYTHING,
});

const documentOf = ({ larkfield }: School): string =>
  larkfield.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';

const FILES: readonly Way[] = [
  binned('the first form', ({ forms }) => forms[0], /The form for Acceptable Use Policy .* is in the bin/),
  binned('the first document', documentOf, /The document of Acceptable Use Policy .* is in the bin/),
  binned('the register', ({ larkfield }) => larkfield.workbookId, /the register itself, is in the bin/),
  {
    kind: 'a file that is deleted for good',
    what: 'the first form',
    edit: ({ larkfield, forms }) => larkfield.workspace.deleteForGood(forms[0]),
    told: /could not be opened/,
    step: ({ larkfield }) => {
      const [id = ''] = larkfield.workspace.files.flatMap((file) => (file.kind === 'document' ? [file.id] : []));
      larkfield.pasteAt('Versions', 2, 9, [['3/9/2026']]);
      larkfield.round();
      larkfield.publishAgain(id);
    },
    meanwhile: ANYTHING,
    afterwards: { ...ANYTHING, areAllAskedAgain: true },
  },
  {
    kind: 'a form that collects no addresses',
    what: 'switched off in Google Forms',
    edit: inForm((form) => {
      form.emailCollection = 'DO_NOT_COLLECT';
    }),
    told: /It collects them again/,
    goneOn: MONDAY,
  },
  ...(
    [
      ['one response from each person', { isLimitedToOne: true }, /could sign it a second time\. It takes more again/],
      ['responses can be changed', { isEditable: true }, /could change what they sent\. They cannot any more/],
      [
        'everybody sees the results',
        { showsSummary: true },
        /to everybody who signs, names among them\. It shows it to nobody/,
      ],
    ] as const
  ).map(
    ([what, on, told]): Way => ({
      kind: 'a form with something switched on in its settings',
      what: `in Google Forms: ${what}`,
      edit: inForm((form) => Object.assign(form, on)),
      told,
      goneOn: MONDAY,
    }),
  ),
  {
    kind: 'a form without its tab of responses',
    what: 'unlinked, then Bob signs',
    edit: ({ larkfield, forms }) => {
      larkfield.workspace.editForm(forms[1], (form) => {
        form.destination = null;
      });
      larkfield.restTriggerOf(forms[1]);
      larkfield.sign(forms[1], 'ann@larkfield.example', 'Ann Bell');
    },
    meanwhile: { signed: [['ann@larkfield.example', 1]] },
  },
];

/** In the tab Decisions, about the first signature, which is Ann’s. */
const decidedFor =
  (number: string) =>
  ({ larkfield }: School) => {
    const [response = ''] = larkfield.column('Signatures', 'Response').map(String);
    larkfield.paste('Decisions', 2, [[response, 'accept', number, '2/9/2026']]);
  };

const TOGETHER: readonly Way[] = [
  undone(
    'last days that are filled down',
    'Staff: three people left on 31/8/2026',
    cells('Staff', 3, 7, ['31/8/2026'], ['31/8/2026'], ['31/8/2026']),
    /3 people \(Bob Cole, Cy Dunn and Dee Ford\) left on 31 August 2026/,
  ),
  undone(
    'first days that are filled down',
    'Staff: three people start on 1/10/2026',
    cells('Staff', 3, 6, ['1/10/2026'], ['1/10/2026'], ['1/10/2026']),
    /3 people .* start on 1 October 2026/,
  ),
  undone(
    'absences that are filled down',
    'Staff: everybody is away',
    cells('Staff', 2, 8, ...PEOPLE.map(() => ['1/9/2026', '1/9/2027'])),
    /5 people .* are away, and not reminded/,
  ),
  undone(
    'emails that are switched off for many',
    'Staff: yes is filled down under "Emails off"',
    cells('Staff', 2, 13, ...PEOPLE.map(() => ['yes'])),
    /5 people .* are sent no emails/,
  ),
  undone(
    'a row that is typed over with somebody new',
    'Staff: Fay Gray over Ann',
    cells('Staff', 2, 1, ['Fay Gray']),
    /Fay Gray has taken the place of Ann Bell/,
  ),
  undone(
    'a row that is typed over with somebody new',
    'Staff: Fay Gray over Bob',
    cells('Staff', 3, 1, ['Fay Gray']),
    /Fay Gray has taken the place of Bob Cole/,
  ),
  {
    kind: 'somebody who marries',
    what: 'Staff: Ann Bell is Ann Stone',
    edit: cells('Staff', 2, 1, ['Ann Stone']),
    meanwhile: { renamed: { 'Ann Bell': 'Ann Stone' } },
  },
  {
    kind: 'a decision for somebody else',
    what: 'Decisions: Ann’s signature is accepted for Eva',
    edit: decidedFor('5'),
    told: /is accepted for Eva Novak/,
    step: decidedFor('1'),
    meanwhile: ANYTHING,
  },
  undone(
    'a holiday that is too long',
    'Calendar: closed from 2/9/2026 to 20/11/2026',
    cells('Calendar', 4, 1, ['2/9/2026', '20/11/2026', 'Holiday']),
    /longer than any holiday/,
  ),
];

const CHANGED_POLICIES: readonly Way[] = [
  {
    kind: 'a version that is withdrawn by hand',
    what: 'Versions: "Withdrawn on" is typed beside the first, by mistake',
    edit: cells('Versions', 2, 9, ['2/9/2026']),
    told: /is marked as withdrawn on 2 September 2026/,
    step: cells('Versions', 2, 9, ['']),
  },
  {
    kind: 'a version that is withdrawn by hand',
    what: 'Versions: "Withdrawn on" is filled down',
    edit: cells('Versions', 2, 9, ['1/9/2025'], ['1/9/2025']),
    told: /is marked as withdrawn on/,
    step: cells('Versions', 2, 9, [''], ['']),
  },
  {
    kind: 'a version that is withdrawn by hand',
    what: 'Versions: the first is withdrawn, and that is right',
    edit: cells('Versions', 2, 9, ['2/9/2026']),
    told: /is marked as withdrawn on/,
    step: ignored,
    afterwards: { ended: [0] },
  },
  undone(
    'a policy that is signed less often',
    'Policies: once',
    cells('Policies', 2, 4, ['once']),
    /is signed once, and was signed every 12 months/,
  ),
  undone(
    'a policy that is signed less often',
    'Policies: every 120 months',
    cells('Policies', 2, 4, ['every 120 months']),
    /is signed every 120 months/,
  ),
  undone(
    'more days to sign',
    'Policies: 300 days',
    cells('Policies', 2, 5, ['300'], ['300']),
    /may be signed within 300 days/,
  ),
  {
    ...undone(
      'more days to sign',
      'Policies: 21 days, and that is right',
      cells('Policies', 2, 5, ['21']),
      /within 21 days/,
    ),
    step: ignored,
  },
  undone(
    'more days for new starters',
    'Policies: 60 days for new starters',
    cells('Policies', 2, 6, ['60']),
    /may be signed by new starters within 60 days, and had to be within 14/,
  ),
  {
    ...undone(
      'more days for new starters',
      'Policies: 15 days for new starters, and that is right',
      cells('Policies', 2, 6, ['15']),
      /by new starters within 15 days/,
    ),
    step: ignored,
  },
  undone(
    'a policy with another’s document',
    'Policies: the second’s link over the first',
    ({ larkfield }) => {
      const [, second = ''] = larkfield.column('Policies', 'Document').map(String);
      larkfield.pasteAt('Policies', 2, 12, [[second]]);
    },
    /have the same document/,
  ),
  {
    kind: 'a form that is not published any more',
    what: 'switched off in Google Forms',
    edit: inForm((form) => {
      form.isPublished = false;
    }),
    told: /not accepting responses/,
    step: inForm((form) => {
      form.isPublished = true;
    }),
  },
];

export const CHANGED: readonly Way[] = [
  ...CHANGED_GROUPS,
  ...CHANGED_AUDIENCES,
  ...CHANGED_FORMS,
  SIGNED_MEANWHILE,
  ITEMS_TYPED_OVER,
  ...FILES,
  ...TOGETHER,
  ...CHANGED_POLICIES,
];
