/** What may be other than in a school that was left alone without a word: each with the reason. */

/** What may be other than in the school that was left alone: by the tab's name its columns (of Register, which has one for each policy, their headings), or all of it. */
export const FREE: Readonly<Record<string, readonly string[] | 'all'>> = {
  // People's own: the edit itself is no fault. What follows from it in the other tabs is compared.
  Staff: 'all',
  Policies: 'all',
  Calendar: 'all',
  Settings: 'all',
  Paper: 'all',
  // Made anew by every round that has something to show.
  'To check': 'all',
  Summary: 'all',
  Overdue: 'all',
  Dates: 'all',
  // As Staff has them; nobody's duty rests on a role.
  Register: ['Role', 'Groups'],
  // Whoever saw a signature, and what was remarked, may be corrected; a row that was put back has the day on which it was.
  Signatures: ['seenBy', 'remark', 'reading', 'recordedOn', 'check', 'notice'],
  // The head's own words, which can be erased.
  Countersignatures: ['reason'],
  // A note that anybody may write.
  'Sent emails': ['remark'],
  // Erasing changes whose a form was; of one that was closed long ago nothing rests on it.
  Forms: ['countersigner'],
  // The order stands in the numbers; the form for people without an account may be made later.
  Clauses: ['place', 'codeItem', 'codeChoice'],
  // An archive is of one year: its other rows, and a note, say which.
  Archives: ['year'],
  // A note for whoever is missing on Staff: written again in the first empty row.
  Numbers: 'all',
};

/** Edits of what people enter, after which the register is to be otherwise: nobody can tell them from what is meant. */
export const MEANT: readonly { edits: RegExp; because: string }[] = [
  {
    edits: /^Staff: (?!.*deleted).*"(?:Role|Away from|Away until|Individual due date|Emails off|Starts on)"/,
    because: 'a role, a day or a tick is entered so, cell by cell or for all; what cannot be is told (register/laws)',
  },
  {
    edits: /^Policies: the column "Countersigned by" filled down$/,
    because: 'what asks for more than before is seen by those who are asked (flows/forms/to-ask/changed-rules.ts)',
  },
  {
    edits: /^Policies: the column "Form without accounts" filled down$/,
    because: 'each policy gets the form that is asked for',
  },
  {
    edits: /^Policies: "amara@.* replaced by "head@/,
    because: 'a countersigner need not be on the staff list, such as the chair of governors',
  },
];
