/** A form plan → a form: items are brought into the plan's order, then each is given its words. It may stop after any call. */
import { messageOf } from '../../common/problem';
import type { FormBuilding, FormToBuild } from '../../flows/ports';
import { formItems, type ItemKind, type ItemPlan, itemKind, stepsTo } from '../../form/form-items';
import type { FormPlan } from '../../form/form-plan';
import { TALK_FIRST } from '../../form/form-words';
import { UNFINISHED } from '../sheets/workbook';
import { type Built, form as openForm, remember, rememberItems } from './open-forms';

type Form = GoogleAppsScript.Forms.Form;

/** A form that is new in this run takes no answers before it is opened; any other must have been closed before. */
export function buildForm({ plan, formId, built, onMade, ...request }: FormToBuild): FormBuilding {
  const hasTime = onceAtLeast(request.hasTime);
  const wanted = formItems(plan);
  const isNew = formId === '';
  const form = isNew ? remember(FormApp.create(UNFINISHED + plan.name, false)) : openForm(formId);
  const building: FormBuilding = { formId: form.getId(), built, of: wanted.length, items: {} };
  if (isNew) onMade(building.formId);
  if (built === 0) formatForm(form, plan);
  const existing = isNew ? [] : itemsOf(form);
  const items = inOrder(form, existing, wanted, hasTime);
  if (items === null) return building;
  rememberItems(building.formId, items);
  const pages = items.flatMap((item) => (item.kind === 'page' ? [item.item] : []));
  for (const [index, one] of items.entries()) {
    const itsPlan = wanted[index];
    if (index < built || itsPlan === undefined) continue;
    if (!hasTime()) return building;
    Object.assign(building.items, formatItem(one, itsPlan, pages, isNew));
    building.built = index + 1;
  }
  return building;
}

/** However slow Google is today: whoever goes on gets on by one item. */
function onceAtLeast(hasTime: () => boolean): () => boolean {
  let isFirst = true;
  return () => {
    const may = isFirst || hasTime();
    isFirst = false;
    return may;
  };
}

function formatForm(form: Form, plan: FormPlan): void {
  form.setTitle(plan.title);
  form.setDescription(plan.description);
  form.setConfirmationMessage(plan.confirmation);
  form.setProgressBar(true);
  form.setShowLinkToRespondAgain(false);
}

/** Has the form keep whoever signs by their address. @returns whether Google makes sure that it is theirs */
export function collectAddresses(form: Form): boolean {
  if (verifyAddresses(form)) return true;
  // What collects already is left alone: asked again, Google is said to let people type an address that it verified before.
  if (!form.collectsEmail()) form.setCollectEmail(true);
  return false;
}

/** The method for it is not in Google's reference (docs/on-google.md): it may be missing, and it may be refused. */
function verifyAddresses(form: Form): boolean {
  const verified = FormApp.EmailCollectionType?.VERIFIED;
  if (verified === undefined || form.setEmailCollectionType === undefined) return false;
  // Asked twice: a passing failure may not make the form one in which people type their address for good.
  for (let tries = 0; tries < 2; tries++) {
    try {
      form.setEmailCollectionType(verified);
      return true;
    } catch (error) {
      console.warn(`Google does not verify addresses in the form ${form.getId()}: ${messageOf(error)}`);
    }
  }
  return false;
}

/** The form's items as they stand. @throws for an item that is none of ours */
export function itemsOf(form: Form): Built[] {
  return form.getItems().map((item): Built => {
    switch (String(item.getType())) {
      case 'PAGE_BREAK':
        return { kind: 'page', item: item.asPageBreakItem() };
      case 'SECTION_HEADER':
        return { kind: 'header', item: item.asSectionHeaderItem() };
      case 'CHECKBOX':
        return { kind: 'checkbox', item: item.asCheckboxItem() };
      case 'MULTIPLE_CHOICE':
        return { kind: 'choice', item: item.asMultipleChoiceItem() };
      case 'TEXT':
        return { kind: 'text', item: item.asTextItem() };
      case 'PARAGRAPH_TEXT':
        return { kind: 'paragraph', item: item.asParagraphTextItem() };
      default:
        throw new Error('Somebody has added an item to the form that does not belong there. Please remove it.');
    }
  });
}

