/** A form plan → its items in the order in which they stand in the form, and what leads there from the items that stand there now. */
import { diffArrays } from 'diff';
import type { FormPlan, HeaderPlan, PagePlan, QuestionPlan } from './form-plan';

/** An aside ends the form for whoever completes the page before it. */
export type ItemPlan =
  | QuestionPlan
  | HeaderPlan
  | {
      kind: 'page' | 'aside';
      title: string;
      help: string;
      /** Where whoever completes the page before it is led, a page of the plan counted from 0; left out: to this one. */
      leadsTo?: number;
    };

/** The first page needs no break. */
export function formItems(plan: FormPlan): ItemPlan[] {
  const pages = plan.pages.flatMap((page, index): ItemPlan[] => [
    ...(index > 0 ? [breakBefore(page, plan.pages[index - 1])] : []),
    ...(index === 0 && plan.changes !== null ? [{ kind: 'header' as const, ...plan.changes }] : []),
    ...page.items,
  ]);
  return plan.aside === null ? pages : [...pages, { kind: 'aside', ...plan.aside }];
}

function breakBefore({ title, help }: PagePlan, before: PagePlan | undefined): ItemPlan {
  const leadsTo = before?.leadsTo;
  return { kind: 'page', title, help, ...(leadsTo === undefined ? {} : { leadsTo }) };
}

/** What an item is to Google. */
export type ItemKind = 'page' | 'header' | 'checkbox' | 'choice' | 'text' | 'paragraph';

const KINDS: Record<ItemPlan['kind'], ItemKind> = {
  page: 'page',
  aside: 'page',
  header: 'header',
  'tick all': 'checkbox',
  'choose some': 'checkbox',
  agree: 'checkbox',
  'one right': 'choice',
  'agree or not mine': 'choice',
  'yes or no': 'choice',
  'leave aside': 'choice',
  'end or go on': 'choice',
  'choose one': 'choice',
  'short answer': 'text',
  'long answer': 'paragraph',
};

export function itemKind(plan: Pick<ItemPlan, 'kind'>): ItemKind {
  return KINDS[plan.kind];
}

/** What happens at a place of the form, from its first item to its last. */
export type ItemStep = { does: 'keep' | 'remove' } | { does: 'add'; kind: ItemKind };

/**
 * Adds what is missing and takes away what is too much, so that the kinds stand in the plan's order. Items that can stay
 * do stay: they hold the answers that were given to them.
 */
export function stepsTo(wanted: readonly ItemKind[], existing: readonly ItemKind[]): ItemStep[] {
  return diffArrays([...existing], [...wanted]).flatMap((part) =>
    part.value.map(
      (kind): ItemStep => (part.added ? { does: 'add', kind } : { does: part.removed ? 'remove' : 'keep' }),
    ),
  );
}
