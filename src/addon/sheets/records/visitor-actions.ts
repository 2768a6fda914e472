/** What the buttons about visitors do. */
import * as flows from '../../../flows';
import { numberOf } from '../../event';
import { type Handler, instead, onTop, type Panel, turned } from '../../panel';
import { posterCard } from './handout-cards';
import { visitorsCard } from './visitors-card';

export const offerToVisitors: Handler = ({ ports, event }) => {
  flows.offerToVisitors(ports, event.parameters.policy ?? '');
  return {
    notice:
      'The form for visitors is made with the next hourly check. Anybody with its link can read the policy. Then make the poster for reception here.',
  };
};

export const makeVisitorPoster: Handler = ({ ports, event }) => {
  const made = flows.makeVisitorPoster(ports, event.parameters.policy ?? '');
  return onTop(
    posterCard(made, 'For reception. Anybody who reads the code can read the policy and sign as a visitor.'),
  );
};

export const showVisitors: Handler = (panel) => turned(panel, cardNow(panel));

export const hasJoined: Handler = (panel) => {
  const { form = '', name = '', moment } = panel.event.parameters;
  flows.moveToStaff(panel.ports, form, { name, moment: Number(moment) });
  return instead(
    cardNow(panel),
    `${name} is on the staff list now; please enter groups and an email address there. The signature is in the tab Paper.`,
  );
};

export const discardHour: Handler = (panel) => {
  const { form = '', hour = '' } = panel.event.parameters;
  const isDone = flows.discardHour(panel.ports, form, hour);
  return instead(cardNow(panel), isDone ? 'Discarded.' : 'Not all are deleted yet. Please click again.');
};

export const keepHour: Handler = (panel) => {
  const { form = '', hour = '' } = panel.event.parameters;
  flows.keepHour(panel.ports, form, hour);
  return instead(cardNow({ ...panel, notes: panel.ports.readNotes() }), 'Kept.');
};

function cardNow({ ports, notes, event }: Panel) {
  return visitorsCard(flows.viewVisitors(ports, notes), numberOf(event, 'from'));
}
