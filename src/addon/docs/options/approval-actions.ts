/** What the buttons about a policy's approval do, beside its document or beside the register. */
import * as flows from '../../../flows';
import { asHome, type Handler, onTop } from '../../panel';
import { approvalCard, approvalSavedCard, approvalsChanged } from './approval-card';
import { policyMeant } from './change-policy-actions';

export const showApproval: Handler = (panel) => {
  const { register, policy } = policyMeant(panel);
  return onTop(approvalCard(register, policy));
};

export const saveApproval: Handler = ({ ports, event }) => {
  const changed = approvalsChanged(event);
  if (changed.size === 0) return { notice: 'Nothing is different from before.' };
  flows.setApproval(ports, changed);
  return asHome(approvalSavedCard(event.parameters.title ?? ''), 'Saved.');
};
