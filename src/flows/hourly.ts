/** What the hourly trigger does: a round, and then what takes longer than a click and was begun, or waits for the night. */
import { carryOnVerifying } from './pages/verify';
import type { Ports } from './ports';
import { round } from './round/start-round';
import { isTimeToMove, moveToArchives } from './workbook/archives/move-rows';

/** Costs nothing beside the round where nothing is left to go on with. */
export function hourly(ports: Ports): void {
  const { instant, hour } = ports.readClock();
  const notes = round(ports);
  if (notes === null) return;
  if (notes.verifyingSince !== '') carryOnVerifying(ports, instant);
  else if (isTimeToMove(notes, hour)) moveToArchives(ports, instant);
}
