/**
 * Who may do what. One account owns files, forms, timers and emails; others do what the workbook's sharing lets them: edit the
 * register, under their own names, or look at it.
 */
import { PolicySignOffError } from '../../common/problem';
import type { Notes } from '../notes';
import type { Ports } from '../ports';
import { checkOwner, underLockOf } from './owner-lock';

export type Access = 'owner' | 'editor' | 'reader';

/** @returns null for an account that cannot open the register. No call for the owner, one for anybody else */
export function accessOf(ports: Ports, { owner, workbookId }: Notes, account: string): Access | null {
  if (owner === account) return 'owner';
  const access = ports.accessTo(workbookId);
  return access === null ? null : access === 'edit' ? 'editor' : 'reader';
}

/**
 * Does what anybody may do who may edit the register, while no round is at work.
 * @param action is told what is noted, and whose account does it
 * @throws {PolicySignOffError} for an account that may not edit the register, or where a round is at work
 */
export function underLockOfEditor<Result>(ports: Ports, action: (notes: Notes, by: string) => Result): Result {
  const check = (notes: Notes, account: string) => {
    if (notes.owner === '') return checkOwner(notes, account);
    const access = accessOf(ports, notes, account);
    if (access === null) throw cannotOpen(notes.owner, account);
    if (access === 'reader') throw mayNotEdit(notes.owner, account);
  };
  return underLockOf(ports, check, action);
}

function cannotOpen(owner: string, account: string): PolicySignOffError {
  return new PolicySignOffError({
    code: 'MAY_NOT_EDIT',
    message: `Nothing was changed: ${account} can no longer open the register. Please ask ${owner} to share the workbook with you, or to do it for you.`,
  });
}

function mayNotEdit(owner: string, account: string): PolicySignOffError {
  return new PolicySignOffError({
    code: 'MAY_NOT_EDIT',
    message: `Nothing was changed: ${account} can see the register but not edit it. Please ask ${owner} to share the workbook with you as an editor, or to do it for you.`,
  });
}
