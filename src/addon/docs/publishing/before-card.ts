/** The one card before a form is published: the form as staff will see it, who is asked what and when, and what speaks against it. */
import { versionNumberOf } from '../../../common/version-label';
import { capitalised, counted, joinedInShort } from '../../../common/words';
import { shortFormOf } from '../../../flows';
import { costOf } from '../../../form/cost';
import { progressOfPolicy, signaturesIn } from '../../../register/derived/progress';
import { withoutReading } from '../../../register/laws/groups/readings';
import type { Person } from '../../../register/model';
import { readingsTyped, readTheSame } from '../../../register/people/readings';
import { DAYS_TO_SIGN, RESIGN_MONTHS } from '../../../register/workbook/settings/defaults';
import { button, buttons, type Card, linkButton, mainButton, type Section, text, type Widget } from '../../card';
import { outOfDate } from '../change-cards';
import { approvalSection } from '../options/approval-card';
import {
  audienceInWords,
  type Choices,
  choicesOf,
  howOften,
  originOf,
  proposalsAbout,
  quoted,
} from '../options/choices';
import { countersignerInput } from '../options/countersigner-card';
import { countersignerOf } from '../options/countersigner-proposal';
import { signedTwice } from '../options/takes-its-place';
import { peopleIn, whoSigns } from '../options/who-signs';
import { askedBeforeSection } from './asked-before';
import { type AskedPeople, askedPeople, type BuiltPolicy, obstaclesOf, owedIfPublished } from './built-policy';
import { firstEmailInputs } from './first-email';
import { inForceInput, replacedInWords } from './in-force';
import { questionsSection } from './questions-card';

export function beforeCard(built: BuiltPolicy): Card {
  const { job, policy } = built;
  const owed = owedIfPublished(built);
  const isRehearsal = job.stage === 'rehearsal' && job.isOpen;
  return {
    name: 'before publishing',
    title: 'Before you publish',
    subtitle: `${policy.title}, version ${versionNumberOf(job.version)}: staff do not see it yet`,
    sections: [
      ...concernsSection(built),
      formSection(built),
      isRehearsal ? rehearsalSection(built) : rehearseSection(),
      questionsSection(built.job.request),
      choicesSection(built),
      ...askedBeforeSection(built, owed),
      approvalSection(built),
      emailsSection(built, askedPeople(built, owed)),
      { widgets: [buttons(...otherWays(built))] },
    ],
    footer: { main: mainButton('Publish', 'publish') },
  };
}

/** What is asked about again before it is published all the same. */
export function concernsOf(built: BuiltPolicy): string[] {
  const { register, policy, today, questions, isDocumentChanged, isAsBegun } = built;
  const open = questions.length;
  return [
    ...signedTwice(built),
    ...(peopleIn(register, policy, today) === 0
      ? ['Nobody on the staff list has to sign it, so nobody would be asked.']
      : []),
    ...(open === 0
      ? []
      : [`${counted(open, 'question about the document is', 'questions about the document are')} not answered yet.`]),
    // Where the words were changed, it is not the document that has.
    ...(isDocumentChanged && isAsBegun
      ? ['The document has changed since this form was made. Staff would sign the wording in the form.']
      : []),
  ];
}

function concernsSection(built: BuiltPolicy): Section[] {
  const concerns = [...obstaclesOf(built), ...concernsOf(built)];
  if (concerns.length === 0) return [];
  return [
    {
      heading: 'Please check first',
      widgets: [
        ...concerns.map((words) => text([{ warning: words }])),
        buttons(button('Go back to the document’s points', 'ask before withdrawing')),
      ],
    },
  ];
}

function formSection({ plan, register }: BuiltPolicy): Section {
  const cost = costOf(plan);
  return {
    heading: 'The form',
    widgets: [
      {
        kind: 'fact',
        icon: 'document',
        words: [{ bold: `${counted(cost.points, 'point')} on ${counted(cost.pages, 'page')}` }],
        below: `About ${counted(cost.ticks, 'tick')} and ${counted(cost.minutes, 'minute')}; the email to staff gives the same time.`,
      },
      ...(register.settings.privacyNotice === ''
        ? [
            text([
              {
                quiet:
                  'It has no link to your privacy notice: enter its address in Settings, and the form has it when staff are let in.',
              },
            ]),
          ]
        : []),
      buttons(button('See its pages', 'show form pages')),
    ],
  };
}

function rehearseSection(): Section {
  return {
    heading: 'Try it yourself',
    widgets: [
      text(
        'Open the form for yourself alone and go through it as staff will. What you send is deleted and counts for nobody.',
      ),
      buttons(button('Rehearse', 'rehearse')),
    ],
  };
}

function rehearsalSection({ job }: BuiltPolicy): Section {
  return {
    heading: 'Rehearsal',
    widgets: [
      text([
        { bold: 'The form is open for you alone.' },
        ' What you send is deleted when the rehearsal ends, and counts for nobody.',
      ]),
      buttons(linkButton('Open the form', job.link), button('End the rehearsal', 'end rehearsal')),
    ],
  };
}

