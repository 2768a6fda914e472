/** The console, as a script sees it. */
import { log, service } from '../bridge';

function line(level: string) {
  return (...values: unknown[]) =>
    log(level, values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '));
}

export const console = service('console', {
  log: line('INFO'),
  info: line('INFO'),
  warn: line('WARNING'),
  error: line('ERROR'),
});