function add(form: Form, kind: ItemKind): Built {
  switch (kind) {
    case 'page':
      return { kind, item: form.addPageBreakItem() };
    case 'header':
      return { kind, item: form.addSectionHeaderItem() };
    case 'checkbox':
      return { kind, item: form.addCheckboxItem() };
    case 'choice':
      return { kind, item: form.addMultipleChoiceItem() };
    case 'text':
      return { kind, item: form.addTextItem() };
    case 'paragraph':
      return { kind, item: form.addParagraphTextItem() };
  }
}

/** Brings the form's items into the plan's order. @returns null where the time was up */
function inOrder(
  form: Form,
  existing: readonly Built[],
  wanted: readonly ItemPlan[],
  hasTime: () => boolean,
): Built[] | null {
  const steps = stepsTo(
    wanted.map(itemKind),
    existing.map((one) => one.kind),
  );
  const isLeadingBack = wanted.some((plan) => plan.kind === 'page' && plan.leadsTo !== undefined);
  const standing = steps.filter((step) => step.does !== 'add');
  const losesPage = standing.some((step, i) => step.does === 'remove' && existing[i]?.kind === 'page');
  if (losesPage) leadNowhere(existing, isLeadingBack);
  const items: Built[] = [];
  let next = 0;
  for (const step of steps) {
    const kept = existing[next];
    if (step.does !== 'add') next += 1;
    if (step.does === 'remove') form.deleteItem(items.length);
    else if (step.does === 'keep' && kept !== undefined) items.push(kept);
    else if (step.does === 'add') {
      if (!hasTime()) return null;
      const added = add(form, step.kind);
      const behind = existing.length - next;
      if (behind > 0) form.moveItem(items.length + behind, items.length);
      items.push(added);
    }
  }
  return items;
}

/**
 * Google refuses to delete a page that an answer or another page still leads to ("Invalid data updating form").
 * @param arePages whether pages may lead to others, too: only with questions about the policy, which minor changes keep
 */
function leadNowhere(existing: readonly Built[], arePages: boolean): void {
  for (const one of existing) {
    if (one.kind === 'choice') one.item.setChoiceValues(['–']);
    if (one.kind === 'page' && arePages) one.item.setGoToPage(FormApp.PageNavigationType.CONTINUE);
  }
}

/** Gives an item its words. @returns Google's number of the item, for each clause and question that it stands for */
function formatItem(
  one: Built,
  plan: ItemPlan,
  pages: readonly GoogleAppsScript.Forms.PageBreakItem[],
  isNew: boolean,
): Record<string, string> {
  one.item.setTitle(plan.title);
  // What stood before may have had another help.
  if ('help' in plan && (plan.help !== '' || !isNew)) one.item.setHelpText(plan.help);
  if (plan.kind === 'header') return {};
  if (one.kind === 'page' && (plan.kind === 'page' || plan.kind === 'aside')) {
    leadOn(one.item, plan, pages, isNew);
    return {};
  }
  if (one.kind === 'choice' && plan.kind === 'leave aside') {
    const aside = pages[pages.length - 1];
    if (aside === undefined) throw new Error(`The form has no page after "${plan.title}".`);
    one.item.setChoices([one.item.createChoice(plan.choice, aside)]);
    if (!isNew) one.item.setRequired(false);
    return {};
  }
  if (one.kind === 'choice' && plan.kind === 'end or go on') {
    endOrGoOn(one.item, plan, pages).setRequired(true);
    return { [plan.number]: String(one.item.getId()) };
  }
  if (one.kind === 'checkbox' && plan.kind === 'choose some') {
    one.item.setChoiceValues(plan.choices);
    return { [plan.number]: String(one.item.getId()) };
  }
  if (one.kind === 'paragraph' && plan.kind === 'long answer') return { [plan.number]: String(one.item.getId()) };
  if (one.kind === 'checkbox' && plan.kind === 'tick all') {
    const { choices } = plan;
    one.item.setChoiceValues(choices.map((choice) => choice.text));
    one.item.setRequired(true);
    if (choices.length > 1) one.item.setValidation(tickAll(choices.length));
    else if (!isNew) one.item.clearValidation();
    const id = String(one.item.getId());
    return Object.fromEntries(choices.flatMap((choice) => choice.agrees.map((number) => [number, id])));
  }
  if (one.kind === 'checkbox' && plan.kind === 'agree') {
    one.item.setChoiceValues([plan.choice]);
    one.item.setRequired(true);
    return { [plan.number]: String(one.item.getId()) };
  }
  if (one.kind === 'choice' && (plan.kind === 'agree or not mine' || plan.kind === 'choose one')) {
    one.item.setChoiceValues(plan.choices);
    one.item.setRequired(true);
    return { [plan.number]: String(one.item.getId()) };
  }
  if (one.kind === 'choice' && plan.kind === 'yes or no') {
    const [yes, no] = plan.choices;
    // The first page has no break, so the break of page n stands at n - 1.
    const [itsOwn, after] = [pages[plan.ifYes - 1], pages[plan.ifNo - 1]];
    if (itsOwn === undefined || after === undefined) throw new Error(`The form has no page after "${plan.title}".`);
    one.item.setChoices([one.item.createChoice(yes, itsOwn), one.item.createChoice(no, after)]);
    one.item.setRequired(true);
    return { [plan.number]: String(one.item.getId()) };
  }
  if (one.kind === 'choice' && plan.kind === 'one right') {
    const [right, other] = [pages[plan.ifRight - 1], pages[plan.ifNot - 1]];
    if (right === undefined || other === undefined) throw new Error(`The form has no page after "${plan.title}".`);
    const { item } = one;
    item.setChoices(plan.choices.map((words) => item.createChoice(words, words === plan.right ? right : other)));
    item.setRequired(true);
    return { [plan.number]: String(item.getId()) };
  }
  if (one.kind === 'text' && plan.kind === 'short answer') {
    one.item.setRequired(true);
    return { [plan.number]: String(one.item.getId()) };
  }
  throw new Error(`The items of the form are not in the expected order at "${plan.title}".`);
}

