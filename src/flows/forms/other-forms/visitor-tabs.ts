/** The tabs that Google fills with visitors' responses, found whatever somebody has called them meanwhile. */
import type { RawCell } from '../../../register/workbook/cells';
import type { Notes, VisitorForm } from '../../notes';
import type { Ports } from '../../ports';

/** A form of which the tab is known. */
export type LinkedForm = VisitorForm & { sheetId: number };

export interface VisitorTabs {
  /** By the form's id. */
  values: ReadonlyMap<string, RawCell[][]>;
  /** Forms of which somebody has deleted the tab. */
  gone: readonly LinkedForm[];
}

/** What the tab of their responses is called. */
export function visitorsTab({ version }: Pick<VisitorForm, 'version'>): string {
  return `${version} visitors`;
}

export function isLinked(form: VisitorForm): form is LinkedForm {
  return form.sheetId !== null;
}

/** One call for all of them; three where a tab is gone or has another name. @throws where Google refuses for another reason */
export function readVisitorTabs(ports: Ports, { workbookId, visitorForms }: Notes): VisitorTabs {
  const forms = visitorForms.filter(isLinked);
  const read = (named: readonly [LinkedForm, string][]): Map<string, RawCell[][]> => {
    if (named.length === 0) return new Map();
    const titles = named.map(([, title]) => title);
    const tabs = ports.readTabs(workbookId, titles);
    return new Map(named.map(([{ formId }, title]) => [formId, tabs[title] ?? []]));
  };
  try {
    return { values: read(forms.map((form) => [form, visitorsTab(form)])), gone: [] };
  } catch (error) {
    const titles = new Map(ports.listTabs(workbookId).map(({ sheetId, title }) => [sheetId, title]));
    if (forms.every((form) => titles.get(form.sheetId) === visitorsTab(form))) throw error;
    const named = forms.flatMap((form): [LinkedForm, string][] => {
      const title = titles.get(form.sheetId);
      return title === undefined ? [] : [[form, title]];
    });
    return { values: read(named), gone: forms.filter(({ sheetId }) => !titles.has(sheetId)) };
  }
}
