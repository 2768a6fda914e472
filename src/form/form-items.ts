/** A form plan → its items in the order in which they stand in the form, as Google has them: one after the other. */
import type { FormPlan, QuestionPlan } from './plan-form';

export type ItemPlan = QuestionPlan | { kind: 'page' | 'header'; title: string; help: string };

/** The first page needs no break. */
export function formItems(plan: FormPlan): ItemPlan[] {
  return plan.pages.flatMap((page, index): ItemPlan[] => [
    ...(index > 0 ? [{ kind: 'page' as const, title: page.title, help: page.help }] : []),
    ...(index === 0 && plan.changes !== null ? [{ kind: 'header' as const, ...plan.changes }] : []),
    ...page.questions,
  ]);
}
