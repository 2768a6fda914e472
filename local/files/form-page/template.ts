/** The local Workspace, files: the page of a form as a template. Every value in it is escaped; only the style and the script, which are ours, are not. */

const TEXT =
  '{{#parts}}{{#link}}<a href="{{link}}" target="_blank" rel="noopener noreferrer">{{link}}</a>{{/link}}{{text}}{{/parts}}';

const PROBLEM = '<p class="problem" id="problem-{{key}}" role="alert"{{^problem}} hidden{{/problem}}>{{problem}}</p>';

const INVALID = '{{#problem}} aria-invalid="true"{{/problem}}';

const QUESTION = `{{#isChoice}}
<div class="card item{{#problem}} wrong{{/problem}}" role="{{role}}" aria-labelledby="title-{{key}}" aria-describedby="help-{{key}} problem-{{key}}" data-key="{{key}}" data-kind="{{kind}}"{{#isRequired}} data-required{{/isRequired}}{{#rule}} data-rule="{{kind}}" data-count="{{count}}" data-words="{{words}}"{{/rule}}>
<p class="question" id="title-{{key}}">{{title}}{{#isRequired}}&nbsp;<span class="star" aria-hidden="true">*</span><span class="unseen">(required)</span>{{/isRequired}}</p>
<p class="help" id="help-{{key}}"{{^help}} hidden{{/help}}>{{help}}</p>
<div class="options"{{#isAll}} data-all{{/isAll}}>
{{#choices}}
<label class="option"><input type="{{input}}" name="{{name}}" value="{{value}}"{{#goTo}} data-go="{{goTo}}"{{/goTo}}{{#isChosen}} checked{{/isChosen}}${INVALID}><span>{{value}}</span></label>
{{/choices}}
</div>
{{#canClear}}<button type="button" class="plain clear-one" hidden>Clear selection</button>{{/canClear}}
${PROBLEM}
</div>
{{/isChoice}}
{{#isText}}
<div class="card item{{#problem}} wrong{{/problem}}" data-key="{{key}}" data-kind="{{kind}}"{{#isRequired}} data-required{{/isRequired}}>
<label class="question" for="answer-{{key}}" id="title-{{key}}">{{title}}{{#isRequired}}&nbsp;<span class="star" aria-hidden="true">*</span><span class="unseen">(required)</span>{{/isRequired}}</label>
<p class="help" id="help-{{key}}"{{^help}} hidden{{/help}}>{{help}}</p>
{{#isParagraph}}<textarea rows="1" id="answer-{{key}}" name="{{name}}" placeholder="Your answer" aria-describedby="help-{{key}} problem-{{key}}"{{#isRequired}} aria-required="true"{{/isRequired}}${INVALID}>
{{answer}}</textarea>{{/isParagraph}}
{{^isParagraph}}<input type="{{input}}" id="answer-{{key}}" name="{{name}}" value="{{answer}}" placeholder="{{placeholder}}" autocomplete="{{autocomplete}}" aria-describedby="help-{{key}} problem-{{key}}"{{#isRequired}} aria-required="true"{{/isRequired}}${INVALID}>{{/isParagraph}}
${PROBLEM}
</div>
{{/isText}}
{{#isHeader}}
<div class="card"><h3>{{title}}</h3><p class="text">${TEXT}</p></div>
{{/isHeader}}`;

const PAGE = `<fieldset class="page" data-page="{{index}}" data-break="{{breakId}}" data-after="{{after}}" style="border:0;margin:0;padding:0;min-width:0">
{{#heading}}
<div class="card section{{^hasText}} bare{{/hasText}}"><h2 tabindex="-1">{{heading}}</h2>{{#hasText}}<p class="text">${TEXT}</p>{{/hasText}}</div>
{{/heading}}
{{#items}}
${QUESTION}
{{/items}}
</fieldset>`;

/** The frame of every page, round a form to fill in or a notice in its place. */
export const FRAME = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<title>{{title}}</title>
<style>{{{style}}}</style>
</head>
<body>
<main>
{{> body}}
<p class="foot">{{footer}}{{#home}} <a href="{{home}}">Back to the Workspace</a>{{/home}}</p>
</main>
</body>
</html>
`;

/** What stands in the place of a form: why it cannot be filled in, or that it was sent. */
export const NOTICE_BODY = `<div class="card top"><h1>{{title}}</h1>
<p class="text">${TEXT}</p>
{{#again}}<p><a href="{{again}}">Submit another response</a></p>{{/again}}
{{#signIn}}
<form method="get" action="{{action}}" class="sign-in">
<label class="question" for="as">Email address of the account to use</label>
<input type="email" id="as" name="as" value="{{account}}" required autocomplete="username">
{{#kept}}<input type="hidden" name="{{name}}" value="{{value}}">{{/kept}}
<button type="submit" class="main">Sign in</button>
</form>
{{/signIn}}
</div>`;

/** A form to fill in, with its script. */
export const FORM_BODY = `<form id="form" method="post"{{#submitTo}} action="{{submitTo}}"{{/submitTo}} autocomplete="off" novalidate>
<div class="card top"><h1 tabindex="-1">{{title}}</h1>
<p class="text" id="description"{{^description}} hidden{{/description}}>{{#description}}${TEXT}{{/description}}</p>
<hr class="rule">
{{#account}}<p class="small account">Signed in as {{account}}</p>{{/account}}
{{#isAddressKept}}<p class="small">Your email address is recorded when you send this form.</p>{{/isAddressKept}}
{{#hasRequired}}<p class="legend" id="legend">* Indicates required question</p>{{/hasRequired}}
</div>
{{#pages}}
${PAGE}
{{/pages}}
<input type="hidden" name="pageHistory" value="{{pageHistory}}">
<div class="bar">
<button type="button" id="back" hidden>Back</button>
<button type="button" id="next" hidden>Next</button>
<button type="submit" id="submit" class="main">Submit</button>
<div class="progress"{{^hasProgressBar}} hidden{{/hasProgressBar}}><span class="track" aria-hidden="true"><span id="done"></span></span><span id="where" aria-live="polite"></span></div>
<button type="reset" id="clear" class="plain" hidden>Clear form</button>
</div>
</form>
<div class="card top" id="sent" hidden><h1 tabindex="-1">{{title}}</h1>
<p class="copy"><strong>This page is a copy, so nothing was sent.</strong> After the real form people read:</p>
<p class="text">{{#confirmation}}${TEXT}{{/confirmation}}</p>
{{#canRespondAgain}}<p><a href="" id="again">Submit another response</a></p>{{/canRespondAgain}}
</div>
<script>{{{script}}}</script>`;
