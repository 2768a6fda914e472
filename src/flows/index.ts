/** The journeys. */
export { outsiders } from './admission';
export { confirmOpenToAll } from './confirm-open';
export { draftOf, keepDraft } from './drafts';
export { type Look, lookAtRegister } from './look';
export { pauseForm, resumeForm } from './pause-form';
export { type PublishReport, publish } from './publish';
export { type PublishRequest, PublishRequestSchema } from './publish-request';
export { refresh, round, signed } from './round';
export { type SetUpReport, setUp } from './set-up';
