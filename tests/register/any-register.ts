/** Any school, for properties: three people, two policies, their versions, signatures and questions on any days. */
import fc from 'fast-check';
import { addDays, type Day } from '../../src/common/day';
import type { Person, Policy, QuestionRow, Register, Signature, Version } from '../../src/register/model';
import type { Validity } from '../../src/register/workbook/validity-cell';
import { aPerson, aPolicy, aQuestionRow, aRegister, aSignature, aVersion } from './made';

export const FIRST_DAY: Day = '2026-08-20';
const aDay = fc.integer({ min: 0, max: 900 }).map((days): Day => addDays(FIRST_DAY, days));
const maybeDay = fc.option(aDay, { nil: null, freq: 2 });
const GROUPS = ['teaching', 'support', 'governor'];

const aLasting: fc.Arbitrary<Validity> = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map((months): Validity => ({ kind: 'months', months })),
  fc.constant<Validity>({ kind: 'each year', month: 9, day: 1 }),
  fc.constant<Validity>({ kind: 'until next version' }),
  fc.constant<Validity>({ kind: 'once' }),
);

const anyPerson = (number: number): fc.Arbitrary<Person> =>
  fc
    .record({
      groups: fc.subarray(GROUPS),
      startsOn: maybeDay,
      leavesOn: maybeDay,
      awayFrom: maybeDay,
      awayUntil: maybeDay,
      ownDueOn: maybeDay,
    })
    .map((more) => aPerson({ number, row: number + 1, name: `Person ${number}`, email: null, ...more }));

const anyPolicy = (code: string): fc.Arbitrary<Policy> =>
  fc
    .record({
      audience: fc.oneof(fc.constant<string[]>(['everyone']), fc.subarray(GROUPS)),
      lasts: aLasting,
      daysToSign: fc.integer({ min: 1, max: 40 }),
      daysForStarters: fc.integer({ min: 1, max: 40 }),
      graceDays: fc.integer({ min: 0, max: 20 }),
    })
    .map((more) => aPolicy({ code, title: `Policy ${code}`, ...more }));

const LABELS = ['v1.0', 'v1.1', 'v2.0', 'v3.0', 'v3.1'];

const someVersions = (code: string): fc.Arbitrary<Version[]> =>
  fc
    .array(aDay, { maxLength: LABELS.length })
    .map((days) => days.sort().map((day, i) => aVersion(`${code} ${LABELS[i]}`, day)));

export const someSignature: fc.Arbitrary<Signature> = fc
  .record({
    person: fc.constantFrom(1, 2, 3, null),
    version: fc.tuple(fc.constantFrom('P1', 'P2'), fc.constantFrom(...LABELS)).map((parts) => parts.join(' ')),
    signedOn: aDay,
    doubt: fc.constantFrom('', '', '', 'Not agreed to: 2.'),
  })
  .map(({ signedOn, ...more }) => aSignature(signedOn, more));

const EVENTS = ['talked', 'signed another way', 'decided by the head'] as const;

/** A question, and perhaps its end, which comes some days later. */
const someQuestion: fc.Arbitrary<QuestionRow[]> = fc
  .record({
    response: fc.uuid(),
    person: fc.constantFrom(1, 2, 3, null),
    version: fc.tuple(fc.constantFrom('P1', 'P2'), fc.constantFrom(...LABELS)).map((parts) => parts.join(' ')),
    on: aDay,
    end: fc.option(fc.record({ event: fc.constantFrom(...EVENTS), days: fc.integer({ min: 0, max: 60 }) })),
  })
  .map(({ end, ...more }) => {
    const raised = aQuestionRow(more);
    return end === null ? [raised] : [raised, { ...raised, event: end.event, on: addDays(more.on, end.days) }];
  });

export const someRegister: fc.Arbitrary<Register> = fc
  .record({
    people: fc.tuple(anyPerson(1), anyPerson(2), anyPerson(3)),
    policies: fc.tuple(anyPolicy('P1'), anyPolicy('P2')),
    versions: fc.tuple(someVersions('P1'), someVersions('P2')).map((lists) => lists.flat()),
    signatures: fc.array(someSignature, { maxLength: 12 }),
    questions: fc.array(someQuestion, { maxLength: 4 }).map((rows) => rows.flat()),
  })
  .map(aRegister);
