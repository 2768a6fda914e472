/** The local Workspace, web: who comes to the site, what is told to them, and which files they may see and change. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { WorkspaceFile } from '../state';
import type { Workspace } from '../workspace';
import { messagePage, SITE_POLICY } from './pages/frame';
import { mayChange, type SiteOptions, type Visit, type Visitor } from './visit';

/** The cookie that says who is signed in. */
export const ACCOUNT = 'account';

type Kind = WorkspaceFile['kind'];
type FileOf<One extends Kind> = Extract<WorkspaceFile, { kind: One }>;

/** What all routes of the site share. */
export class Visits {
  private notice = '';

  constructor(
    readonly workspace: Workspace,
    readonly options: SiteOptions,
  ) {}

  /** Shown once, above the next page. */
  tell(words: string): void {
    this.notice = words;
  }

  accountOf(c: Context, people: readonly Visitor[] = this.options.people()): Visitor {
    const email = getCookie(c, ACCOUNT);
    const nobody = { email: 'nobody@workspace.invalid', name: 'Nobody', role: '' };
    return people.find((person) => person.email === email) ?? people[0] ?? nobody;
  }

  /** What a page needs to know; the notice is told with it. */
  visitOf(c: Context): Visit {
    const visit = this.silentVisitOf(c);
    this.notice = '';
    return visit;
  }

  /** The same, with the notice kept for a page that is shown. */
  silentVisitOf(c: Context): Visit {
    const { workspace, options, notice } = this;
    const people = options.people();
    return { workspace, options, people, account: this.accountOf(c, people), notice };
  }

  show(c: Context, html: string, status: 200 | 403 | 404 = 200) {
    c.header('Content-Security-Policy', SITE_POLICY);
    return c.html(html, status);
  }

  notFound(c: Context) {
    const words = 'There is nothing at this address. Please go back to the first page.';
    return this.show(c, messagePage(this.visitOf(c), 'Not found', words), 404);
  }

  /** The file that the address names, of one kind. */
  fileOf<One extends Kind>(c: Context, kind: One): FileOf<One> | undefined {
    return this.workspace.files.find(
      (file): file is FileOf<One> => file.kind === kind && file.id === c.req.param('id'),
    );
  }

  /** The same, where whoever is signed in may change it. */
  ownFileOf<One extends Kind>(c: Context, kind: One): FileOf<One> | undefined {
    const file = this.fileOf(c, kind);
    return file !== undefined && mayChange(file, this.silentVisitOf(c)) ? file : undefined;
  }
}
