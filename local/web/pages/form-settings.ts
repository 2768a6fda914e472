/** The local Workspace, web: what its owner sees of a form in Google's editor, and the one thing that only a person can do there. Out: one page of HTML. */
import { publishedPath } from '../../server/forms/links';
import type { FormFile } from '../../state';
import type { Visit } from '../visit';
import { pageOf } from './frame';

const BODY = `<div class="card"><h1>{{file}}</h1>
<p class="plain small">The form's settings in Google Forms. Policy Sign-off creates its questions.</p>
<dl><dt>Published</dt><dd>{{published}}</dd><dt>Accepting responses</dt><dd>{{open}}</dd><dt>Who can open it</dt><dd>{{readers}}</dd><dt>Responses</dt><dd>{{responses}}</dd></dl>
<p class="row"><a class="button" href="{{link}}">Open the form</a></p>
{{^isOpenToAnyone}}<form method="post" action="/forms/d/{{id}}/open"><button>Open it to anyone with the link</button></form>{{/isOpenToAnyone}}
</div>`;

/** Google's own dialog for who may answer a form, as far as it is needed here. */
export function formSettingsPage(visit: Visit, form: FormFile): string {
  const query = new URLSearchParams({ as: visit.account.email });
  return pageOf(visit, form.name, BODY, {
    id: form.id,
    file: form.name,
    published: form.isPublished ? 'yes' : 'not yet',
    open: form.isAccepting ? 'yes' : 'no',
    readers: form.isOpenToAnyone ? 'anyone with the link' : `${form.readers.length} school accounts, and the owner`,
    responses: form.responses.length,
    isOpenToAnyone: form.isOpenToAnyone,
    link: `${publishedPath(form, 'viewform')}?${query}`,
  });
}
