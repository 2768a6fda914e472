/** What a panel shows: the register as it stands, in one call, and nothing changed. */
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

export function lookAtRegister(ports: Ports, notes: Notes): Look {
  const tabs = ports.readTabs(
    notes.workbookId,
    TABS.map((tab) => tab.title),
  );
  const toCheck = readTab(TO_CHECK, tabs[TO_CHECK.title] ?? []).rows.map(({ value }) => value);
  return {
    register: readRegister(tabs),
    toCheck: toCheck.filter(({ what }) => what !== '').map(({ where, what }) => ({ where, what })),
  };
}
