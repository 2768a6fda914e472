/** What the buttons do about data that is kept for longer than Settings says. */
import { longDate } from '../../../common/day';
import * as flows from '../../../flows';
import { numberOf } from '../../event';
import { asHome, type Handler, turned } from '../../panel';
import { sheetsHomeAfter, sheetsHomeWith } from '../home';
import { overTimeCard, overTimeDoneCard } from './over-time-cards';

export const showOverTime: Handler = (panel) => {
  const { ports, notes, event } = panel;
  return turned(panel, overTimeCard(flows.viewOverTime(ports, notes), numberOf(event, 'from')));
};

export const eraseOverTime: Handler = (panel) => {
  const report = flows.eraseOverTime(panel.ports, panel.event.parameters.seen ?? '');
  if (report !== null) return asHome(overTimeDoneCard(report));
  return sheetsHomeWith(
    panel,
    'The list has changed since you opened it, so nothing was erased. Please choose “Data kept too long” again.',
  );
};

const ANOTHER_YEAR = 'This list is of last year, so nothing was changed. Please choose “Data kept too long” again.';

export const putOffOverTime: Handler = (panel) => {
  const until = flows.putOffOverTime(panel.ports, panel.event.parameters.on ?? '', 'put off');
  if (until === null) return sheetsHomeWith(panel, ANOTHER_YEAR);
  return sheetsHomeAfter(panel, `Put off until ${longDate(until)}.`);
};

export const takeUpOverTime: Handler = (panel) => {
  const until = flows.putOffOverTime(panel.ports, panel.event.parameters.on ?? '', 'take up');
  return until === null ? sheetsHomeWith(panel, ANOTHER_YEAR) : sheetsHomeAfter(panel, 'Proposed again in To check.');
};
