/** What the buttons for slips and posters do. */
import * as flows from '../../../flows';
import { numberOf } from '../../event';
import { type Handler, instead, onTop } from '../../panel';
import { handoutsCard, posterCard, slipsCard } from './handout-cards';

export const showHandouts: Handler = ({ notes }) => onTop(handoutsCard(notes.visitorForms.length > 0));

export const makeSlips: Handler = ({ ports, event }) => {
  const { whom = 'no email', person, after } = event.parameters;
  const asked = whom === 'everyone' ? 'everyone' : 'no email';
  const made = flows.makeSlips(
    ports,
    person === undefined ? asked : numberOf(event, 'person'),
    after === undefined ? null : numberOf(event, 'after'),
  );
  const card = slipsCard(made, whom);
  return after === undefined ? onTop(card) : instead(card);
};

export const makePoster: Handler = ({ ports, event }) => {
  const made = flows.makePoster(ports, event.parameters.policy ?? '');
  return onTop(posterCard(made, 'For the staff room, or the screen on an INSET day. There is nothing secret on it.'));
};
