/** The journeys. */
export { confirmOpenToAll } from './confirm-open';
export { explained } from './permissions';
export { type PreviewReport, previewEmails } from './preview-emails';
export { type PrintReport, printPerson, printPolicy, printSignOffList } from './print';
export { type PublishReport, publish } from './publish';
export { PublishRequestSchema } from './publish-request';
export { round, signed } from './round';
export { type SetUpReport, setUp } from './set-up';
export { type TakeOverReport, takeOver } from './take-over';
export { type UninstallReport, uninstall } from './uninstall';
export { type VerifyReport, verify } from './verify';
