/** What the buttons do about data that is kept for longer than Settings says. */
import * as flows from '../../../flows';
import { numberOf } from '../../event';
import { asHome, type Handler, turned } from '../../panel';
import { sheetsHomeWith } from '../home';
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
