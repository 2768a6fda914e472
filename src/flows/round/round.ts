/**
 * What runs every hour, and in which order. Each step takes what the one before returns; it may be stopped anywhere and
 * run twice: the next round finishes the work. When it runs, and for how long, is in start-round.ts.
 */

import { PolicySignOffError } from '../../common/problem';
import { CLAUSES } from '../../register/workbook/tabs';
import { admit } from '../forms/admission';
import { withReadersListed } from '../forms/as-published/readers-listed';
import { collectAnswers } from '../forms/collect';
import { withFormsAsKept } from '../forms/put-back/kept-forms';
import { withLostVersions } from '../forms/put-back/lost-versions';
import { withTypedWithdrawals } from '../forms/put-back/typed-withdrawals';
import { withRulesHeld } from '../forms/to-ask/changed-rules';
import { checkPermissions } from '../installing/permissions';
import type { Run } from '../run';
import { readRoundTabs } from '../workbook/round-tabs';
import { tellWhatIsLost } from './alerts';
import { assess } from './assess';
import { settle } from './claims';
import { enter } from './manual-entries';
import { type News, newsFor } from './news';
import { noteRound } from './note-round';
import { writeRecords, writeViews } from './round-changes';
import { planRoundEmails } from './round-emails';
import { sendClaimed } from './send-emails';

/** What there is to do, done; where there is nothing, one call tells. */
export function runRound(run: Run): void {
  const news = newsFor(run);
  if (news !== null) runRoundFor(run, news);
}

/** @param news what was found to do */
export function runRoundFor(begun: Run, { needsWords }: News): void {
  // Where one is missing, half of a round would tell half the truth.
  checkPermissions(begun.ports);
  const workbook = readRoundTabs(begun.ports, begun.notes, needsWords);
  if (!workbook.isReadable) {
    tellWhatIsLost(begun, workbook);
    return;
  }

  const known = withFormsAsKept(begun, settle(begun, workbook));
  const whole = withLostVersions(begun, known);
  if (whole instanceof PolicySignOffError) {
    // Without the version everybody would be said to owe nothing.
    const { code, message } = whole;
    tellWhatIsLost(begun, {
      ...workbook,
      problems: [...workbook.problems, { code, tab: CLAUSES.title, row: null, message }],
    });
    return;
  }
  const settled = withRulesHeld(withTypedWithdrawals(whole), begun.moment.today);
  const run = withReadersListed(begun, settled);
  const collected = collectAnswers(run, settled);
  const admitted = admit(run, collected);
  const entered = enter(run, admitted);
  const assessed = assess(run, entered);
  const planned = planRoundEmails(run, assessed);

  // Records first and alone: Google takes a batch whole or not at all, and nothing that only looks nice may cost a signature.
  writeRecords(run, planned);
  const written = writeViews(run, planned);
  const sent = sendClaimed(run, written.register, written.planned.emails);
  noteRound(run, written, sent);
}
