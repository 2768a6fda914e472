/** The names behind the figures of an inspection's summary. */
import { type Day, longDate } from '../../../common/day';
import { statusInWords } from '../../derived/status-words';
import type { TabPlan } from '../../layout/tab-plan';
import type { Register } from '../../model';
import type { Cell } from '../../workbook/cells';
import { column, printedPage } from '../printed-page';
import { punctuality, requiredOn } from './on-time';

const NAMES_PAGE = [
  column('Policy', 150),
  column('Name', 130),
  column('Role', 110),
  column('Groups', 110),
  column('Status on that day', 150),
  column('In time', 60),
];

/** Everybody of whom something was required on that day. */
export function inspectionNames(register: Register, on: Day, today: Day): TabPlan {
  const owed = requiredOn(register, on);
  const inTime = punctuality(register, on);
  const rows = register.policies.flatMap((policy) =>
    owed
      .filter((one) => one.policy === policy)
      .map((one): Cell[] => {
        const punctual = inTime(one);
        return [
          policy.title,
          one.person.name,
          one.person.role,
          one.person.groups.join(', '),
          statusInWords(one),
          punctual === null ? '' : punctual ? 'yes' : 'late',
        ];
      }),
  );
  const lines = [
    `${register.settings.school}. Printed on ${longDate(today)} from the register as it is now.`,
    'To check a row by hand: filter the tab Signatures by that person and version. “In time” is empty where nothing was signed by that day.',
    'It does not show what anybody understood, or people who had left by that day. No inspectorate asks for a set form.',
  ];
  return printedPage(`Policies signed on ${longDate(on)}: names`, lines, NAMES_PAGE, rows);
}
