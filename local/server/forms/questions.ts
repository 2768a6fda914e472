/** Which items of a form are questions. */
import type { FormItem } from '../../state';

/** Whether the item is a question, which can be required and answered. */
export function isQuestion(item: FormItem): boolean {
  return item.type !== 'PAGE_BREAK' && item.type !== 'SECTION_HEADER';
}

/** A question that is answered in words. */
export function isText(item: FormItem): boolean {
  return item.type === 'TEXT' || item.type === 'PARAGRAPH_TEXT';
}
