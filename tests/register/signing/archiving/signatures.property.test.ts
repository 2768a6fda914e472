/** Of schools drawn by chance: without the signatures that move everybody owes the same, on every day that is still shown. */
import fc from 'fast-check';
import { addDays, addMonths, type Day } from '../../../../src/common/day';
import type { Register, Signature, Version } from '../../../../src/register/model';
import { signaturesToMove } from '../../../../src/register/signing/archiving/signatures';
import { obligationsInForceOn, obligationsOn } from '../../../../src/register/signing/obligations';
import { firstHeardOf } from '../../../../src/register/signing/versions';
import { DECISIONS } from '../../../../src/register/workbook/tabs-ledgers';
import { FIRST_DAY, someRegister, someSignature } from '../../any-register';
import { aCountersignature } from '../../made';

/** More of what makes a register hard: versions published early, withdrawn, and signed by their changes alone. */
const someVersion = (version: Version): fc.Arbitrary<Version> =>
  fc
    .record({
      early: fc.constantFrom(null, null, 20, 90),
      withdrawn: fc.constantFrom(null, null, null, 30, 200),
      isShort: fc.boolean(),
    })
    .map(({ early, withdrawn, isShort }) => ({
      ...version,
      inForceFrom: early === null ? null : addDays(version.publishedOn, early),
      withdrawnOn: withdrawn === null ? null : addDays(version.publishedOn, withdrawn),
      shortForm: isShort && version.version.endsWith('v2.0') ? `changes since ${version.policyCode} v1.0` : '',
    }));

const someSchool: fc.Arbitrary<Register> = fc
  .tuple(someRegister, fc.array(someSignature, { minLength: 20, maxLength: 60 }))
  .chain(([register, more]) =>
    fc
      .record({
        versions: fc.tuple(...register.versions.map(someVersion)),
        decisions: fc.array(
          fc.record({
            at: fc.nat(30),
            decision: fc.constantFrom(...DECISIONS),
          }),
          { maxLength: 5 },
        ),
        countersignedBy: fc.constantFrom('', 'head@larkfield.example'),
        seconds: fc.array(
          fc.record({
            at: fc.nat(60),
            decision: fc.constantFrom('approved' as const, 'not approved' as const),
            days: fc.nat(400),
          }),
          { maxLength: 40 },
        ),
        isOfChanges: fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }),
        hasQuestions: fc.boolean(),
      })
      .map(({ versions, decisions, countersignedBy, seconds, isOfChanges, hasQuestions }): Register => {
        const signatures = [...register.signatures, ...more].map(
          (one, i): Signature => ({
            ...one,
            response: `r${i}`,
            asked:
              isOfChanges[i] && one.version.endsWith('v2.0') ? `changes since ${one.version.slice(0, 2)} v1.0` : '',
          }),
        );
        return {
          ...register,
          policies: register.policies.map((policy) => ({ ...policy, countersignedBy })),
          versions: [...versions],
          signatures,
          countersignatures: seconds.flatMap(({ at, decision, days }, i) =>
            signatures
              .slice(at, at + 1)
              .map(({ signedOn }) =>
                aCountersignature(addDays(signedOn, days), { answer: `s${i}`, signature: `r${at}`, decision }),
              ),
          ),
          questions: hasQuestions ? register.questions : [],
          decisions: decisions.map(({ at, decision }) => ({
            response: `r${at}`,
            decision,
            person: null,
            decidedOn: addDays(FIRST_DAY, 900),
          })),
        };
      }),
  );

const someToday = fc.integer({ min: 700, max: 2200 }).map((days): Day => addDays(FIRST_DAY, days));

/** How many signatures were moved in all that was tried, so that the property speaks of something. */
let movedInAll = 0;

test('without them everybody owes the same on every day from thirteen months ago on', () => {
  fc.assert(
    fc.property(someSchool, someToday, fc.integer({ min: -395, max: 800 }), (school, today, days) => {
      const moved = signaturesToMove(school, today);
      movedInAll += moved.size;
      const isLeft = ({ response }: { response: string }): boolean => !moved.has(response);
      const left = {
        ...school,
        signatures: school.signatures.filter(isLeft),
        decisions: school.decisions.filter(isLeft),
        countersignatures: school.countersignatures.filter(({ signature }) => !moved.has(signature)),
      };
      const day = addDays(today, days);
      if (day < addMonths(today, -13)) return;
      for (const on of [today, addDays(today, 1), day]) {
        expect(obligationsOn(left, on)).toEqual(obligationsOn(school, on));
        expect(obligationsInForceOn(left, on)).toEqual(obligationsInForceOn(school, on));
      }
      expect(firstHeardOf({ ...left, sentEmails: [] })).toEqual(firstHeardOf({ ...school, sentEmails: [] }));
      // What has moved once leaves no more to move the same day.
      expect([...signaturesToMove(left, today)]).toEqual([]);
    }),
    { numRuns: 250 },
  );
  expect(movedInAll).toBeGreaterThan(200);
});
