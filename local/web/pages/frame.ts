/** The local Workspace, web: what every page of it has: the bar above, the notice, the style and the script. Out: one page of HTML. */
import { createHash } from 'node:crypto';
import Mustache from 'mustache';
import type { Visit } from '../visit';
import { SITE_SCRIPT } from './script';
import { SITE_STYLE } from './style';

/** Sent as a heading with each page: the browser itself keeps it from asking anything of anyone else. */
export const SITE_POLICY = [
  "default-src 'none'",
  // Column widths and colours of cells stand in the page.
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash('sha256').update(SITE_SCRIPT).digest('base64')}'`,
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const FRAME = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<style>{{{style}}}</style>
</head>
<body>
<a class="skip" href="#content">Skip to {{#panel}}the file{{/panel}}{{^panel}}the page{{/panel}}</a>
{{#panel}}<a class="skip" href="#panel">Skip to the side panel</a>{{/panel}}
<header class="top">
<a href="/">{{name}}</a>
<nav aria-label="Workspace"><a href="/mail">Emails</a><a href="/#clock">Clock</a>{{#panel}}<a class="to-panel" href="#panel">Side panel</a>{{/panel}}</nav>
<span id="now">{{now}}</span>
<form method="post" action="/account"><label><span>Signed in:</span><select name="email" data-send>{{#people}}<option value="{{email}}"{{#isHere}} selected{{/isHere}}>{{name}}{{#role}}, {{role}}{{/role}}</option>{{/people}}</select></label><noscript><button>Go</button></noscript></form>
</header>
<p id="notice" role="status">{{notice}}</p>
<main id="content" tabindex="-1"{{#panel}} class="wide"{{/panel}}>
{{> body}}
</main>
<script>{{{script}}}</script>
</body>
</html>
`;

/** @param body a template of Mustache, shown with `view`; its partials beside it */
export function pageOf(
  visit: Visit,
  title: string,
  body: string,
  view: object,
  partials: Record<string, string> = {},
): string {
  const { options, workspace, account, notice } = visit;
  const people = visit.people.map((person) => ({ ...person, isHere: person.email === account.email }));
  const bar = { name: options.name, now: options.timeInWords(workspace.now), people, notice };
  const page = { title, style: SITE_STYLE, script: SITE_SCRIPT };
  return Mustache.render(FRAME, { ...view, ...bar, ...page }, { ...partials, body });
}

/** A page that says one thing only. */
export function messagePage(visit: Visit, title: string, words: string): string {
  return pageOf(visit, title, '<div class="card"><h1>{{title}}</h1><p class="plain">{{words}}</p></div>', {
    words,
  });
}
