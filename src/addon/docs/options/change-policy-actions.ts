/** What the buttons that change a published policy do, beside its document or beside the register. */
import * as v from 'valibot';
import * as flows from '../../../flows';
import type { Policy } from '../../../register/model';
import { policyWithCode } from '../../../register/people/look-up';
import { effectsOf } from '../../../register/signing/effect-of-change';
import { validity } from '../../../register/workbook/validity-cell';
import { cardAfter, type Handler, onTop, type Panel } from '../../panel';
import { cellsChosen, changePolicyCard, effectsCard, policyChangedCard } from './change-policy-cards';
import { ambiguousAudience } from './who-signs';

/** The one that a button names. @throws where it is gone */
export function policyMeant({ ports, notes, event }: Panel) {
  const { register } = flows.viewRegister(ports, notes);
  return { register, policy: policyWithCode(register, event.parameters.policy ?? ''), today: ports.readClock().today };
}

export const askForChange: Handler = (panel) => {
  const { register, policy, today } = policyMeant(panel);
  return onTop(changePolicyCard(register, policy, today));
};

export const reviewChange: Handler = (panel) => {
  const { register, policy, today } = policyMeant(panel);
  const cells = cellsChosen(panel.event, policy);
  if (Object.keys(cells).length === 0) return { notice: 'Nothing is different from before.' };
  if (ambiguousAudience(register.people, cells.audience?.split(', ') ?? []) !== null) {
    return {
      notice: 'One of the groups that you ticked holds all of another. Please tick only the one that is meant.',
    };
  }
  return onTop(effectsCard(policy, cells, effectsOf(register, policy, withCells(policy, cells), today)));
};

/** The policy as it would be read. */
function withCells(
  policy: Policy,
  { audience, sites, lasts, daysToSign, graceDays, countersignedBy }: flows.PolicyCells,
): Policy {
  const days = daysToSign ?? policy.daysToSign;
  return {
    ...policy,
    audience: audience?.split(', ') ?? policy.audience,
    sites: sites?.split(', ').filter((site) => site !== '') ?? policy.sites,
    lasts: lasts === undefined ? policy.lasts : v.parse(validity, lasts),
    daysToSign: days,
    // Where starters have no days of their own they have everybody's.
    daysForStarters: policy.daysForStarters === policy.daysToSign ? days : policy.daysForStarters,
    graceDays: graceDays ?? policy.graceDays,
    countersignedBy: countersignedBy ?? policy.countersignedBy,
  };
}

const CellsSchema = v.object({
  audience: v.optional(v.string()),
  sites: v.optional(v.string()),
  lasts: v.optional(v.string()),
  daysToSign: v.optional(v.number()),
  graceDays: v.optional(v.number()),
  countersignedBy: v.optional(v.string()),
});

export const changePolicy: Handler = (panel) => {
  const { policy } = policyMeant(panel);
  const { cells = '{}' } = panel.event.parameters;
  flows.changePolicy(panel.ports, policy.code, v.parse(v.pipe(v.string(), v.parseJson(), CellsSchema), cells));
  return cardAfter(panel, policyChangedCard(policy));
};
