/** Versions that were withdrawn → who is told so: everybody whom an email had asked to sign, once, and nobody else. */
import type { Day } from '../../common/day';
import { signedAs } from '../../common/version-label';
import type { Register, Version } from '../../register/model';
import { addressOn } from '../../register/people/reachable';
import { isWithdrawn } from '../../register/signing/versions';
import type { History } from './email-history';

export interface Withdrawal {
  kind: 'withdrawn';
  person: number;
  to: string;
  name: string;
  about: string[];
  version: Version;
}

export interface WithdrawalRequest {
  register: Pick<Register, 'people' | 'versions'>;
  history: History;
  today: Day;
}

/** Whoever is away is told after coming back. One that may have left counts as told. */
export function planWithdrawals({ register, history, today }: WithdrawalRequest): Withdrawal[] {
  // Of a version and its minor changes, which are withdrawn together, the last one stands for all.
  const withdrawn = new Map<string, Version>();
  for (const version of register.versions) {
    if (isWithdrawn(version, today)) withdrawn.set(signedAs(version.version), version);
  }
  return [...withdrawn.values()].flatMap((version) =>
    register.people.flatMap((person): Withdrawal[] => {
      const { number, name } = person;
      const to = addressOn(person, today);
      const label = version.version;
      const wasAsked = history.daysAsked(number, label).length > 0;
      const isTold = history.lastAbout('withdrawn', label, number) !== null;
      if (to === null || !wasAsked || isTold || !history.isWorthTrying(to, today)) return [];
      return [{ kind: 'withdrawn', person: number, to, name, about: [label], version }];
    }),
  );
}
