/** Google's services as the journeys need them. */
import type { Ports } from '../flows/ports';
import * as documents from './documents';
import * as buildForm from './forms/build-form';
import * as forms from './forms/forms';
import * as linkForm from './forms/link-form';
import { forgetOpenForms } from './forms/open-forms';
import { keepAddresses, readForm, switchOff } from './forms/read-form';
import * as readers from './forms/readers';
import * as mail from './mail';
import * as runtime from './runtime';
import * as services from './services';
import * as drawnPages from './sheets/drawn-pages';
import * as workbook from './sheets/workbook';
import * as triggers from './triggers';

export const ports: Ports = {
  whoAmI: runtime.whoAmI,
  readPermissions: runtime.readPermissions,
  servicesOff: services.servicesOff,
  readClock: runtime.readClock,
  dayOf: runtime.dayOf,
  millisecondsSince: runtime.millisecondsSince,
  underLock: runtime.underLock,
  underLockToTheEnd: runtime.underLockToTheEnd,
  readNotes: runtime.loadNotes,
  writeNotes: runtime.saveNotes,
  forgetForm: runtime.forgetForm,
  fingerprint: runtime.fingerprint,
  sealed: runtime.sealed,
  newSecret: runtime.newSecret,

  createWorkbook: workbook.createWorkbook,
  isUnfinished: workbook.isUnfinished,
  regionOf: workbook.regionOf,
  formatWorkbook: workbook.formatWorkbook,
  readTabs: workbook.readTabs,
  listTabs: workbook.listTabs,
  readEveryCell: workbook.readEveryCell,
  writeChanges: workbook.writeChanges,
  writeAndListTabs: workbook.writeAndListTabs,

  accessTo: documents.accessTo,
  editorsOf: documents.editorsOf,
  createPages: drawnPages.createPages,
  drawPages: drawnPages.drawPages,
  deleteFile: drawnPages.deleteFile,

  readDocument: documents.readDocument,
  listFiles: documents.listFiles,
  buildForm: buildForm.buildForm,
  finishForm: forms.finishForm,
  nameForm: forms.nameForm,
  linkForm: linkForm.linkForm,
  openForm: forms.openForm,
  offerList: buildForm.offerList,
  offerNames: forms.offerNames,
  openToAnyone: forms.openToAnyone,
  closeForm: forms.closeForm,
  unpublishForm: forms.unpublishForm,
  describeForm: forms.describeForm,
  keepReaders: readers.keepReaders,
  readAnswers: forms.readAnswers,
  countAnswers: forms.countAnswers,
  isFormOpen: forms.isFormOpen,
  lookAtForm: forms.lookAtForm,
  readForm,
  keepAddresses,
  switchOff,
  dropReaders: readers.dropReaders,
  deleteAnswer: forms.deleteAnswer,
  deleteAnswersOf: forms.deleteAnswersOf,
  watchForm: triggers.watchForm,
  watchAnew: triggers.watchAnew,

  emailsLeftToday: mail.emailsLeftToday,
  sendEmail: mail.sendEmail,
  renewHourlyRound: triggers.renewHourlyRound,
  watchNoOthers: triggers.watchNoOthers,
  removeTriggers: triggers.removeTriggers,
  restoreHourlyRound: triggers.restoreHourlyRound,
  hasHourlyRound: triggers.hasHourlyRound,
};

/** The services for one run of the script: what it opens stays open until its end, and is unknown to the next. */
export function portsOfRun(): Ports {
  forgetOpenForms();
  return ports;
}
