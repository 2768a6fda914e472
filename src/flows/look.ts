/** What a panel shows: the register as it stands, in one call, and nothing changed. */
import { messageOf, PolicySignOffError } from '../policy/problem';
import type { RawCell } from '../register/cells';
import { readTab } from '../register/read-tab';
import { type Register, readRegister } from '../register/register';
import { TABS, TO_CHECK } from '../register/tabs';
import type { Notes } from './notes';
import type { Ports } from './ports';

export interface Look {
  register: Register;
  /** The rows of `To check`, as the last round left them. */
  toCheck: { where: string; what: string }[];
}

/** @throws {PolicySignOffError} where the workbook cannot be opened */
export function lookAtRegister(ports: Ports, notes: Notes): Look {
  const tabs = readTabs(ports, notes);
  const toCheck = readTab(TO_CHECK, tabs[TO_CHECK.title] ?? []).rows.map(({ value }) => value);
  return {
    register: readRegister(tabs),
    toCheck: toCheck.filter(({ what }) => what !== '').map(({ where, what }) => ({ where, what })),
  };
}

function readTabs(ports: Ports, notes: Notes): Record<string, RawCell[][]> {
  const titles = TABS.map((tab) => tab.title);
  try {
    return ports.readTabs(notes.workbookId, titles);
  } catch (error) {
    if (!messageOf(error).includes('not found')) throw error;
    throw new PolicySignOffError({
      code: 'REGISTER_NOT_GRANTED',
      message:
        'The register cannot be opened. Was it deleted, or is this account new to it? Look into the bin of Google Drive; or open the register in Sheets, open this panel beside it, and allow access.',
    });
  }
}
