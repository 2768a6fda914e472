/**
 * The local Workspace, web: the one script of its pages. What was typed into a document or a cell is kept when it is
 * left, lists open below the cells that are chosen from them, blocks are pasted cell by cell, and what lies behind the side panel is shown anew after each click in it. Without it everything can be read.
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

// The list below a cell that is chosen from one.
const listOf = () => document.getElementById('choices');
function closeList(field) {
  const list = listOf();
  if (!list) return;
  list.hidden = true;
  field.setAttribute('aria-expanded', 'false');
  field.removeAttribute('aria-activedescendant');
}
function openList(field) {
  const [list, grid] = [listOf(), field.closest('.grid')];
  list.replaceChildren(...[...document.getElementById(field.dataset.list).options].map((option, place) => {
    const entry = document.createElement('li');
    Object.assign(entry, { id: 'choice-' + place, textContent: option.value });
    entry.setAttribute('role', 'option');
    entry.setAttribute('aria-selected', 'false');
    return entry;
  }));
  const [cell, around] = [field.getBoundingClientRect(), document.getElementById('file').getBoundingClientRect()];
  list.style.top = cell.bottom - around.top + 'px';
  list.style.left = Math.max(0, cell.left - around.left) + 'px';
  list.style.minWidth = cell.width + 'px';
  list.hidden = false;
  field.setAttribute('aria-expanded', 'true');
}
function goThrough(field, step) {
  const list = listOf();
  if (list.hidden) return openList(field);
  const entries = [...list.children];
  const now = entries.findIndex((entry) => entry.getAttribute('aria-selected') === 'true');
  const next = now < 0 ? (step > 0 ? 0 : entries.length - 1) : (now + step + entries.length) % entries.length;
  entries.forEach((entry, place) => entry.setAttribute('aria-selected', String(place === next)));
  field.setAttribute('aria-activedescendant', entries[next].id);
}
const chosen = () => listOf()?.hidden === false ? listOf().querySelector('[aria-selected=true]') : null;

document.addEventListener('mousedown', (event) => {
  const entry = event.target instanceof Element ? event.target.closest('#choices li') : null;
  if (!entry) return;
  event.preventDefault();
  const field = document.activeElement;
  if (!field?.dataset.list) return;
  field.textContent = entry.textContent;
  field.blur();
});

// A block of cells goes into the cells beside and below, as it was copied.
document.addEventListener('paste', async (event) => {
  const field = editable(event);
  const block = event.clipboardData?.getData('text/plain') ?? '';
  if (!field?.matches('td') || !/[\\t\\n]/.test(block.trimEnd())) return;
  event.preventDefault();
  field.innerHTML = field.dataset.shown;
  delete field.dataset.before;
  await fetch(field.dataset.save, { method: 'POST', body: new URLSearchParams({ place: field.dataset.place, block }) });
  await refresh();
});

document.addEventListener('focusin', (event) => {
  const about = document.getElementById('about');
  const cell = event.target instanceof Element ? event.target.closest('td') : null;
  if (about && cell) {
    about.textContent = cell.dataset.about ?? '';
    document.getElementById('row').value = cell.parentElement.sectionRowIndex + 1;
  }
  const field = editable(event);
  if (!field) return;
  if (field.dataset.list) openList(field);
  field.dataset.shown = field.innerHTML;
  if ('entry' in field.dataset) field.textContent = field.dataset.entry;
  field.dataset.before = wordsOf(field);
});

document.addEventListener('focusout', async (event) => {
  const field = editable(event);
  if (field?.dataset.list) closeList(field);
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
  if (field.dataset.list && /^Arrow(Down|Up)$/.test(event.key)) {
    event.preventDefault();
    goThrough(field, event.key === 'ArrowDown' ? 1 : -1);
  }
  if (event.key === 'Enter' && field.matches('td')) {
    event.preventDefault();
    const entry = chosen();
    if (entry) field.textContent = entry.textContent;
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
