/** The email to the manager about colleagues who would like to talk to somebody before they sign. */
import { shortDate } from '../../common/day';
import { capitalised, countedInWords } from '../../common/words';
import type { RaisedQuestion } from '../../register/signing/asking/questions';
import type { Settings } from '../../register/workbook/settings';
import type { ToldQuestions } from '../planning/answers/plan-questions';
import { personIn } from './greeting';
import type { Letter, LetterCard } from './letter';

/** @param register the address of the workbook */
export function questionLetter({ asked, strangers }: ToldQuestions, settings: Settings, register: string): Letter {
  const count = asked.length + strangers.length;
  const who = capitalised(countedInWords(count, 'person', 'people'));
  return {
    subject: `${who} would like to talk before signing`,
    name: personIn(settings.contactName),
    opening: [
      `${who} would like to talk to somebody before signing.`,
      'They were not asked for a reason. Until you have talked they get no reminders about this policy, and the lists for line managers and the head teacher leave them out.',
    ],
    cards: [
      ...asked.map(
        ({ question, person, policy, signedOn }): LetterCard => ({
          title: person.name,
          lines: [
            policy.title,
            askedInWords(question),
            ...(signedOn === null ? [] : [`Signed on ${shortDate(signedOn)}; that signature stays valid.`]),
          ],
          tone: 'due',
        }),
      ),
      ...strangers.map(
        (question): LetterCard => ({
          title: question.email || 'Somebody without an email address',
          lines: [question.version, askedInWords(question), 'Not on the staff list: see the tab To check.'],
          tone: 'plain',
        }),
      ),
    ],
    sections: [
      {
        heading: 'When you have talked',
        lines: [
          'In the panel beside the register, choose how it ended: "Talked, ask again", "Signed another way" (read aloud, in large print, translated), or "Decided by the head".',
        ],
        more: { label: 'Open the register', link: register },
      },
    ],
    closing: ['Anyone who simply signs after all needs nothing from you.'],
    footer: ['This email names people: please do not forward it.'],
    notice: '',
  };
}

function askedInWords({ raisedOn, raisedAt }: RaisedQuestion): string {
  return `Asked on ${shortDate(raisedOn)}${raisedAt === '' ? '' : ` at ${raisedAt}`}.`;
}
