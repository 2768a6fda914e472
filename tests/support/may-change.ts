/** What each button may change, by its action: anything else that is otherwise after a press is a fault. */
import type { ActionName } from '../../src/addon/action-names';

/** What only shows something. */
const NOTHING: readonly string[] = [];

/** Everything that follows from what people typed and what the forms hold, brought up to date as each hour does. */
export const UP_TO_DATE: readonly string[] = [
  'Dates',
  'Numbers: new row',
  'Overdue',
  'Register',
  'Signatures: Row check',
  'Staff: Number',
  'Summary',
  'To check',
  'note: form',
  'note: round',
];

/** Who changed something of the register in the panel, and what. */
const KEPT = 'Panel changes: new row';

/** A version that is begun: its wording is kept before its form is made. */
const BEGUN = ['Clauses: new row', 'new form', 'note: job'];

/**
 * Named as `whatChanged` names them; no line may be left out. Nothing but "remind", "remind
 * countersigner" and "send now" sends an email, nothing but "erase answers" and "discard hour" takes answers of a published form out of
 * it, and no action has a line that changes a document.
 */
export const MAY_CHANGE: Record<ActionName, readonly string[]> = {
  'show home': NOTHING,
  'go back': NOTHING,
  'show help': NOTHING,
  'ask for the file': NOTHING,

  'show warnings': NOTHING,
  'show sections': NOTHING,
  'show section': NOTHING,
  'show questions': NOTHING,
  'show question': NOTHING,
  'save lines': ['Line decisions: new row'],
  'answer question': ['Line decisions: new row'],
  'settle decision': ['Line decisions: new row'],
  'use sentence': ['note: draft'],
  'remove sentence': ['note: draft'],
  'show settings': NOTHING,
  'save settings': ['note: draft', 'note: job'],
  'save audience': ['note: draft'],
  'create form': [...BEGUN, 'Policies: new row'],
  // A withdrawal that was cut short goes on as well.
  'go on': [
    'Clauses: Form item',
    'note: job',
    'Clauses: row gone',
    'Policies: row gone',
    'form: emailCollection',
    'form: isInBin',
    'form: items',
    'form: name',
  ],
  'show changes': NOTHING,
  'ask before publishing': NOTHING,
  'publish change': [
    ...BEGUN,
    'Clauses: Form item',
    'Clauses: Version',
    'Summary',
    'Versions: new row',
    'form: closedMessage',
    'form: confirmationMessage',
    'form: description',
    'form: isAccepting',
    'form: items',
    'form: name',
    'note: form',
  ],
  'show form pages': NOTHING,
  'see who is asked': ['note: job'],
  'show questions to answer': NOTHING,
  'ask these questions': NOTHING,
  // A form that is built already does not ask them: it is put aside, to be made again.
  'save questions to answer': ['Clauses: row gone', 'Policies: row gone', 'form: name', 'note: draft', 'note: job'],
  rehearse: [
    KEPT,
    'Policies: Countersigned by',
    'form: isAccepting',
    'form: isPublished',
    'form: readers',
    'note: job',
  ],
  'end rehearsal': ['form: isAccepting', 'form: isPublished', 'note: job'],
  // Staff are let in, and emailed, by the hourly check of that morning.
  publish: [KEPT, 'Policies: Countersigned by', 'note: job'],
  'let staff in': ['note: job'],
  'stop waiting': ['note: job'],
  'ask before withdrawing': NOTHING,
  // Whoever withdraws in the panel is not asked afterwards whether the day in Versions is right: a decision says so.
  withdraw: [
    'Clauses: row gone',
    'Decisions: new row',
    'Policies: row gone',
    'Versions: Withdrawn on',
    'form: closedMessage',
    'form: isAccepting',
    'form: name',
    'note: form',
    'note: job',
  ],
  'show status': NOTHING,
  'show bulletin': NOTHING,
  'ask before closing': NOTHING,
  'close form': ['form: closedMessage', 'form: isAccepting', 'note: form'],
  'reopen form': ['form: isAccepting', 'note: form'],
  'form is open to all': ['note: form'],
  'make form without accounts': [KEPT, 'Policies: Form without accounts', 'note: form'],
  'choose countersigner': NOTHING,
  'save countersigner': [KEPT, 'Policies: Countersigned by', 'note: form'],

  'ask for change': NOTHING,
  'review policy change': NOTHING,
  'change policy': [KEPT, ...UP_TO_DATE, 'Policies: Countersigned by', 'Policies: Who signs', 'form: readers'],

  'show policies': NOTHING,
  'show to check': NOTHING,
  'show held': NOTHING,
  'show overdue': NOTHING,
  'show raised': NOTHING,
  'end question': [KEPT, ...UP_TO_DATE, 'Paper: new row', 'Questions: new row', 'Signatures: new row'],
  'ask how signed': NOTHING,
  'ask what was decided': NOTHING,
  'ask whose': NOTHING,
  'decide answer': [...UP_TO_DATE, KEPT, 'Decisions: new row'],
  'ask before reminding': NOTHING,
  remind: [...UP_TO_DATE, 'Sent emails: new row', 'email', 'note: sending'],
  'show countersigning': NOTHING,
  'ask before reminding countersigner': NOTHING,
  'remind countersigner': [...UP_TO_DATE, 'Sent emails: new row', 'email', 'note: sending'],
  'ask before extending': NOTHING,
  extend: [...UP_TO_DATE, KEPT, 'Staff: Individual due date'],
  'find person': NOTHING,
  'show person': NOTHING,
  'show groups': NOTHING,
  'save groups': [...UP_TO_DATE, KEPT, 'Staff: Groups'],
  'show import': ['new tab Import'],
  'empty import': ['Import'],
  'bring in': [...UP_TO_DATE, KEPT, 'form: readers', 'Staff changes: new row', 'Staff: Role', 'Staff: new row'],
  'bring in signatures': [...UP_TO_DATE, KEPT, 'Import', 'Paper: new row', 'Signatures: new row'],
  // Whoever is taken off the list again is not asked about as somebody who has vanished: a decision says so.
  'undo import': [
    ...UP_TO_DATE,
    KEPT,
    'Decisions: new row',
    'form: readers',
    'Staff changes: new row',
    'Staff: Role',
    'Staff: row gone',
  ],
  'show reminders': NOTHING,
  'review reminders': NOTHING,
  'change reminders': [KEPT, 'Settings: Value'],
  refresh: UP_TO_DATE,
  'show health': NOTHING,
  'show tabs': NOTHING,
  'show tab': ['tab in sight'],
  'hide tabs': ['tab in sight'],
  'preview emails': ['new tab Preview'],
  'ask before sending': ['new tab Preview'],
  'send now': [...UP_TO_DATE, 'Sent emails: new row', 'email', 'note: sending'],
  verify: ['new tab Verify', 'note: verifyingSince'],
  'print person': ['new tab Print'],
  'show pages': NOTHING,
  'print policy': ['new tab Print'],
  'print sign-off list': ['new tab Print'],
  'show inspection': NOTHING,
  'print inspection': ['new tab Print'],
  'print sample': ['new tab Print'],
  'evidence of person': ['new tab Evidence'],
  'evidence of policy': ['new tab Evidence'],
  'data of person': ['new tab Personal data'],
  'give new codes': ['note: codes'],
  'show handouts': NOTHING,
  'make slips': ['new spreadsheet', 'note: codes', 'note: handouts'],
  'make poster': ['new spreadsheet', 'note: handouts'],
  'offer to visitors': ['note: visitorForms'],
  'make visitor poster': ['new spreadsheet', 'note: handouts'],
  'show visitors': NOTHING,
  'has joined': [KEPT, 'Staff: new row', 'Paper: new row', 'responses'],
  'discard hour': [KEPT, 'responses', 'form: responses gone'],
  'keep hour': ['note: visitorForms'],
  'ask before erasing': NOTHING,
  'erase person': [
    ...UP_TO_DATE,
    'Numbers: Email addresses',
    'Numbers: Name',
    'Signatures: Email',
    'Signatures: Name as signed',
    'Signatures: Role as signed',
    'Signatures: Row check',
    'Staff: Email',
    'Staff: Name',
    'Staff: Role',
    'note: erasing',
    'responses',
  ],
  'erase answers': ['Signatures: How', 'form: responses gone'],
};

/** @param does the action of a button; what opens a page changes nothing */
export function mayChange(does: string): readonly string[] {
  return Object.entries(MAY_CHANGE).find(([action]) => action === does)?.[1] ?? NOTHING;
}
