/** Whom a document names to countersign → who that is on the staff list, for a person to confirm. */
import type { Day } from '../../../common/day';
import type { Person, Register } from '../../../register/model';
import { isHere } from '../../../register/people/employment';
import { isSameName } from '../../../register/people/names';
import { isConfirmed } from '../../../register/signing/countersigning/countersigners';
import type { PolicyContext } from '../policy-context';

/** What was chosen; else whom the document names, where the staff list has that name or role; undefined where neither is known. */
export function countersignerOf(context: PolicyContext): string | undefined {
  const { policy, draft, reading, register, today } = context;
  if (policy !== null && (policy.countersignedBy === '' || isConfirmed(policy))) return policy.countersignedBy;
  if (draft.countersignedBy !== undefined) return draft.countersignedBy;
  if (reading.countersign === null) return undefined;
  return proposedCountersigner(register, reading.countersign.by, today);
}

/** "Headteacher or School Business Manager" → the addresses of whoever has such a name or role; undefined for nobody. */
function proposedCountersigner({ people }: Pick<Register, 'people'>, by: string, today: Day): string | undefined {
  const parts = by.split(/\s*(?:[/,;]|\bor\b|\band\b)\s*/i).filter((part) => part !== '');
  const found = parts.flatMap((part) =>
    /^(?:the |their )?line managers?$/i.test(part)
      ? ['line manager']
      : people.flatMap((person) =>
          person.email !== null && isHere(person, today) && isMeant(person, part) ? [person.email] : [],
        ),
  );
  return found.length === 0 ? undefined : [...new Set(found)].join(', ');
}

function isMeant({ name, role }: Person, part: string): boolean {
  const wanted = plainRole(part);
  // "Deputy Headteacher and Safeguarding Lead" holds two roles.
  const roles = role.split(/\s*(?:[,/;&(]|\band\b)\s*/i).map(plainRole);
  return isSameName(name, part) || roles.some((one) => one !== '' && (one === wanted || one === DEPUTY[wanted]));
}

/** How documents shorten it beside the head: "Head Teacher / Deputy". */
const DEPUTY: Readonly<Record<string, string>> = { deputy: 'deputyheadteacher', head: 'headteacher' };

/** "the Head Teacher" and "Headteacher" are one role. */
function plainRole(words: string): string {
  return words
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^a-z]/g, '');
}
