/** The local Workspace, web: the mailbox, and an email in it as its reader sees it. Out: pages of HTML. */
import type { SentMail } from '../../state';
import { withLocalLinks } from '../local-links';
import { mailOf, nameOf, type Visit } from '../visit';
import { pageOf } from './frame';

const LIST = `<div class="card"><h1>{{title}}</h1>
<p class="row" style="margin-top:10px">{{#ways}}<a href="{{link}}"{{#isOpen}} aria-current="page"{{/isOpen}}>{{label}}</a> {{/ways}}</p>
<ul class="list">{{#emails}}<li><a href="/mail/{{number}}">{{subject}}</a><p class="small">to {{to}}, {{at}}</p></li>{{/emails}}{{^emails}}<li>None yet.</li>{{/emails}}</ul></div>`;

/** The list of emails. @param of an address, or "all" */
export function mailPage(visit: Visit, of: string): string {
  const { options, people, account } = visit;
  const isAll = of === 'all';
  const view = {
    ways: [
      { label: 'All', link: '/mail?of=all', isOpen: isAll },
      {
        label: `To ${account.name}`,
        link: `/mail?of=${encodeURIComponent(account.email)}`,
        isOpen: of === account.email,
      },
    ],
    emails: mailOf(visit, of).map((mail) => ({
      ...mail,
      to: nameOf(mail.to, people),
      at: options.timeInWords(mail.sentAt),
    })),
  };
  return pageOf(visit, isAll ? `Emails of ${account.name}` : `Emails to ${nameOf(of, people)}`, LIST, view);
}

// Without scripts in it, the frame may be measured; its links open in the whole window.
const LETTER = `<h1 style="margin:0 0 10px">{{title}}</h1>
<dl><dt>From</dt><dd>{{sender}}</dd><dt>To</dt><dd>{{to}}</dd><dt>Sent</dt><dd>{{at}}</dd></dl>
{{#isHtml}}<iframe id="letter" title="The email" src="/mail/{{number}}/body" sandbox="allow-same-origin allow-top-navigation-by-user-activation"></iframe>{{/isHtml}}
{{^isHtml}}<pre class="letter-text">{{body}}</pre>{{/isHtml}}
`;

/** One email, with who sent it to whom and when. */
export function letterPage(visit: Visit, mail: SentMail): string {
  const { options, people } = visit;
  const name = nameOf(mail.to, people);
  return pageOf(visit, mail.subject, LETTER, {
    ...mail,
    sender: mail.name === undefined ? mail.from : `${mail.name}, ${mail.from}`,
    to: name === mail.to ? mail.to : `${name}, ${mail.to}`,
    at: options.timeInWords(mail.sentAt),
    isHtml: Boolean(mail.htmlBody),
  });
}

/** Sent with the email itself, which may do nothing but be read. */
export const LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** The email's own HTML: its links lead to the forms of this site, as the one who got it. */
export function letterBody({ htmlBody = '', to }: SentMail): string {
  return withLocalLinks(htmlBody, to).replace('<head>', '<head><base target="_top">');
}
