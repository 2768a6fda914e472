/**
 * The local Workspace, web: the one script of its pages. What was typed into a document or a cell is kept when it is
 * left, and what lies behind the side panel is shown anew after each click in it. Without it everything can be read.
 */

export const SITE_SCRIPT = `
'use strict';
const editable = (event) => event.target instanceof Element ? event.target.closest('[data-save]') : null;
const wordsOf = (field) => field.innerText.replace(/\\n$/, '');
let isOpened = false;

async function refresh() {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const focused = document.activeElement?.id;
  // Who types on meanwhile is not interrupted: the page is shown anew when that, too, is left.
  const { before, place } = document.activeElement?.dataset ?? {};
  if (place && before !== undefined && before !== wordsOf(document.activeElement)) return;
  for (const id of ['now', 'notice', 'file']) {
    const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
    if (!old || !fresh) continue;
    const [top, left] = [old.scrollTop, old.scrollLeft];
    old.replaceWith(fresh);
    [fresh.scrollTop, fresh.scrollLeft] = [top, left];
  }
  if (focused) document.getElementById(focused)?.focus();
}

document.addEventListener('focusin', (event) => {
  const field = editable(event);
  if (!field) return;
  field.dataset.shown = field.innerHTML;
  if ('entry' in field.dataset) field.textContent = field.dataset.entry;
  field.dataset.before = wordsOf(field);
});

document.addEventListener('focusout', async (event) => {
  const field = editable(event);
  if (!field || field.dataset.before === undefined) return;
  const [before, words] = [field.dataset.before, wordsOf(field)];
  delete field.dataset.before;
  if (before === words) {
    field.innerHTML = field.dataset.shown;
    return;
  }
  const body = new URLSearchParams({ place: field.dataset.place, before, words });
  await fetch(field.dataset.save, { method: 'POST', body, keepalive: true });
  await refresh();
});

document.addEventListener('keydown', (event) => {
  const field = editable(event);
  if (!field) return;
  if (event.key === 'Escape') {
    field.textContent = field.dataset.before;
    field.blur();
  }
  if (event.key === 'Enter' && field.matches('td')) {
    event.preventDefault();
    const below = field.dataset.below;
    field.blur();
    document.getElementById(below)?.focus();
  }
});

// Google, too, keeps the panel open while the document behind it changes.
const panel = document.getElementById('panel');
panel?.addEventListener('load', () => {
  if (isOpened) refresh();
  isOpened = true;
});

const fitted = document.getElementById('letter');
const fit = () => { fitted.style.height = fitted.contentDocument.documentElement.scrollHeight + 'px'; };
if (fitted) {
  fitted.addEventListener('load', fit);
  addEventListener('resize', fit);
  if (fitted.contentDocument?.readyState === 'complete') fit();
}

document.querySelectorAll('select[data-send]').forEach((select) => {
  select.addEventListener('change', () => select.form.requestSubmit());
});
`;
