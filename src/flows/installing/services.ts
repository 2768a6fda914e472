/** Google's advanced services, which pushing a script may leave switched off: what is missing is told in the editor's own words. */
import { PolicySignOffError } from '../../common/problem';
import type { Ports } from '../ports';

/** @param names as the editor lists them @param run the function to run afterwards @returns one sentence that says what to do */
export function servicesProblem(names: readonly string[], run = 'setUp'): PolicySignOffError {
  const which = names.map((name) => `"${name}"`).join(', ');
  return new PolicySignOffError({
    code: 'SERVICES_OFF',
    message: `Google has not switched on ${which} for this script: in the script editor, on the left under "Services", remove each of them that is listed (three dots, Remove), then click + (Add a service), choose it, click Add, and run "${run}" again.`,
  });
}

/** Asks each of them once. @throws {PolicySignOffError} naming each that is off, and how to switch it on */
export function checkServices(ports: Ports): void {
  const off = ports.servicesOff();
  if (off.length > 0) throw servicesProblem(off);
}
