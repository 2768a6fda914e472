/**
 * The local Workspace, files: what a form's page does in the browser. Out: a script as text, since it runs there and not
 * here. It reads everything that it needs from the page, so that no word of a form ever becomes part of the script.
 */

/**
 * The rules of an answer and of the way through the pages, without the page itself: the same that server/forms/submissions.ts keeps,
 * to which a test holds them.
 */
export const FORM_RULES = `
function problemOf(question, given) {
  var isEmpty = given.every(function (words) { return words.trim() === ''; });
  if (isEmpty) return question.isRequired ? 'This is a required question' : null;
  if (question.kind === 'EMAIL' && !/^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$/.test(given[0].trim())) return 'Must be a valid email address';
  var rule = question.rule;
  if (!rule) return null;
  var count = given.length;
  var holds = rule.kind === 'SELECT_EXACTLY' ? count === rule.count
    : rule.kind === 'SELECT_AT_LEAST' ? count >= rule.count : count <= rule.count;
  return holds ? null : rule.words || 'Must select ' + rule.count + ' options';
}
function nextPage(index, breaks, ways) {
  var next = index + 1;
  ways.forEach(function (way) {
    if (!way || way === 'CONTINUE') return;
    if (way === 'SUBMIT') next = breaks.length;
    else if (way === 'RESTART') next = 0;
    else if (breaks.indexOf(way) >= 0) next = breaks.indexOf(way);
  });
  return next;
}
`;

const PAGING = `
var form = document.getElementById('form');
var pages = [].slice.call(form.querySelectorAll('.page'));
var breaks = pages.map(function (page) { return page.dataset.break; });
var seen = form.elements.pageHistory.value.split(',').map(Number);
function byId(id) { return document.getElementById(id); }
function all(root, what) { return [].slice.call(root.querySelectorAll(what)); }
function here() { return seen[seen.length - 1]; }
function given(item) {
  return all(item, 'input, textarea')
    .filter(function (field) { return field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value !== ''; })
    .map(function (field) { return field.value; });
}
function check(item) {
  var data = item.dataset;
  var rule = data.rule ? { kind: data.rule, count: Number(data.count), words: data.words } : null;
  var words = problemOf({ isRequired: 'required' in data, kind: data.kind, rule: rule }, given(item));
  var place = item.querySelector('.problem');
  if (place.textContent !== (words || '')) place.textContent = words || '';
  place.hidden = !words;
  item.classList.toggle('wrong', Boolean(words));
  all(item, 'input, textarea').forEach(function (field) {
    if (words) field.setAttribute('aria-invalid', 'true'); else field.removeAttribute('aria-invalid');
  });
  return !words;
}
function isRight() {
  var wrong = all(pages[here()], '.item').filter(function (item) { return !check(item); });
  if (wrong.length > 0) goTo(wrong[0]);
  return wrong.length === 0;
}
// Among a dozen boxes the one that was missed is hard to find, above all on a phone.
function goTo(item) {
  var field = item.querySelector('[data-all] input:not(:checked)') || item.querySelector('input, textarea');
  field.focus({ preventScroll: true });
  (field.closest('.option') || item).scrollIntoView({ block: 'center' });
}
function after() {
  var ways = all(pages[here()], 'input:checked').map(function (field) { return field.dataset.go; });
  var next = nextPage(here(), breaks, [pages[here()].dataset.after].concat(ways));
  return next;
}
function show(isMoved) {
  var isLast = after() >= pages.length;
  pages.forEach(function (page, index) { page.hidden = index !== here(); });
  byId('description').hidden = here() > 0 || byId('description').textContent === '';
  // As on Google, only where there is such a question on the page.
  if (byId('legend')) byId('legend').hidden = !pages[here()].querySelector('[data-required]');
  byId('back').hidden = seen.length < 2;
  byId('next').hidden = isLast;
  byId('submit').hidden = !isLast;
  byId('clear').hidden = false;
  byId('done').style.width = Math.round((100 * (here() + 1)) / pages.length) + '%';
  byId('where').textContent = 'Page ' + (here() + 1) + ' of ' + pages.length;
  all(pages[here()], 'textarea').forEach(grow);
  if (isMoved) {
    window.scrollTo(0, 0);
    (pages[here()].querySelector('h2') || form.querySelector('h1')).focus({ preventScroll: true });
  }
}
function grow(field) {
  field.style.height = 'auto';
  field.style.height = field.scrollHeight + 'px';
}
function clearable(item) {
  var button = item.querySelector('.clear-one');
  if (button) button.hidden = given(item).length === 0;
}
function forward() {
  if (!isRight()) return;
  seen.push(after());
  show(true);
}
byId('next').addEventListener('click', forward);
byId('back').addEventListener('click', function () { seen.pop(); show(true); });
form.addEventListener('input', function (event) {
  var item = event.target.closest('.item');
  if (item.classList.contains('wrong')) check(item);
  if (event.target.tagName === 'TEXTAREA') grow(event.target);
  clearable(item);
  show(false);
});
// What was filled in wrongly is told when the field is left, but not before the finger that leaves it is up again: the
// message would push away what it is about to press. An empty field is told of by Next.
var left = null;
form.addEventListener('focusout', function (event) {
  var item = event.target.closest('.item');
  if (item && item.dataset.kind === 'EMAIL' && event.target.value !== '') left = item;
});
['pointerup', 'keyup'].forEach(function (kind) {
  document.addEventListener(kind, function () {
    window.setTimeout(function () {
      if (left) check(left);
      left = null;
    }, 300);
  });
});
form.addEventListener('click', function (event) {
  if (!event.target.matches('.clear-one')) return;
  var item = event.target.closest('.item');
  all(item, 'input').forEach(function (field) { field.checked = false; });
  item.querySelector('input').focus();
  clearable(item);
  show(false);
});
form.addEventListener('submit', function (event) {
  if (!isRight()) return event.preventDefault();
  if (after() < pages.length) {
    event.preventDefault();
    return forward();
  }
  form.elements.pageHistory.value = seen.join(',');
  if (form.hasAttribute('action')) {
    pages.forEach(function (page, index) { page.disabled = seen.indexOf(index) < 0; });
    return;
  }
  event.preventDefault();
  form.hidden = true;
  byId('sent').hidden = false;
  window.scrollTo(0, 0);
  byId('sent').querySelector('h1').focus();
});
byId('clear').addEventListener('click', function (event) {
  if (!window.confirm('Clear form? This will remove your answers from all questions, and cannot be undone.')) event.preventDefault();
});
form.addEventListener('reset', function () {
  window.setTimeout(function () {
    all(form, '.item').forEach(function (item) {
      item.classList.remove('wrong');
      item.querySelector('.problem').hidden = true;
      clearable(item);
    });
    seen = [0];
    show(true);
  });
});
window.addEventListener('pageshow', function () {
  pages.forEach(function (page) { page.disabled = false; });
});
all(form, '.item').forEach(clearable);
show(false);
var refused = pages[here()].querySelector('.item.wrong');
if (refused) goTo(refused);
`;

export const FORM_SCRIPT = `(function () {\n'use strict';\n${FORM_RULES}\n${PAGING}\n})();`;
