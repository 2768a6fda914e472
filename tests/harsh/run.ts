/** One harsh afternoon: edits before a round, and at any call of one, then the next school day's look; what was lost, doubled or silent. */
import fc from 'fast-check';
import { aSchool, nameOf, SIGNED } from '../ways/school';
import { EDIT, type Edit } from './edits';
import { type Given, type Judged, judged } from './judge';

export interface Afternoon {
  /** Whether Bob signs before the round. */
  signs: boolean;
  before: Edit[];
  /** At which call of the round, and what is done there. */
  during: { at: number; edit: Edit }[];
  /** At which call of the round Google stops it; null where it does not. */
  stopped: { at: number; when: 'before' | 'after' } | null;
}

const BOB = 'bob@larkfield.example';

/** A round that has something to record makes about so many calls. */
const CALLS = 25;

export const AFTERNOON: fc.Arbitrary<Afternoon> = fc.record({
  signs: fc.boolean(),
  before: fc.array(EDIT, { maxLength: 2 }),
  during: fc.array(fc.record({ at: fc.nat({ max: CALLS }), edit: EDIT }), { maxLength: 2 }),
  stopped: fc.option(
    fc.record({ at: fc.nat({ max: CALLS }), when: fc.constantFrom<('before' | 'after')[]>('before', 'after') }),
  ),
});

export function afterThe({ signs, before, during, stopped }: Afternoon): Judged {
  const school = aSchool();
  const { larkfield, forms } = school;
  const given: Given[] = SIGNED.map(([email, policy]) => ({ email, policy }));
  const mail = larkfield.workspace.mail.length;
  for (const { does } of before) does(school);
  if (signs) {
    larkfield.restTriggerOf(forms[0]);
    larkfield.sign(forms[0], BOB, nameOf(BOB));
    given.push({ email: BOB, policy: 0 });
  }
  larkfield.sleepTo('2026-09-02', '15:20');
  larkfield.round(({ index }) => {
    const now = during.filter(({ at }) => at === index);
    if (now.length === 0) return index === stopped?.at ? { kind: 'kill', when: stopped.when } : undefined;
    return {
      kind: 'meanwhile',
      does: () => {
        for (const { edit } of now) edit.does(school);
      },
    };
  });
  larkfield.turnTo('2026-09-03', '10:00');
  const edited = [...before, ...during.map(({ edit }) => edit)].map(({ tab }) => tab);
  return judged(school, given, edited, mail);
}

export const RIGHT: Judged = { lost: [], doubled: [], silent: [], chased: [], failed: [] };
