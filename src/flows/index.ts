/** The journeys. */
export { type PreviewReport, previewEmails } from './preview-emails';
export { type PublishReport, PublishRequestSchema, publish } from './publish';
export { round, signed } from './round';
export { type SetUpReport, setUp } from './set-up';
