/** Google Forms: the links of a form, and how an answer is named in them. In: a form; out: addresses, and back again. */
import type { AnswerState } from '../../contract';
import type { FormFile, FormItem } from '../../state';

/**
 * The number that stands for a question in links and posted answers. On Google it is not the item's id, so that here
 * nothing may take one for the other either: a multiplication by an odd number gives no two items the same one.
 */
export function entryIdOf(itemId: number): number {
  return Math.imul(itemId, 0x9e3779b1) >>> 0;
}

/** The name of a question's field: "entry.2654435769". */
export function entryOf(item: FormItem): string {
  return `entry.${entryIdOf(item.id)}`;
}

/** Where people find the form. */
export function publishedUrl(form: FormFile): string {
  return `https://docs.google.com${publishedPath(form, 'viewform')}`;
}

/** The form's page, or the place that takes its answers: "/forms/d/e/ID/viewform". */
export function publishedPath(form: FormFile, what: 'viewform' | 'formResponse'): string {
  return `/forms/d/e/${form.id}/${what}`;
}

/** The link on which these answers stand already: a blank is "+", several boxes are named one after the other. */
export function prefilledUrl(form: FormFile, answers: AnswerState[]): string {
  const fields = new URLSearchParams({ usp: 'pp_url' });
  for (const item of form.items) {
    const given = answers.find((answer) => answer.itemId === item.id)?.response ?? [];
    for (const words of Array.isArray(given) ? given : [given]) fields.append(entryOf(item), words);
  }
  return `${publishedUrl(form)}?${fields}`;
}
