/** What the buttons do about data that is kept for longer than Settings says. */
import * as flows from '../../../flows';
import { asHome, type Handler, onTop } from '../../panel';
import { sheetsHomeWith } from '../home';
import { overTimeCard, overTimeDoneCard } from './over-time-cards';

export const showOverTime: Handler = ({ ports, notes }) => {
  const { settings } = flows.viewRegister(ports, notes).register;
  return onTop(overTimeCard(flows.viewOverTime(ports, notes), settings));
};

export const eraseOverTime: Handler = (panel) => {
  const report = flows.eraseOverTime(panel.ports, panel.event.parameters.seen ?? '');
  if (report !== null) return asHome(overTimeDoneCard(report));
  return sheetsHomeWith(panel, 'Nothing was erased: something else is kept too long by now. Please open it again.');
};
