/** The tabs that a run reads in its one call, and the register that they make. */
import type { RawCell } from '../register/cells';
import { type Register, readRegister } from '../register/register';
import { REGISTER, TABS } from '../register/tabs';
import type { Notes } from './notes';
import type { Ports } from './ports';

export interface Standing {
  tabs: Record<string, RawCell[][]>;
  register: Register;
}

export const TITLES: readonly string[] = [REGISTER.title, ...TABS.map((tab) => tab.title)];

/** Every tab of the register and the time stamps of every open form's answers, by title. */
export function readStandingTabs(ports: Ports, notes: Notes): Record<string, RawCell[][]> {
  return ports.readTabs(notes.workbookId, [...TITLES, ...notes.openForms.map((form) => stampsOf(form.answersIn))]);
}

export function readStanding(ports: Ports, notes: Notes): Standing {
  const tabs = readStandingTabs(ports, notes);
  return { tabs, register: readRegister(tabs) };
}

/** Only the first column of a tab of answers: when each came. */
export function stampsOf(tabTitle: string): string {
  return `${tabTitle}!A:A`;
}
