/**
 * Schools' days exactly as on Google, with a round in every hour and each in a realm of its own, and as they are run here,
 * with those alone in which anything could happen, in the realm of the one before: what each leaves in the end.
 */
import { demonstrate } from '../../commands/simulation/demonstrate';
import { makeSchool } from '../../commands/simulation/school';
import { simulateYear } from '../../commands/simulation/simulated-year';
import type { Workspace } from '../../local/workspace';

interface Ended {
  /** Files, emails and notes, byte for byte. */
  left: string;
  emails: number;
  rounds: number;
}

interface Both {
  quick: Ended;
  whole: Ended;
}

const ended = ({ files, mail, properties }: Workspace, rounds: number): Ended => ({
  left: JSON.stringify([files, mail, properties]),
  emails: mail.length,
  rounds,
});

const both = (run: (isExact: boolean) => Ended): Both => ({ quick: run(false), whole: run(true) });

/** The demo's school with so many people and policies. */
export function demoBothWays(seed: number, size: { people: number; policies: number; days: number }): Both {
  return both((isExact) => {
    const school = makeSchool({ people: size.people, seed });
    const policies = school.policies.slice(0, size.policies);
    const plan = { days: size.days, seed, folder: null, isExact };
    const { workspace, jobs } = demonstrate(
      { ...school, policies },
      plan,
      () => undefined,
      () => undefined,
    );
    return ended(workspace, jobs.get('round')?.runs ?? 0);
  });
}

/** The school in which everything goes wrong. */
export function yearBothWays(seed: number, days: number, isUnkind: boolean): Both {
  return both((isExact) => {
    const { workspace, rounds } = simulateYear({ seed, days, isUnkind, isExact }, () => undefined);
    return ended(workspace, rounds);
  });
}
