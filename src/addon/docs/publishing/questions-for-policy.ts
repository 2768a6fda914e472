/** A document of questions, which staff are not linked to: the panel beside it offers to ask them before a policy is signed. */
import { counted } from '../../../common/words';
import { button, buttons, mainButton, type Section, text } from '../../card';
import type { PolicyContext } from '../policy-context';
import { POLICY } from './questions-card';

/** Google takes a hundred options. */
const MOST_POLICIES = 60;

/** Whether all that was found in the document are answers to its questions: then nothing of it is to be signed. */
export function isOnlyQuestions({ reading }: Pick<PolicyContext, 'reading'>): boolean {
  const answers = reading.asked.flatMap((one) => one.answers.map(({ words }) => words));
  const clauses = reading.sections.flatMap((section) => section.clauses);
  return answers.length > 0 && clauses.every(({ text: said }) => answers.some((words) => said.includes(words)));
}

/** Nothing where the document has no question with a marked answer. */
export function questionsForPolicySection({ reading, register }: PolicyContext): Section[] {
  const { length } = reading.asked;
  if (length === 0) return [];
  const heading = 'Are these questions about a policy?';
  const policies = register.policies.filter(({ documentId }) => documentId !== '').slice(0, MOST_POLICIES);
  if (policies.length === 0) {
    const words = `${counted(length, 'question')} with answers below. To ask them before a policy is signed, please create the form of that policy first, and then open the panel here again.`;
    return [{ heading, widgets: [text(words)] }];
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
          options: policies.map(({ title, code }, i) => ({ text: title, value: code, isChosen: i === 0 })),
        },
        buttons(mainButton('Ask these questions', 'ask these questions'), button('Read it again', 'show home')),
      ],
    },
  ];
}
