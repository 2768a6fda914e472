/** What the buttons for slips and posters do. */
import * as flows from '../../../flows';
import { numberOf } from '../../event';
import { type Handler, instead, onTop } from '../../panel';
import { handoutsCard, posterCard, slipsCard } from './handout-cards';

export const showHandouts: Handler = () => onTop(handoutsCard());

export const makeSlips: Handler = ({ ports, event }) => {
  const { whom = 'no email', person, skip } = event.parameters;
  const asked = whom === 'everyone' ? 'everyone' : 'no email';
  const made = flows.makeSlips(ports, person === undefined ? asked : numberOf(event, 'person'), Number(skip ?? 0));
  const card = slipsCard(made, whom);
  return skip === undefined ? onTop(card) : instead(card);
};

export const makePoster: Handler = ({ ports, event }) =>
  onTop(posterCard(flows.makePoster(ports, event.parameters.policy ?? '')));
