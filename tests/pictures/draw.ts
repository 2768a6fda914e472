/**
 * `npm run pictures -- FOLDER [cards emails tabs paper]`: every kind of card, tab and email, on sheets to look at; or `docs`. Cards come from the states in
 * which every button is pressed, emails and tabs from those, from a term and from a year of sixty people.
 */
import type { Browser } from 'playwright-core';
import { panelToHtml } from '../../local/web/panel/page';
import { launchChromium } from '../browser/support/launch';
import { aTerm } from '../support/a-term';
import { besideNothingSetUp, CARD_STATES } from '../support/card-states';
import { ACCEPTABLE_USE, Larkfield, MANAGER, STAFF, TOLU } from '../support/larkfield';
import { besideRegister, pressEverything } from '../support/panels';
import { SchoolYear } from '../support/school-year';
import { Album, type SeenCard } from './album';
import { drawSheets } from './contact-sheet';
import { drawForDocs } from './for-docs';
import { tabOnScreen, tabsOnPaper } from './tab-pages';
import { aYear } from './year';

/** Pixels: Google's panel, a phone, a desk. */
const PANEL = 300;
const PHONE = 360;
const DESK = 1240;

/** In these every page that a press makes comes up, and most emails. */
const MAKES_PAGES = /^(?:a term|a register|people who asked|people who sign with a personal code|visitors, )/;

/** @param isWhole whether every state is looked at: left out, those that make pages */
function gathered(isWhole: boolean): Album {
  const album = new Album();
  const helped = new Set<string>();
  const term = aTerm().school;
  const states = {
    ...CARD_STATES,
    'nothing set up': besideNothingSetUp,
    'a term': () => besideRegister(term),
    'a term, as a colleague': () =>
      term.workspace.openPanel('sheets', { as: 'daniel@larkfield.example', fileId: term.workbookId }),
  };
  for (const [name, workspace] of Object.entries({ year: aYear(), term: term.workspace })) {
    album.addTabs(workspace, name);
    album.addEmails(workspace);
  }
  const year = SchoolYear.begin();
  year.yearBefore();
  year.july();
  year.inset();
  year.weeksAfter();
  for (const workspace of [year.school.workspace, withdrawn()]) album.addEmails(workspace);
  for (const [state, open] of Object.entries(states)) {
    if (!isWhole && !MAKES_PAGES.test(state)) continue;
    console.log(state);
    const onSeen = (panel: Parameters<Album['addCard']>[0]) => {
      album.addCard(panel, state);
      album.addNewTabs(panel.workspace);
      album.addEmails(panel.workspace);
    };
    pressEverything(open(), { helped, onSeen });
  }
  return album;
}

/** A policy is withdrawn after somebody was asked and somebody signed. */
function withdrawn() {
  const school = Larkfield.open(STAFF);
  school.set('Send receipts', 'yes');
  const form = school.publish(ACCEPTABLE_USE);
  school.turnTo('2026-09-02', '12:00');
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.turnTo('2026-09-03', '12:00');
  const [document] = school.workspace.files.filter(({ kind }) => kind === 'document');
  const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document?.id ?? '' });
  panel.press('Withdraw');
  panel.press('Withdraw it');
  school.turnTo('2026-09-04', '12:00');
  return school.workspace;
}

const cardPage = ({ card, state, addOn, ...rest }: SeenCard) => ({
  caption: `${card.name}: ${state}`,
  html: panelToHtml({ card, name: addOn, ...rest }),
});

async function main(): Promise<void> {
  const [folder, ...asked] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Where to? npm run pictures -- FOLDER');
  const browser = await launchChromium();
  try {
    await (asked[0] === 'docs' ? drawForDocs(browser, folder) : drawAlbum(browser, folder, asked));
  } finally {
    await browser.close();
  }
}

async function drawAlbum(browser: Browser, folder: string, asked: readonly string[]): Promise<void> {
  const isAsked = (kind: string) => asked.length === 0 || asked.includes(kind);
  const album = gathered(isAsked('cards'));
  const tabs = album.seenTabs();
  const draw = async (name: string, pages: Parameters<typeof drawSheets>[1], width: number, columns: number) =>
    console.log(
      `${name}: ${pages.length} pictures on ${await drawSheets(browser, pages, { folder, name, width, columns })} sheets`,
    );
  if (isAsked('cards')) await draw('cards', album.seenCards().map(cardPage), PANEL, 4);
  if (isAsked('emails')) {
    const letters = album.seenEmails().map(({ kind, mail }) => ({
      caption: `${kind}: ${mail.subject}`,
      html: mail.htmlBody ?? '',
    }));
    await draw('emails', letters, PHONE, 4);
  }
  if (isAsked('tabs')) await draw('tabs', tabs.map(tabOnScreen), DESK, 1);
  if (isAsked('paper')) await draw('paper', await tabsOnPaper(tabs), DESK / 2 - 8, 2);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
