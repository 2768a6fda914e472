/** The journeys. */

export { ON_A_LIST } from '../register/pages/print';
export { outsiders, signersByCode, signsByCode } from '../register/signing/school-accounts';
export { decideAnswer } from './by-hand/answers/decide-answer';
export { endQuestion } from './by-hand/answers/end-question';
export { changeReminders, faultOfSetting } from './by-hand/change-reminders';
export { extendDue } from './by-hand/extend';
export {
  type BroughtIn,
  bringIn,
  bringInSignatures,
  type ImportView,
  type Undone,
  undoImport,
  viewImport,
} from './by-hand/import-list';
export { emptyImportTab, makeImportTab } from './by-hand/import-tab';
export { pauseForm, resumeForm } from './by-hand/pause-form';
export { changePolicy, type PolicyCells } from './by-hand/policy/change-policy';
export { setApproval } from './by-hand/policy/set-approval';
export { remindCountersigner, remindNow } from './by-hand/remind';
export { setGroups } from './by-hand/set-groups';
export { setHold } from './by-hand/set-hold';
export { confirmOpenToAll } from './by-hand/without-account/confirm-open';
export { giveNewCodes } from './by-hand/without-account/new-codes';
export {
  discardHour,
  keepHour,
  moveToStaff,
  offerToVisitors,
  type VisitorsView,
  viewVisitors,
} from './by-hand/without-account/visitors';
export { countersignLink } from './forms/countersigning/form-of';
export { type DeleteReport, eraseAnswers } from './forms/erasing/answers';
export { type EraseReport, erasePerson } from './forms/erasing/erase';
export { eraseOverTime, type OverTimeReport, seenOf, viewOverTime } from './forms/erasing/over-time';
export { putOffOverTime } from './forms/erasing/put-off';
export { hourInWords } from './forms/other-forms/keep-visitor-forms';
export { isAboutCounts } from './forms/to-ask/unmatched-responses';
export { hourly } from './hourly';
export { type Access, accessOf } from './installing/access';
export { inPlainWords } from './installing/google-says';
export { keepRunningFor } from './installing/hourly-trigger';
export { BUSY, whatIsMissing } from './installing/owner-lock';
export { explained } from './installing/permissions';
export { type SetUpReport, setUp } from './installing/set-up';
export { type TakeOverReport, takeOver } from './installing/take-over';
export { type UninstallReport, uninstall } from './installing/uninstall';
export { ASKED_BEFORE, type AskedBefore, type PublishRequest, PublishRequestSchema } from './notes/job';
export { dataOfPerson } from './pages/data-of-person';
export { evidenceForPerson, evidenceForPolicy } from './pages/evidence';
export { makePoster, makeVisitorPoster } from './pages/posters';
export { type PreviewReport, previewEmails } from './pages/preview-emails';
export {
  printInspection,
  printPerson,
  printPolicy,
  printSample,
  printSignOffList,
} from './pages/print';
export { type RegisterView, type ToCheckItem, viewRegister } from './pages/register-view';
export type { PrintReport } from './pages/replace-page';
export { hideTabs, OUT_OF_SIGHT, showTab } from './pages/show-tab';
export { makeSlips, type SlipsReport } from './pages/slips';
export { type VerifyReport, verify } from './pages/verify';
export { changeChoices, type NotNow } from './publishing/change-choices';
export { draftOf, keepDraft } from './publishing/drafts';
export { asDecided, decideLines, decisionsAbout } from './publishing/line-decisions';
export { notYetSeen } from './publishing/not-yet-seen';
export {
  lastsChosen,
  nextVersion,
  type ProposedApproval,
  plannedForm,
  proposedApproval,
  proposedCycle,
  proposedDays,
} from './publishing/plan-publication';
export { type PublishReport, publish } from './publishing/publish';
export {
  chooseBeforeFirstEmail,
  endRehearsal,
  noFormBuilt,
  publishFor,
  rehearse,
  stopWaiting,
} from './publishing/stages';
export { isAsBegun, wordsChanged } from './publishing/where-it-stopped';
export { withdraw } from './publishing/withdraw';
export { refresh, sendNow, signed } from './round/start-round';
export { archiveFiles } from './workbook/archives/read-archives';
export type { HandoutReport } from './workbook/handouts';
export { changesSince, shortPlanOfVersion } from './workbook/version-form';
export { itemsOf, shortFormOf, versionBefore } from './workbook/version-rows';
