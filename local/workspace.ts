/**
 * A Google Workspace in a folder: documents, forms, workbooks, a mailbox, one script project, and a clock that stands
 * until it is turned. It runs the built bundle, the very file that is pushed, and knows nothing of the product.
 */
import type { Instant } from './contract';
import { type Host, Panel, type PanelPlace } from './panel/panel';
import { ScriptHost } from './script/host';
import type { Beliefs } from './server/beliefs';
import { type Account, copyOf, type WorkspaceState } from './state';
import { hasWorkspace, readWorkspace, writeWorkspace } from './store';

export interface WorkspaceOptions {
  /** Where its files lie; null keeps it in memory. */
  folder: string | null;
  /** The folder that clasp pushes: Code.js and appsscript.json. */
  bundleFolder: string;
  now: Instant;
  accounts: Account[];
  /** The clock of the person at the screen, where there is one: Google's limits a minute refill with it, too. */
  realTime?: () => Instant;
  /** What of Google nobody knows, and is to be otherwise than usual. */
  beliefs?: Partial<Beliefs>;
}

/** Everything that the tests, the commands and the site work with. */
export class Workspace extends ScriptHost {
  private savedMail: number;

  private constructor(
    state: WorkspaceState,
    private readonly folder: string | null,
    bundleFolder: string,
    realTime?: () => Instant,
  ) {
    super(state, bundleFolder, realTime);
    this.savedMail = state.mail.length;
  }

  /** A new, empty Workspace. */
  static create(options: WorkspaceOptions): Workspace {
    const state: WorkspaceState = {
      now: options.now,
      nextNumber: 0,
      accounts: options.accounts,
      properties: {},
      triggers: [],
      mailDays: {},
      files: {},
      mail: [],
      ...(options.beliefs === undefined ? {} : { beliefs: options.beliefs }),
    };
    return new Workspace(state, options.folder, options.bundleFolder, options.realTime);
  }

  /** The Workspace that lies in a folder. @param realTime as in WorkspaceOptions @throws when none lies there */
  static open(folder: string, bundleFolder: string, realTime?: () => Instant): Workspace {
    if (!hasWorkspace(folder)) throw new Error(`There is no Workspace in ${folder}`);
    return new Workspace(readWorkspace(folder), folder, bundleFolder, realTime);
  }

  /** Writes what changed since the last time to the folder. */
  save(): void {
    if (this.folder === null) return;
    writeWorkspace(this.folder, this.google.state, this.google.changed, this.savedMail);
    this.google.changed.clear();
    this.savedMail = this.google.state.mail.length;
  }

  override fork(): Workspace {
    return new Workspace(copyOf(this.google.state), null, this.bundleFolder, this.realTime);
  }

  /** A person opens the add-on's side panel. @throws where the script has none, or fails */
  openPanel(host: Host, beside: PanelPlace): Panel {
    if (this.addOn === null) throw new Error('The manifest has no addOns');
    return Panel.open(this, this.addOn, host, beside);
  }
}
