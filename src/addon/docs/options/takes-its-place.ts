/** A document under the title of a policy that is published from another one, such as a copy for the next year: what to do then. */
import { counted } from '../../../common/words';
import { publishedUnder } from '../../../register/laws/policies';
import type { Policy } from '../../../register/model';
import { isInAudience } from '../../../register/signing/obligations';
import { type Section, text } from '../../card';
import type { PolicyContext } from '../policy-context';

/** Before a form is made; nothing where no such policy is published, or this document is one already. */
export function takesItsPlaceSection({ reading, documentId, policy, register }: PolicyContext): Section[] {
  const other = policy === null ? publishedUnder(reading.title, documentId, register) : null;
  if (other === null) return [];
  return [
    {
      heading: 'A copy?',
      widgets: [
        text([
          { warning: `${isPublished(other)} If this document takes its place, ${step(other)}` },
          ' If both are meant, people sign both.',
        ]),
      ],
    },
  ];
}

/** Before it is published: in words that ask for a second thought; none where nobody would have to sign both. */
export function signedTwice({
  register,
  policy,
  documentId,
  today,
}: Pick<PolicyContext, 'register' | 'documentId' | 'today'> & { policy: Policy }): string[] {
  const other = publishedUnder(policy.title, documentId, register);
  if (other === null) return [];
  const both = register.people.filter((person) => [policy, other].every((one) => isInAudience(person, one, today)));
  if (both.length === 0) return [];
  const who = `${counted(both.length, 'person', 'people')} would have to sign both.`;
  return [`${isPublished(other)} ${who} If this document takes its place, withdraw it here and ${step(other)}`];
}

function isPublished({ title, code }: Policy): string {
  return `“${title}” (${code}) is published from another document, and this one would be a policy of its own.`;
}

function step({ code }: Policy): string {
  return `put its address under "Document" of ${code} in the tab Policies, then open this panel again: it becomes the next version of ${code}.`;
}
