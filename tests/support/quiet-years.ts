/** Schools' days with a round in every hour, and with those alone in which anything could happen: what each leaves in the end. */
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

const both = (run: (hasEveryRound: boolean) => Ended): Both => ({ quick: run(false), whole: run(true) });

/** The demo's school with so many people and policies. */
export function demoBothWays(seed: number, size: { people: number; policies: number; days: number }): Both {
  return both((hasEveryRound) => {
    const school = makeSchool({ people: size.people, seed });
    const policies = school.policies.slice(0, size.policies);
    const plan = { days: size.days, seed, folder: null, hasEveryRound };
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
  return both((hasEveryRound) => {
    const { workspace, rounds } = simulateYear({ seed, days, isUnkind, hasEveryRound }, () => undefined);
    return ended(workspace, rounds);
  });
}
