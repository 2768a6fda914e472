/** Below "You may accept:" a sentence that forbids, or asks, says all itself: with those words before it, it would say the opposite. */
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, paragraph } from '../made';

const LET = 'small tokens at the end of term, which need not be declared';

const leadInsOf = (leadIn: string, ...items: string[]) =>
  readPolicy(
    documentOf([
      paragraph('Gifts Code', { style: 'TITLE' }),
      paragraph('Gifts', { style: 'HEADING_1' }),
      paragraph('Staff must ask the office first.'),
      paragraph(leadIn),
      ...items.map((item, at) => paragraph(`${at + 1}. ${item}`)),
    ]),
  ).sections.flatMap(({ clauses }) =>
    clauses.flatMap((clause) => (items.includes(clause.text) ? [[clause.text, clause.leadIn ?? null]] : [])),
  );

const FORBIDDEN = [
  'Cash must never be accepted.',
  'Gifts may not be given to single pupils.',
  'Anything more is to be declined.',
  'You must tell the office about anything else.',
  'Staff must not ask for a gift.',
  'Do not accept cash.',
];

test.each(['You may accept:', 'Staff are allowed to accept:', 'Gifts that can be accepted:', 'Permitted gifts are:'])(
  '%j leads to nothing that is forbidden',
  (leadIn) => {
    const read = leadInsOf(leadIn, LET, ...FORBIDDEN);
    expect(read.filter(([text]) => text !== LET)).toEqual(FORBIDDEN.map((text) => [text, null]));
  },
);

test.each(['You must not:', 'Staff do these things as quickly as they can:', 'Staff must:'])(
  '%j permits nothing: what comes below it without a subject of its own goes with it',
  (leadIn) => {
    expect(leadInsOf(leadIn, 'accept cash.', 'ask for a gift.').map(([, own]) => own)).toEqual([leadIn, leadIn]);
  },
);

test.each([
  ['If it is lost, tell the office.', null],
  ['You must tell the office where it is lost.', null],
  ['what is lost or broken', 'Staff may have to pay for:'],
  ['Damage that is done on purpose.', 'Staff may have to pay for:'],
])('"Staff may have to pay for:" leads to things, and to no sentence that asks: %j', (item, leadIn) => {
  expect(leadInsOf('Staff may have to pay for:', 'the loss of a charger', item).slice(-1)).toEqual([[item, leadIn]]);
});
