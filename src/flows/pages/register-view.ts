/** What a panel shows: the register as it stands, in one call where no tab is gone, and nothing changed. */
import { PolicySignOffError, refusalCode } from '../../common/problem';
import type { Register } from '../../register/model';
import { readRegister } from '../../register/read-register';
import { readTab } from '../../register/reading/read-tab';
import { PANEL_CHANGES, STAFF_CHANGES, TABS, type Tab, TO_CHECK } from '../../register/workbook/tabs';
import type { Notes } from '../notes';
import type { Ports } from '../ports';
import { readWorkbookState, type WorkbookState } from '../workbook/workbook-state';

export interface ToCheckItem {
  where: string;
  what: string;
  /** The answer that waits for a decision; "" where none does. */
  response: string;
  /** Whose signature it may be. */
  person: string;
}

export interface RegisterView {
  register: Register;
  /** The rows of `To check`, as the last round left them. */
  toCheck: ToCheckItem[];
}

/** @throws {PolicySignOffError} where the workbook cannot be opened, or a tab is gone that it cannot do without */
export function viewRegister(ports: Ports, notes: Notes): RegisterView {
  const { tabs, problems, isReadable } = read(ports, notes);
  const [problem] = problems;
  if (!isReadable && problem !== undefined) throw new PolicySignOffError(problem);
  const toCheck = readTab(TO_CHECK, tabs[TO_CHECK.title] ?? []).rows.map(({ value }) => value);
  return {
    register: readRegister(tabs),
    toCheck: toCheck.flatMap(({ where, what, response, person }) =>
      what === '' ? [] : [{ where, what, response, person }],
    ),
  };
}

/** What was changed in the past only grows, and no panel shows it. */
const NOT_SHOWN: readonly Tab[] = [STAFF_CHANGES, PANEL_CHANGES];

function read(ports: Ports, notes: Notes): WorkbookState {
  const titles = TABS.filter((tab) => !NOT_SHOWN.includes(tab)).map((tab) => tab.title);
  try {
    return readWorkbookState(ports, notes, titles);
  } catch (error) {
    if (refusalCode(error) !== 404) throw error;
    throw new PolicySignOffError({
      code: 'REGISTER_NOT_GRANTED',
      message:
        'The register cannot be opened. Either it was deleted, or this account does not have access to it yet. Please look in the bin in Google Drive, or open the register in Sheets, open this panel beside it and allow access.',
    });
  }
}
