/** What the hourly trigger does: a round, and then what takes longer than a click and was begun. */
import { carryOnVerifying } from './pages/verify';
import type { Ports } from './ports';
import { round } from './round/start-round';

/** Costs nothing beside the round where nothing is left to go on with. */
export function hourly(ports: Ports): void {
  const { instant } = ports.readClock();
  if (round(ports)) carryOnVerifying(ports, instant);
}
