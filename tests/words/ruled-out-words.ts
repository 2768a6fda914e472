/**
 * Words that nothing says to a person, each with what is said instead: the one list, from which docs/words.md has its
 * table and the test what it looks for. Case does not matter; only whole words count.
 */
export interface RuledOut {
  words: string;
  /** What to say instead, as docs/words.md has it. */
  say: string;
  /** Where the words are right all the same: these texts, in which they are not looked for. */
  except?: readonly string[];
}

export const RULED_OUT: readonly RuledOut[] = [
  // Time
  { words: 'due day', say: 'due date' },
  { words: 'due days', say: 'due dates' },
  { words: 'own due', say: 'individual due date' },
  { words: 'days of grace', say: 'grace period' },
  { words: 'so many days', say: 'a number, or "days" in brackets' },
  { words: 'round', say: 'hourly check' },
  { words: 'still to come', say: 'in the future' },
  // Emails
  { words: 'written to', say: 'emailed' },
  { words: 'writes to', say: 'emails' },
  { words: 'told', say: 'emailed, informed, shown' },
  { words: 'emails leave', say: 'emails resume, emails go out' },
  { words: 'may have left', say: 'may have been sent' },
  { words: 'pass it on', say: 'forward it' },
  // Signatures
  { words: 'second signature', say: 'countersignature' },
  { words: 'an own', say: 'their own' },
  { words: 'counts for nothing', say: 'not valid because' },
  { words: 'does not count', say: 'is not valid' },
  { words: 'consent', say: 'sign' },
  { words: 'attestation', say: 'signature' },
  { words: 'acknowledgement', say: 'signature' },
  { words: 'of the answer', say: 'response' },
  { words: 'no such answer', say: 'no such response' },
  { words: 'answers in', say: 'responses tab' },
  { words: 'needed for an account', say: 'required before account set-up' },
  { words: 'may be given an account', say: 'signed before account set-up' },
  { words: 'account clearance', say: 'signed before account set-up' },
  // Checking
  { words: 'matters', say: 'items' },
  { words: 'look at', say: 'check, see' },
  { words: 'looked at', say: 'checked' },
  { words: 'has looked', say: 'has checked' },
  { words: 'it is looked', say: 'Policy Sign-off checks' },
  { words: 'look again', say: 'check again' },
  { words: 'look and countersign', say: 'review and countersign' },
  { words: 'worth a look', say: 'note' },
  { words: 'held against', say: 'checked against' },
  { words: 'hold the register', say: 'check the register' },
  { words: 'make sure that', say: 'verify that' },
  { words: 'makes sure', say: 'verifies' },
  { words: 'all is well', say: 'everything is working' },
  { words: 'is all well', say: 'system check' },
  { words: 'something is to be done', say: 'needs attention' },
  { words: 'put right', say: 'corrected' },
  // People and files
  { words: 'whoever', say: 'anyone who, the person who' },
  { words: 'roster', say: 'staff list' },
  { words: 'one person’s story', say: 'find a person' },
  { words: 'all that is held', say: 'personal data report' },
  { words: 'lets in', say: 'can be opened by' },
  { words: 'let the person in', say: 'can open' },
  { words: 'your leave', say: 'your permission' },
  { words: 'form number', say: 'form ID' },
  { words: 'text check', say: 'text checksum' },
  { words: 'remark', say: 'comment, note' },
  { words: 'the add-on', say: 'Policy Sign-off' },
  { words: 'works under', say: 'runs under' },
  // Turns of phrase
  { words: 'stands', say: 'is, stays valid', except: ['Time stands still'] },
  { words: 'stand', say: 'are, stay valid', except: ['Time stands still'] },
  { words: 'is to be', say: 'must be, will be' },
  { words: 'are to be', say: 'must be, will be' },
  { words: 'was to be', say: 'should have been' },
  { words: 'is no clause', say: 'is not a clause' },
  { words: 'is no date', say: 'is not a date' },
  { words: 'is no day', say: 'is not a date' },
  { words: 'is no email address', say: 'is not an email address' },
  { words: 'is no whole number', say: 'is not a whole number' },
  { words: 'is no list', say: 'is not a list' },
  { words: 'taken back', say: 'undone' },
  { words: 'taken out', say: 'removed' },
  { words: 'taken away', say: 'removed' },
  { words: 'is gone', say: 'is missing' },
  { words: 'goes on', say: 'continues, carries on' },
  { words: 'go on with', say: 'continue with' },
  { words: 'at work', say: 'running' },
  { words: 'needs a hand', say: 'needs your help' },
  { words: 'you need not', say: 'there is nothing more to do' },
  { words: 'reaches', say: 'allows', except: ['does not reach'] },
  { words: 'something else than', say: 'something different' },
  { words: 'the form before', say: 'the old form' },
  // Jargon
  { words: 'fingerprint', say: 'text checksum' },
  { words: 'hash', say: 'text checksum' },
  { words: 'ledger', say: 'register, record' },
  { words: 'trigger', say: 'hourly check, timer' },
  { words: 'dry run', say: 'preview' },
  { words: 'single central record', say: 'register' },
];

/** A text that a person sees: what kind of thing it is in, and where. */
export interface Shown {
  kind: string;
  where: string;
  text: string;
}

/** As it is compared before the slow look: in one case, whatever its letters have beside these two, and with one blank for several. */
const folded = (text: string): string => text.toUpperCase().toLowerCase().replace(/\s+/g, ' ');

const PATTERNS = RULED_OUT.map(({ words, except = [] }) => ({
  words,
  // Most texts hold none of them anywhere, and only those that do are searched for whole words.
  holds: folded(words),
  except,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])${words.replace(/ /g, '\\s+')}(?![\\p{L}\\p{N}])`, 'iu'),
}));

/** "email: Please sign today: is no date", one for each text and ruled-out word; empty where all is well said. */
export function ruledOutIn(shown: readonly Shown[]): string[] {
  // A button is on many cards: each text is looked through once.
  const once = new Map(shown.map((one) => [`${one.kind}: ${one.where}: ${one.text}`, one]));
  const found = [...once.values()].flatMap(({ kind, where, text }) => {
    const inOneCase = folded(text);
    return PATTERNS.flatMap(({ words, holds, except, pattern }) => {
      if (!inOneCase.includes(holds)) return [];
      const rest = except.reduce((left, right) => left.split(right).join(' '), text);
      return pattern.test(rest) ? [`${kind}: ${where}: "${words}" in: ${aroundOf(rest, pattern)}`] : [];
    });
  });
  return [...new Set(found)];
}

function aroundOf(text: string, pattern: RegExp): string {
  const at = text.search(pattern);
  return text.slice(Math.max(0, at - 60), at + 80).replace(/\s+/g, ' ');
}