/** Where whoever completes the page before goes from here. */
function leadOn(
  item: GoogleAppsScript.Forms.PageBreakItem,
  plan: Extract<ItemPlan, { kind: 'page' | 'aside' }>,
  pages: readonly GoogleAppsScript.Forms.PageBreakItem[],
  isNew: boolean,
): void {
  const { CONTINUE, SUBMIT } = FormApp.PageNavigationType;
  const back = plan.kind === 'aside' || plan.leadsTo === undefined ? undefined : pages[plan.leadsTo - 1];
  if (plan.kind === 'aside') item.setGoToPage(SUBMIT);
  else if (back !== undefined) item.setGoToPage(back);
  // The break may have been the aside before.
  else if (!isNew) item.setGoToPage(CONTINUE);
}

/** Choices of which the first ends the form; Google takes none without a way in the same question (F029). */
function endOrGoOn(
  item: GoogleAppsScript.Forms.MultipleChoiceItem,
  { choices, goesTo, title }: Extract<ItemPlan, { kind: 'end or go on' }>,
  pages: readonly GoogleAppsScript.Forms.PageBreakItem[],
): GoogleAppsScript.Forms.MultipleChoiceItem {
  // The first page has no break, so the break of page n stands at n - 1.
  const page = pages[goesTo - 1];
  if (page === undefined) throw new Error(`The form has no page after "${title}".`);
  const { SUBMIT } = FormApp.PageNavigationType;
  return item.setChoices(
    choices.map((choice, i) => (i === 0 ? item.createChoice(choice, SUBMIT) : item.createChoice(choice, page))),
  );
}

/**
 * Brings what a form for a countersigner shows to another list: the names first and the question that approves them last, so
 * that stopped anywhere nobody approves a list whose names are not shown.
 */
export function offerList(formId: string, plan: FormPlan): void {
  const one = openForm(formId);
  const wanted = formItems(plan);
  const items = inOrder(one, itemsOf(one), wanted, () => true) ?? [];
  const pages = items.flatMap((item) => (item.kind === 'page' ? [item.item] : []));
  const last: (() => void)[] = [];
  for (const [index, { kind, item }] of items.entries()) {
    const its = wanted[index];
    if (kind === 'header' && its?.kind === 'header') {
      item.setTitle(its.title);
      item.setHelpText(its.help);
    }
    if (kind === 'checkbox' && its?.kind === 'choose some') item.setChoiceValues(its.choices);
    if (kind === 'choice' && its?.kind === 'end or go on') last.push(() => endOrGoOn(item, its, pages));
  }
  for (const offer of last) offer();
}

function tickAll(count: number): GoogleAppsScript.Forms.CheckboxValidation {
  const all = count === 2 ? 'both' : `all ${count}`;
  const words = `Please tick ${all} boxes. If you cannot agree to one, go back to the first page and choose "${TALK_FIRST}".`;
  return FormApp.createCheckboxValidation().setHelpText(words).requireSelectExactly(count).build();
}
