/** The local Workspace, web: what a link or a posted page holds → answers, by item. Names as Google's: `entry.N`, `emailAddress`. */

import { entryOf } from '../../server/forms/links';
import { isQuestion } from '../../server/forms/questions';
import type { FormFile } from '../../state';

export interface PostedAnswers {
  /** By item id; a question that was left empty, or not asked at all, has none. */
  byItem: Record<string, string | string[]>;
  /** The address that was typed, where there is one. */
  email: string | undefined;
}

/** @param fields as a page of the form posts them, or as a prefilled link names them */
export function readAnswers(form: FormFile, fields: URLSearchParams): PostedAnswers {
  const byItem: PostedAnswers['byItem'] = {};
  for (const item of form.items.filter(isQuestion)) {
    // Browsers send a line break as CR LF.
    const given = fields.getAll(entryOf(item)).map((words) => words.replace(/\r\n/g, '\n'));
    if (given.every((words) => words === '')) continue;
    byItem[item.id] = item.type === 'CHECKBOX' || given.length > 1 ? given : (given[0] ?? '');
  }
  return { byItem, email: fields.get('emailAddress') ?? undefined };
}
