/** The journeys. */
export { outsiders } from './admission';
export { confirmOpenToAll } from './confirm-open';
export { dataOfPerson } from './data-of-person';
export { draftOf, keepDraft } from './drafts';
export { type DeleteReport, type EraseReport, eraseAnswers, erasePerson } from './erase';
export { evidenceForPerson, evidenceForPolicy } from './evidence';
export { type Look, lookAtRegister } from './look';
export { pauseForm, resumeForm } from './pause-form';
export { explained } from './permissions';
export { type PreviewReport, previewEmails } from './preview-emails';
export { type PrintReport, printPerson, printPolicy, printSignOffList } from './print';
export { type PublishReport, publish } from './publish';
export { type PublishRequest, PublishRequestSchema } from './publish-request';
export { refresh, round, sendNow, signed } from './round';
export { type SetUpReport, setUp, whatIsMissing } from './set-up';
export { type TakeOverReport, takeOver } from './take-over';
export { type UninstallReport, uninstall } from './uninstall';
export { type VerifyReport, verify } from './verify';
