/**
 * Who gets into forms, as Drive's list of files has it: one call for all of them. Only that somebody is in it is believed: where
 * somebody is missing, or Drive does not tell, the form itself is asked, and so is each in a week's first look.
 */
import { once } from '../../../common/once';
import type { Register } from '../../../register/model';
import type { OpenForm } from '../../notes';
import type { FormLook } from '../../ports';
import { filesListed, isBeforeThisWeek, type Run, type Settled } from '../../run';
import { owedPolicies } from './looks-due';

/**
 * So many addresses may be read for each form that need not be asked: a list has those of every form that there ever was. An address
 * is 100 bytes; by the price list (docs/google-facts.md) reading two or three times as many takes as long as asking a form.
 */
const MOST_FOR_EACH = 2_000;

/** However many forms are spared: 4 MB in one answer. */
const MOST_LISTED = 40_000;

/** The run, with readers in its list of files where that spares more than it costs. */
export function withReadersListed(run: Run, { register, forms }: Pick<Settled, 'register' | 'forms'>): Run {
  if (!run.isDaily) return run;
  const asked = () => (isWorthListing(run, register, forms) ? 'with readers' : 'files alone');
  return { ...run, listed: once(() => filesListed(run.ports, asked())) };
}

function isWorthListing(run: Run, register: Register, forms: readonly OpenForm[]): boolean {
  const owed = once(() => owedPolicies(run.owing(register).obligations));
  const spared = forms.filter(
    (form) => form.closedOn === '' && !form.byCode && isBelieved(run, form) && owed().has(form.policyCode),
  );
  const addresses = register.people.filter(({ email }) => email !== null).length;
  return sparesEnough(spared.length, register.forms.length, addresses);
}

/** @param spared so many forms that need not be asked, @param forms of so many in the list, with so many @param addresses each */
export function sparesEnough(spared: number, forms: number, addresses: number): boolean {
  return spared > 0 && forms * addresses <= Math.min(spared * MOST_FOR_EACH, MOST_LISTED);
}

/** Whether the form itself was asked this week, and is not to be asked in any case. */
function isBelieved({ isDaily, moment }: Run, { checkedOn }: OpenForm): boolean {
  return isDaily && checkedOn !== moment.today && !isBeforeThisWeek(checkedOn, moment);
}

/**
 * Whether a form takes answers, and who gets in. @throws where it cannot be opened
 * @param isNew whether nobody else is to get in, which no list tells
 */
export function lookAtReaders(run: Run, form: OpenForm, wanted: readonly string[], isNew: boolean): FormLook {
  const { ports } = run;
  const readers = isNew || !isBelieved(run, form) ? null : (run.listed().get(form.formId)?.readers ?? null);
  if (readers === null || !isAsWanted(readers, wanted, isNew)) return ports.lookAtForm(form.formId);
  return { isOpen: ports.isFormOpen(form.formId), readers };
}

/** Whoever was let in by hand stays until the staff list changes; whoever is missing was taken out, and gets in again. */
export function isAsWanted(readers: readonly string[], wanted: readonly string[], isNew: boolean): boolean {
  const known = new Set(readers);
  return wanted.every((address) => known.has(address)) && (!isNew || known.size === new Set(wanted).size);
}
