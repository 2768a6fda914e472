/** The journeys. */
export { confirmOpenToAll } from './confirm-open';
export { explained } from './permissions';
export { type PublishReport, publish } from './publish';
export { PublishRequestSchema } from './publish-request';
export { round, signed } from './round';
export { type SetUpReport, setUp } from './set-up';
export { type TakeOverReport, takeOver } from './take-over';
export { type UninstallReport, uninstall } from './uninstall';
