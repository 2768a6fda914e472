/** The local Workspace, files: what people read where a form cannot be filled in, or once it was sent. Out: one page of HTML. */
import Mustache from 'mustache';
import type { FormFile } from '../../state';
import { contentPolicy, LOCAL_FOOTER, textParts } from './frame';
import { FORM_STYLE } from './style';
import { FRAME, NOTICE_BODY } from './template';

export interface NoticeOptions {
  /** The address under which the form can be filled in once more. */
  again?: string | null;
  /** Where the rest of the Workspace is. */
  home?: string | undefined;
  /** Offers to sign in, or with another account: where that leads, who is signed in now, and what the link held. */
  signIn?: { action: string; account: string | null; kept: { name: string; value: string }[] };
}

/** @param words web addresses in them become links */
export function noticeToHtml(
  form: Pick<FormFile, 'title' | 'name'>,
  words: string,
  options: NoticeOptions = {},
): string {
  const view = {
    title: form.title || form.name,
    style: FORM_STYLE,
    policy: contentPolicy({ script: null, isSending: options.signIn !== undefined }),
    parts: textParts(words),
    again: options.again ?? null,
    home: options.home ?? null,
    signIn: options.signIn ?? null,
    footer: LOCAL_FOOTER,
  };
  return Mustache.render(FRAME, view, { body: NOTICE_BODY });
}