function choicesSection(built: BuiltPolicy): Section {
  const { register, today, job, reading } = built;
  const choices = choicesOf(built);
  return {
    heading: 'Who signs, and when',
    widgets: [
      ...whoSigns(register, choices, today),
      ...readingFacts(built, choices),
      ...timesFacts(built, choices),
      ...countersignerInput(
        register.settings,
        countersignerOf(built) ?? (reading.countersign === null ? '' : undefined),
      ),
      ...quoted(reading.countersign?.by ?? ''),
      job.madePolicy
        ? buttons(button('Change', 'show settings'))
        : text([{ quiet: 'Who signs, how often and by when is set in the tab “Policies” of the register.' }]),
    ],
  };
}

/** Which part each group reads, and who has none. */
function readingFacts({ register, policy, job, today }: BuiltPolicy, { says: { whoReads } }: Choices): Widget[] {
  const without = withoutReading(register.people, policy, today).map(({ name }) => name);
  return [
    ...policy.readings.map(
      ({ part, audience }): Widget => ({ kind: 'fact', label: audienceInWords(audience), words: part }),
    ),
    ...(without.length === 0
      ? []
      : [text([{ warning: `Nothing is said of what ${joinedInShort(without, NAMED)} read.` }])]),
    // Editions letter their parts anew, and the register has the names of the one before.
    ...(job.madePolicy || whoReads === '' || readTheSame(readingsTyped(whoReads).readings, policy.readings)
      ? []
      : [
          text([
            { warning: `The document says something else of who reads what: “${whoReads}”.` },
            ' The register’s wording is used. If the document is right, please change it under “What each group reads” in Policies.',
          ]),
        ]),
  ];
}

function timesFacts({ reading }: BuiltPolicy, { lasts, daysToSign, graceDays, says }: Choices): Widget[] {
  const isUsual = lasts.kind === 'months' && lasts.months === RESIGN_MONTHS;
  const [reviewed] = says.lasts === '' ? proposalsAbout(reading, 'reviewEveryMonths') : [];
  const review = reviewed === undefined ? '' : ` It says when it is reviewed itself: “${reviewed.from}”`;
  const origin = originOf(says.lasts, isUsual).below ?? '';
  const grace = graceDays === 0 ? '' : `, plus a grace period of ${counted(graceDays, 'day')}`;
  return [
    { kind: 'fact', label: 'How often', words: howOften(lasts), ...below(`${origin}${review}`.trim()) },
    {
      kind: 'fact',
      label: 'Time to sign',
      words: `${counted(daysToSign, 'day')}${grace}`,
      ...originOf(says.daysToSign, daysToSign === DAYS_TO_SIGN),
    },
  ];
}

function below(words: string): { below?: string } {
  return words === '' ? {} : { below: words };
}

function emailsSection(built: BuiltPolicy, asked: AskedPeople): Section {
  const { register, job, today } = built;
  const { closures, settings } = register;
  const trial =
    settings.trialEmail === null ? [] : [text(`All emails go to ${settings.trialEmail} for now, as Settings says.`)];
  return {
    heading: 'The first email',
    widgets: [
      { kind: 'fact', icon: 'email', words: [{ bold: emailsInWords(asked) }], ...below(exceptionsInWords(asked)) },
      ...trial,
      ...replacedWidgets(built),
      ...firstEmailInputs(job.firstEmail, today, closures),
      ...inForceInput(built),
      text([{ quiet: 'Until the first email only you can open the form.' }]),
    ],
  };
}

function emailsInWords({ all, withoutEmail, away, shutOut }: AskedPeople): string {
  const written = all.length - withoutEmail.length - away.length - shutOut.length;
  return `${counted(written, 'person', 'people')} will be emailed`;
}

/** What becomes of the version before, once staff are let in. */
function replacedWidgets(built: BuiltPolicy): Widget[] {
  const { version } = built;
  return version === null ? [] : [text(`${replacedInWords(built, version.version)} ${whatBecomesOf(built)}`)];
}

/** Of the signatures of the version before. */
function whatBecomesOf({ register, policy, job, today }: BuiltPolicy): string {
  if (policy.lasts.kind === 'once') return 'Signatures stay valid, as this policy is signed once.';
  if (shortFormOf(register, job) !== '')
    return 'People whose signature has not run out sign only what has changed; other signatures of it will be out of date, and are kept.';
  const signatures = signaturesIn(progressOfPolicy(register, policy, today));
  return `${outOfDate(signatures)}${signatures === 0 ? '' : ', and kept'}.`;
}

/** So many are named. */
const NAMED = 3;

function exceptionsInWords({ withoutEmail, away, shutOut }: AskedPeople): string {
  const parts: [Person[], string][] = [
    [withoutEmail, 'without emails, to sign on paper or in another way'],
    [away, 'away, to be asked after coming back'],
    [shutOut, 'without a school account, emailed once you have opened the form to them'],
  ];
  return parts
    .filter(([people]) => people.length > 0)
    .map(([people, what]) => {
      const names = joinedInShort(
        people.map(({ name }) => name),
        NAMED,
      );
      return capitalised(`${names}: ${what}.`);
    })
    .join(' ');
}

function otherWays({ version }: BuiltPolicy) {
  const withdraw = button('Withdraw', 'ask before withdrawing');
  if (version === null) return [withdraw];
  return [withdraw, button(`See version ${versionNumberOf(version.version)}`, 'show status')];
}
