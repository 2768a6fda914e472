/** Google's services as the journeys need them. */
import type { Ports } from '../flows/ports';
import * as buildForm from './forms/build-form';
import * as forms from './forms/forms';
import * as others from './others';
import * as run from './runtime';
import * as workbook from './workbook';

export const ports: Ports = {
  whoAmI: run.whoAmI,
  readPermissions: run.readPermissions,
  readClock: run.readClock,
  dayOf: run.dayOf,
  millisecondsSince: run.millisecondsSince,
  underLock: run.underLock,
  readNotes: run.loadNotes,
  writeNotes: run.saveNotes,
  forgetForm: run.forgetForm,
  fingerprint: run.fingerprint,

  createWorkbook: workbook.createWorkbook,
  isUnfinished: workbook.isUnfinished,
  formatWorkbook: workbook.formatWorkbook,
  readTabs: workbook.readTabs,
  listTabs: workbook.listTabs,
  readEveryCell: workbook.readEveryCell,
  writeChanges: workbook.writeChanges,

  readDocument: others.readDocument,
  buildForm: buildForm.buildForm,
  finishForm: forms.finishForm,
  linkForm: forms.linkForm,
  openForm: forms.openForm,
  offerNames: forms.offerNames,
  closeForm: forms.closeForm,
  keepReaders: forms.keepReaders,
  readAnswers: forms.readAnswers,
  countAnswers: forms.countAnswers,
  isFormOpen: forms.isFormOpen,
  dropReaders: forms.dropReaders,
  deleteAnswer: forms.deleteAnswer,
  watchForm: others.watchForm,

  emailsLeftToday: others.emailsLeftToday,
  sendEmail: others.sendEmail,
  ensureHourlyRound: others.ensureHourlyRound,
  removeTriggers: others.removeTriggers,
  hasHourlyRound: others.hasHourlyRound,
};
