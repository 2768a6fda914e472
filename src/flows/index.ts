/** The journeys. */

export { type DeleteReport, type EraseReport, eraseAnswers, erasePerson } from './erase';
export { explained } from './installing/permissions';
export { type SetUpReport, setUp, whatIsMissing } from './installing/set-up';
export { type TakeOverReport, takeOver } from './installing/take-over';
export { type UninstallReport, uninstall } from './installing/uninstall';
export { dataOfPerson } from './pages/data-of-person';
export { evidenceForPerson, evidenceForPolicy } from './pages/evidence';
export { type PreviewReport, previewEmails } from './pages/preview-emails';
export { type PrintReport, printPerson, printPolicy, printSignOffList } from './pages/print';
export { type RegisterView, viewRegister } from './pages/register-view';
export { type VerifyReport, verify } from './pages/verify';
export { chooseCountersigner } from './publishing/choose-countersigner';
export { confirmOpenToAll } from './publishing/confirm-open';
export { draftOf, keepDraft } from './publishing/drafts';
export { pauseForm, resumeForm } from './publishing/pause-form';
export { type PublishReport, publish } from './publishing/publish';
export { type PublishRequest, PublishRequestSchema } from './publishing/publish-request';
export { outsiders } from './round/admission';
export { refresh, round, sendNow, signed } from './round/round';
