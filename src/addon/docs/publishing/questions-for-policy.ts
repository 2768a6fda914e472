/** A document of questions, which staff are not linked to: the panel beside it offers to ask them before a policy is signed. */
import { counted } from '../../../common/words';
import { withdrawnSince } from '../../../register/signing/versions';
import { button, buttons, mainButton, type Section, text } from '../../card';
import type { PolicyContext } from '../policy-context';
import { POLICY } from './questions-card';

/** Google takes a hundred options. */
const MOST_POLICIES = 60;

/** Nothing where the document has no question with a marked answer. */
export function questionsForPolicySection({ reading, register, today }: PolicyContext): Section[] {
  const { length } = reading.asked;
  if (length === 0) return [];
  const heading = 'Are these questions about a policy?';
  const policies = register.policies.filter(
    (policy) => policy.documentId !== '' && withdrawnSince(policy, register.versions, today) === null,
  );
  if (policies.length === 0) {
    const words = `${counted(length, 'question')} with answers below. To ask them before a policy is signed, please create the form of that policy first, and then open the panel here again.`;
    return [{ heading, widgets: [text(words), buttons(button('Read it again', 'show home'))] }];
  }
  return [
    {
      heading,
      widgets: [
        text(
          `${counted(length, 'question')} with answers below. They can be asked before a policy is signed. Staff are not led to this document, and need not be able to open it.`,
        ),
        {
          kind: 'choice',
          field: POLICY,
          title: 'The policy',
          as: 'list',
          options: policies
            .slice(0, MOST_POLICIES)
            .map(({ title, code }, i) => ({ text: title, value: code, isChosen: i === 0 })),
        },
        ...(policies.length > MOST_POLICIES
          ? [
              text(
                `Only the first ${MOST_POLICIES} policies are listed. For another, please copy the questions into the panel beside it.`,
              ),
            ]
          : []),
        buttons(mainButton('Ask these questions', 'ask these questions'), button('Read it again', 'show home')),
      ],
    },
  ];
}
