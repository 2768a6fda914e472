/** What is asked before a policy is taken back: what becomes of its form, of signatures, and who is told. */
import { signedAs, versionNumberOf } from '../../../common/version-label';
import { counted } from '../../../common/words';
import { historyOf } from '../../../reminders/planning/email-history';
import { button, buttons, type Card, mainButton, text } from '../../card';
import type { PolicyContext } from '../policy-context';

export function withdrawCard(context: PolicyContext): Card {
  const { job, version, policy, reading, register } = context;
  // Stopped after it was recorded, it may be open to staff.
  const isUnseen = job !== null && register.versions.every((one) => one.version !== job.version);
  const words = isUnseen ? WORDS_OF_UNSEEN : wordsOfPublished(context);
  const label = job?.version ?? version?.version ?? '';
  return {
    name: 'withdrawing',
    title: `Withdraw version ${versionNumberOf(label)}?`,
    subtitle: policy?.title ?? reading.title,
    sections: [
      { widgets: [...words.map(text), buttons(mainButton('Withdraw it', 'withdraw'), button('Back', 'go back'))] },
    ],
  };
}

const WORDS_OF_UNSEEN = [
  'Staff have not seen anything of it. The form is shut for good, and nothing of it is left in the register. Your document, and what you chose for it, stay as they are.',
  'You can then read the document again and make another form.',
];

function wordsOfPublished({ register, version }: PolicyContext): string[] {
  const label = version?.version ?? '';
  const { settings, people, sentEmails, signatures } = register;
  const history = historyOf(
    sentEmails.map(({ value }) => value),
    settings.trialEmail !== null,
  );
  const asked = people.filter(({ number }) => history.daysAsked(number, label).length > 0).length;
  const given = signatures.filter((signature) => signedAs(signature.version) === signedAs(label)).length;
  return [
    'The form closes, and from today nobody has to sign this policy. An older version does not come back. This cannot be undone, but you can publish the policy again as a new version.',
    asked === 0
      ? 'Nobody has been emailed about it, so nobody hears of it.'
      : `${counted(asked, 'person was', 'people were')} asked by email: each gets one email that says there is nothing to sign.`,
    `${counted(given, 'signature stays', 'signatures stay')} in the register and in evidence.`,
  ];
}
