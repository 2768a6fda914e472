/** An address one letter away from the school's own was hardly meant: asked about before anybody is told to open a form to everyone. */
import { isOneSlipAway } from '../../common/slips';
import type { Person, Register } from '../model';
import { schoolDomains } from '../signing/school-accounts';
import { bareAddress } from '../workbook/cells';
import { inRow, type TabProblem } from '../workbook/tab';
import { POLICIES, SETTINGS, STAFF } from '../workbook/tabs';

export function domainProblems(register: Register, owner: string): TabProblem[] {
  const written = schoolDomains(register, owner);
  const ofSchool = ownerDomain(owner, written);
  // Where the setting itself has the slip, it is the one cause.
  const own = written.map((domain) => (domain === ofSchool?.written ? ofSchool.meant : domain));
  const meant = (address: string | null): string | null => (address === null ? null : nearDomain(address, own));
  const { settings } = register;
  return [
    ...register.people.flatMap((person) => [...personProblems(person, meant), ...withAPlus(person, own)]),
    ...register.policies.flatMap(({ title, code, countersignedBy }) =>
      countersignedBy
        .split(/[,;\s]+/)
        .filter((entry) => entry.includes('@'))
        .map(bareAddress)
        .flatMap((address) =>
          told(POLICIES.title, null, `"Countersigned by" of ${title} (${code}) says ${address}`, meant(address)),
        ),
    ),
    ...told(
      SETTINGS.title,
      null,
      `"Contact email" says ${settings.contactEmail}`,
      meant(settings.contactEmail || null),
    ),
    ...told(SETTINGS.title, null, `"Head teacher's email" says ${settings.headEmail}`, meant(settings.headEmail)),
    ...(ofSchool === null
      ? []
      : told(SETTINGS.title, null, `"School email ends in" says ${ofSchool.written}`, ofSchool.meant)),
  ];
}

/** Whether an address was hardly meant as it is written: then nobody is told to let in people of other domains for it. */
export function isNearlyOfSchool(email: string, register: Register, owner: string): boolean {
  return nearDomain(email, schoolDomains(register, owner)) !== null;
}

/** Letters of other alphabets look like ours, and lead to nobody: a Cyrillic "а". */
const OTHER_LETTER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

function ofOtherAlphabet(row: number, email: string | null): TabProblem[] {
  const letter = OTHER_LETTER.exec(email ?? '')?.[0];
  if (email === null || letter === undefined || !/[a-z]/.test(email.split('@')[0] ?? '')) return [];
  const message = `${inRow(STAFF.title, row)}: the email address ${email} has a letter of another alphabet in it ("${letter}"), which only looks like ours. Please type the address again.`;
  return [{ code: 'ADDRESS_OF_OTHER_ALPHABET', tab: STAFF.title, row, message }];
}

/** Mail to such an address arrives, and no account has it: its owner can open no form. @param own the school's domains */
function withAPlus({ row, email, signsBy }: Person, own: readonly string[]): TabProblem[] {
  const [, domain] = /^[^+@]+\+[^@]*@(.+)$/.exec(email ?? '') ?? [];
  if (domain === undefined || signsBy === 'code' || !own.includes(domain)) return [];
  // The address is in it once: whoever is erased is found by that.
  const message = `${inRow(STAFF.title, row)}: the email address ${email} has a "+" in it. Emails to it arrive, but Google opens forms to the address of the account alone. Please take out the "+" and all between it and the "@".`;
  return [{ code: 'ADDRESS_WITH_PLUS', tab: STAFF.title, row, message }];
}

function personProblems({ row, email, lineManager }: Person, meant: (address: string | null) => string | null) {
  const domain = meant(email);
  return [
    ...(domain === null ? ofOtherAlphabet(row, email) : []),
    ...told(STAFF.title, row, `the email address ${email}`, domain),
    ...told(STAFF.title, row, `"Line manager" says ${lineManager}`, meant(lineManager)),
  ];
}

function told(tab: string, row: number | null, what: string, meant: string | null): TabProblem[] {
  if (meant === null) return [];
  const where = row === null ? tab : inRow(tab, row);
  const message = `${where}: ${what}, which is nearly an address of the school. Did you mean ${meant}? Please correct it; if it is right, add its ending to "School email ends in" in Settings.`;
  return [{ code: 'DOMAIN_NEARLY_OURS', tab, row, message }];
}

/** The school's domain that was meant; null where the address has one of them, or none that is near. @param own the school's */
export function nearDomain(address: string, own: readonly string[]): string | null {
  const domain = address.split('@')[1] ?? '';
  if (own.includes(domain)) return null;
  return own.find((one) => isOneSlipAway(domain, one)) ?? null;
}

/** The account that everything runs as is of the school: a setting that is nearly its domain has a slip. */
function ownerDomain(owner: string, own: readonly string[]): { written: string; meant: string } | null {
  const domain = owner.split('@')[1] ?? '';
  const written = own.find((one) => isOneSlipAway(one, domain));
  return written === undefined || own.includes(domain) ? null : { written, meant: domain };
}
