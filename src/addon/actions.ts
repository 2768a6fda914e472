/** Which action does what. */
import type { ActionName } from './action-names';
import * as docs from './docs/actions';
import { docsHome } from './docs/home';
import * as lines from './docs/lines/line-actions';
import * as approval from './docs/options/approval-actions';
import * as options from './docs/options/change-policy-actions';
import * as publishing from './docs/publishing/actions';
import { showHelp } from './help/help-card';
import { asHome, type Handler, type Panel } from './panel';
import * as sheets from './sheets/actions';
import { sheetsHome } from './sheets/home';
import * as handouts from './sheets/records/handout-actions';
import * as overTime from './sheets/records/over-time-actions';
import * as records from './sheets/records/record-actions';
import * as visitors from './sheets/records/visitor-actions';
import * as staff from './sheets/staff/staff-actions';
import * as countersigning from './sheets/todo/countersigning-actions';
import * as todo from './sheets/todo/todo-actions';

/** What stands in the panel when it is opened. */
export function homeOf(panel: Panel) {
  return panel.event.host === 'sheets' ? sheetsHome(panel) : docsHome(panel);
}

export const ACTIONS: Record<ActionName, Handler> = {
  'show home': (panel) => asHome(homeOf(panel)),
  'go back': () => ({ show: { how: 'back' } }),
  'show help': ({ event }) => showHelp(event),
  'ask for the file': () => ({ asksForFile: true }),

  'show warnings': docs.showWarnings,
  'show sections': lines.showSections,
  'show section': lines.showSection,
  'show questions': lines.showQuestions,
  'show question': lines.showQuestion,
  'save lines': lines.saveLines,
  'answer question': lines.answerQuestion,
  'settle decision': lines.settleDecision,
  'use sentence': docs.useSentence,
  'remove sentence': docs.removeSentence,
  'show settings': docs.showSettings,
  'save settings': publishing.saveSettings,
  'save audience': publishing.saveAudience,
  'create form': docs.createForm,
  'go on': docs.goOn,
  'show changes': docs.showChanges,
  'ask before publishing': docs.askBeforePublishing,
  'publish change': docs.publishChange,
  'show form pages': publishing.showFormPages,
  'see who is asked': publishing.seeWhoIsAsked,
  'show questions to answer': publishing.showQuestionsToAnswer,
  'save questions to answer': publishing.saveQuestionsToAnswer,
  'ask these questions': publishing.askTheseQuestions,
  rehearse: publishing.rehearse,
  'end rehearsal': publishing.stopRehearsal,
  publish: publishing.publish,
  'let staff in': publishing.letStaffIn,
  'stop waiting': publishing.stopWaiting,
  'ask before withdrawing': publishing.askBeforeWithdrawing,
  withdraw: publishing.withdraw,
  'show status': publishing.showStatus,
  'show bulletin': docs.showBulletin,
  'ask before closing': docs.askBeforeClosing,
  'close form': docs.closeForm,
  'reopen form': docs.reopenForm,
  'form is open to all': docs.formIsOpenToAll,
  'make form without accounts': docs.makeFormWithoutAccounts,
  'choose countersigner': docs.showCountersigner,
  'save countersigner': docs.saveCountersigner,

  'ask for change': options.askForChange,
  'review policy change': options.reviewChange,
  'change policy': options.changePolicy,
  'show approval': approval.showApproval,
  'save approval': approval.saveApproval,

  'show policies': sheets.showPolicies,
  'show to check': todo.showToCheck,
  'show held': todo.showHeld,
  'show overdue': todo.showOverdue,
  'show raised': todo.showRaised,
  'end question': todo.endQuestion,
  'ask how signed': todo.askHowSigned,
  'ask what was decided': todo.askWhatWasDecided,
  'ask whose': todo.askWhose,
  'decide answer': todo.decideAnswer,
  'ask before reminding': todo.askBeforeReminding,
  remind: todo.remind,
  'show countersigning': countersigning.showCountersigning,
  'ask before reminding countersigner': countersigning.askBeforeRemindingCountersigner,
  'remind countersigner': countersigning.remindCountersigner,
  'ask before extending': todo.askBeforeExtending,
  extend: todo.extend,
  'find person': sheets.findPerson,
  'show person': sheets.showPerson,
  'show groups': staff.showGroups,
  'save groups': staff.saveGroups,
  'show hold': staff.showHold,
  'save hold': staff.saveHold,
  'end hold': staff.endHold,
  'show import': staff.showImport,
  'empty import': staff.emptyImport,
  'bring in': staff.bringIn,
  'bring in signatures': staff.bringInSignatures,
  'undo import': staff.undoImport,
  'show reminders': records.showReminders,
  'review reminders': records.reviewReminders,
  'change reminders': records.changeReminders,
  refresh: sheets.refresh,
  'show health': sheets.showHealth,
  'show tabs': sheets.showTabs,
  'show tab': sheets.showTab,
  'hide tabs': sheets.hideTabs,
  'preview emails': sheets.previewEmails,
  'ask before sending': records.askBeforeSending,
  'send now': records.sendNow,
  verify: sheets.verify,
  'print person': sheets.printPerson,
  'show pages': records.showPages,
  'print policy': sheets.printPolicy,
  'print sign-off list': records.printSignOffList,
  'show inspection': records.showInspection,
  'print inspection': records.printInspection,
  'print sample': records.printSample,
  'evidence of person': records.evidenceOfPerson,
  'evidence of policy': records.evidenceOfPolicy,
  'data of person': records.dataOfPerson,
  'give new codes': sheets.giveNewCodes,
  'show handouts': handouts.showHandouts,
  'make slips': handouts.makeSlips,
  'make poster': handouts.makePoster,
  'offer to visitors': visitors.offerToVisitors,
  'make visitor poster': visitors.makeVisitorPoster,
  'show visitors': visitors.showVisitors,
  'has joined': visitors.hasJoined,
  'discard hour': visitors.discardHour,
  'keep hour': visitors.keepHour,
  'ask before erasing': records.askBeforeErasing,
  'erase person': records.erasePerson,
  'erase answers': records.eraseAnswers,
  'show over time': overTime.showOverTime,
  'put off over time': overTime.putOffOverTime,
  'take up over time': overTime.takeUpOverTime,
  'erase over time': overTime.eraseOverTime,
};
