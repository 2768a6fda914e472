/** What the buttons about countersigners do. */
import * as flows from '../../../flows';
import { numberOf } from '../../event';
import { type Handler, onTop, type Panel, turned } from '../../panel';
import { sheetsHomeWith } from '../home';
import type { WaitingCountersigner } from './countersigning';
import { askBeforeRemindingCountersignerCard, countersigningCard } from './countersigning-cards';
import { readTodo } from './read-todo';

export const showCountersigning: Handler = (panel) =>
  turned(panel, countersigningCard(readTodo(panel), numberOf(panel.event, 'from')));

function countersignerMeant(panel: Panel): WaitingCountersigner | undefined {
  const { countersigner } = panel.event.parameters;
  return readTodo(panel).countersigning.find(({ address }) => address === countersigner);
}

const NOBODY_LEFT = 'Nobody is waiting for this countersigner any more.';

export const askBeforeRemindingCountersigner: Handler = (panel) => {
  const one = countersignerMeant(panel);
  return one === undefined ? sheetsHomeWith(panel, NOBODY_LEFT) : onTop(askBeforeRemindingCountersignerCard(one));
};

export const remindCountersigner: Handler = (panel) => {
  const { countersigner = '' } = panel.event.parameters;
  const isSent = flows.remindCountersigner(panel.ports, countersigner);
  if (isSent === null) return { notice: flows.BUSY };
  return sheetsHomeWith(
    panel,
    isSent
      ? 'One email sent.'
      : 'Not emailed: nobody is waiting any more, or this person is away or was emailed today.',
  );
};
