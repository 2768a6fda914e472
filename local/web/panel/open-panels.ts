/** The local Workspace, web: the side panels that are open, one for each person and file, as long as the site runs. */

import { pressablesOf } from '../../panel/card';
import type { Host, Panel } from '../../panel/panel';
import type { Workspace } from '../../workspace';
import { localLink } from '../local-links';
import { brokenPage, panelToHtml, postedInputs } from './page';

interface OpenPanel {
  panel: Panel | null;
  /** What the script threw, as Google shows it in the panel's place; "" for nothing. */
  error: string;
  /** Grows with every click: what was drawn before the last one counts no more. */
  turn: number;
}

/** Each panel stays open from one request to the next. */
export class OpenPanels {
  private readonly open = new Map<string, OpenPanel>();

  constructor(private readonly workspace: Workspace) {}

  /** The page of the panel. @param isAnew as where the page round it was loaded again */
  page(host: Host, as: string, fileId: string, path: string, isAnew: boolean): string {
    const key = `${host} ${as} ${fileId}`;
    const known = isAnew ? undefined : this.open.get(key);
    const opened = known ?? this.opened(host, as, fileId);
    this.open.set(key, opened);
    const { panel, error, turn } = opened;
    const postTo = `${path}?turn=${turn}`;
    if (panel === null || error !== '') return brokenPage(error, path);
    return panelToHtml({
      card: panel.card,
      name: panel.addOn.common.name,
      canGoBack: panel.depth > 1,
      notice: panel.notice,
      isAskingForFile: panel.isAskingForFile,
      postTo,
      linkTo: (link) => localLink(link, as),
    });
  }

  /** @param turn of the page that was clicked; a click on an older one does nothing */
  press(host: Host, as: string, fileId: string, turn: number, posted: URLSearchParams): void {
    const opened = this.open.get(`${host} ${as} ${fileId}`);
    if (opened?.panel == null || opened.turn !== turn) return;
    opened.turn += 1;
    const { panel } = opened;
    try {
      pressed(panel, posted);
    } catch (error) {
      opened.error = error instanceof Error ? error.message : String(error);
    }
  }

  private opened(host: Host, as: string, fileId: string): OpenPanel {
    try {
      return { panel: this.workspace.openPanel(host, { as, fileId }), error: '', turn: 0 };
    } catch (error) {
      return { panel: null, error: error instanceof Error ? error.message : String(error), turn: 0 };
    }
  }
}

function pressed(panel: Panel, posted: URLSearchParams): void {
  if (posted.has('back')) panel.back();
  else if (posted.has('allow')) panel.allow();
  else if (posted.has('refuse')) panel.refuse();
  else {
    const found = pressablesOf(panel.card)[Number(posted.get('press') ?? Number.NaN)];
    if (found !== undefined) panel.pressOn(found, postedInputs(panel.card, posted));
  }
}
