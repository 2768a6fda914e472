/** The manager decides in the panel about an answer that waits: it is typed where she would type it, in `To check`, and followed at once. */
import { PolicySignOffError } from '../../../common/problem';
import { cellsBeside } from '../../../register/layout/cells-by-key';
import { staffIndexOf } from '../../../register/people/staff-index';
import { readRegister } from '../../../register/read-register';
import { readTab } from '../../../register/reading/read-tab';
import { takeDecisions } from '../../../register/reading/review-queue';
import { eachOfFloods } from '../../../register/reading/shared-rows';
import { headingRowOf } from '../../../register/workbook/heading-row';
import { COUNTERSIGNATURES, PANEL_CHANGES, TO_CHECK } from '../../../register/workbook/tabs';
import { underLockOfEditor } from '../../installing/access';
import type { Ports } from '../../ports';
import { recordOf } from '../../workbook/record-change';
import { OF_PEOPLE } from '../../workbook/round-tabs';
import { readRepaired } from '../../workbook/workbook-state';

const NEEDED = [...OF_PEOPLE, COUNTERSIGNATURES.title, TO_CHECK.title, PANEL_CHANGES.title];

export interface AnswerDecided {
  response: string;
  decision: 'accept' | 'reject' | 'ignore';
  /** Whose signature it is: a name, an address or a number; "" where that is known. */
  person: string;
}

/** @throws {PolicySignOffError} where it is not clear whose signature it is, or the answer waits no more */
export function decideAnswer(ports: Ports, decided: AnswerDecided): void {
  const { today } = ports.readClock();
  underLockOfEditor(ports, (notes, by) => {
    const tabs = readRepaired(ports, notes, NEEDED);
    const register = readRegister(tabs);
    const { signatures, countersignatures, people } = register;
    const others = new Set(countersignatures.map(({ answer }) => answer));
    const each = eachOfFloods([decided], register);
    const { open } = takeDecisions(each.typed, signatures, staffIndexOf(people), today, others);
    const [first] = [...each.open, ...open];
    if (first !== undefined) throw new PolicySignOffError({ code: 'DECISION_NOT_CLEAR', message: first.fault });
    const values = tabs[TO_CHECK.title] ?? [];
    const top = headingRowOf(TO_CHECK, values) ?? 0;
    const { rows, headings } = readTab(TO_CHECK, values.slice(top));
    const row = rows.find(({ value }) => value.response === decided.response)?.row;
    const { decision, person } = decided;
    const changes = row === undefined ? [] : cellsBeside(TO_CHECK, headings, top + row, { decision, person });
    if (changes.length < 2) {
      throw new PolicySignOffError({
        code: 'NOT_WAITING',
        message:
          'This response is no longer in the tab "To check". Somebody may have decided about it. Please click "Refresh now".',
      });
    }
    const done = recordOf(ports, tabs, { by, what: `decided about a response: ${decision}` });
    ports.writeChanges(notes.workbookId, [...changes, done]);
  });
}
