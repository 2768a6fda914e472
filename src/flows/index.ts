/** The journeys. */
export { confirmOpenToAll } from './confirm-open';
export { dataOfPerson } from './data-of-person';
export { type DeleteReport, type EraseReport, eraseAnswers, erasePerson } from './erase';
export { evidenceForPerson, evidenceForPolicy } from './evidence';
export { type PreviewReport, previewEmails } from './preview-emails';
export { type PrintReport, printPerson, printPolicy, printSignOffList } from './print';
export { type PublishReport, publish } from './publish';
export { PublishRequestSchema } from './publish-request';
export { round, signed } from './round';
export { type SetUpReport, setUp } from './set-up';
export { type VerifyReport, verify } from './verify';
