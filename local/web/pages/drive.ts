/** The local Workspace, web: the first page: the files of whoever is signed in, the newest emails, and the clock. Out: one page of HTML. */
import { publishedPath } from '../../server/forms/links';
import { turnedAway } from '../../server/forms/submissions';
import { mailOf, mayChange, nameOf, type Visit } from '../visit';
import { pageOf } from './frame';

const BODY = `<div class="columns">
<div>
<section class="card"><h2>Documents</h2>
<ul class="list">{{#documents}}<li><a href="{{link}}">{{name}}</a></li>{{/documents}}{{^documents}}<li>None.</li>{{/documents}}</ul></section>
<section class="card"><h2>Add a policy of your own</h2>
<form class="row" method="post" action="/import" enctype="multipart/form-data"><input type="file" name="file" accept=".docx" aria-label="A Word file" required><button>Add it</button></form>
<p class="small">A Word file (.docx). It is read on this machine and goes nowhere else.</p></section>
<section class="card"><h2>Workbooks</h2>
<ul class="list">{{#workbooks}}<li><a href="{{link}}">{{name}}</a></li>{{/workbooks}}{{^workbooks}}<li>None.</li>{{/workbooks}}</ul></section>
<section class="card"><h2>Forms</h2>
<ul class="list">{{#forms}}<li><a href="{{link}}">{{name}}</a><p class="small">{{state}}{{#settings}} · <a href="{{settings}}">settings</a>{{/settings}}</p></li>{{/forms}}{{^forms}}<li>None that {{person}} can open.</li>{{/forms}}</ul></section>
</div>
<div>
<section class="card" id="clock"><h2>The clock</h2>
<p class="plain"><b>{{now}}</b></p>
<p class="plain small">Time stands still until you move it on. Moving it on runs the hourly check as often as it would have run.</p>
<form class="row" method="post" action="/clock">{{#moments}}<button name="to" value="{{at}}">{{label}}</button>{{/moments}}</form>
<form class="row" method="post" action="/clock"><label>To the morning of <input type="date" name="day" min="{{today}}" required></label><button>Move on</button></form></section>
<section class="card"><h2>Emails</h2>
<ul class="list">{{#emails}}<li><a href="/mail/{{number}}">{{subject}}</a><p class="small">to {{to}}, {{at}}</p></li>{{/emails}}{{^emails}}<li>None yet.</li>{{/emails}}</ul>
<p class="small" style="margin-top:10px"><a href="/mail">Show all {{count}}</a></p></section>
</div>
</div>`;

const NEWEST = 5;

/** What whoever is signed in may see. */
export function drivePage(visit: Visit): string {
  const { workspace, options, account, people } = visit;
  const files = workspace.files.filter((file) => file.isInBin !== true);
  const own = files.filter((file) => mayChange(file, visit));
  const emails = mailOf(visit, 'all');
  const view = {
    person: account.name,
    documents: own.flatMap((file) =>
      file.kind === 'document' ? [{ name: file.name, link: `/document/d/${file.id}/edit` }] : [],
    ),
    workbooks: own.flatMap((file) =>
      file.kind === 'spreadsheet' ? [{ name: file.name, link: `/spreadsheets/d/${file.id}/edit` }] : [],
    ),
    forms: files.flatMap((file) => {
      if (file.kind !== 'form') return [];
      const isOwn = mayChange(file, visit);
      const away = turnedAway(file, account.email, workspace.beliefs);
      if (!isOwn && (away?.reason === 'NOT_LET_IN' || away?.reason === 'NOT_PUBLISHED')) return [];
      const query = new URLSearchParams({ as: account.email });
      return [
        {
          name: file.name,
          link: `${publishedPath(file, 'viewform')}?${query}`,
          state:
            away === null ? `${file.responses.length} sent` : away.reason === 'CLOSED' ? 'closed' : 'not published',
          settings: isOwn ? `/forms/d/${file.id}/edit` : null,
        },
      ];
    }),
    now: options.timeInWords(workspace.now),
    today: new Date(workspace.now).toISOString().slice(0, 10),
    moments: options.moments(workspace.now),
    count: emails.length,
    emails: emails.slice(0, NEWEST).map((mail) => ({
      ...mail,
      to: nameOf(mail.to, people),
      at: options.timeInWords(mail.sentAt),
    })),
  };
  return pageOf(visit, options.name, BODY, view);
}
