/** The local Workspace, web: a document with the side panel beside it. In: the document and who looks; out: one page of HTML. */
import type { DocumentFile } from '../../state';
import { type BlockView, blocksOf } from '../document/text';
import { mayChange, nameOf, type Visit } from '../visit';
import { pageOf } from './frame';

const RUN =
  '{{#isBold}}<b>{{/isBold}}{{#isItalic}}<i>{{/isItalic}}{{text}}{{#isItalic}}</i>{{/isItalic}}{{#isBold}}</b>{{/isBold}}';

const BLOCK = `{{#paragraph}}{{#mark}}<div class="item deep-{{depth}}"><span>{{mark}}</span>{{/mark}}<div class="p {{style}}" id="p{{number}}"{{#level}} role="heading" aria-level="{{level}}"{{/level}}{{#canChange}} contenteditable="plaintext-only" data-save="{{save}}" data-place="{{number}}" {{/canChange}}>{{#runs}}${RUN}{{/runs}}</div>{{#mark}}</div>{{/mark}}{{/paragraph}}
{{#table}}<table>{{#rows}}<tr>{{#cells}}<td>{{#blocks}}{{> block}}{{/blocks}}</td>{{/cells}}</tr>{{/rows}}</table>{{/table}}`;

const BODY = `<div class="beside{{^panel}} alone{{/panel}}">
<div id="file">
<div class="file-head"><h1>{{file}}</h1><p class="small">{{state}}</p></div>
<article class="paper">{{#blocks}}{{> block}}{{/blocks}}</article>
</div>
{{#panel}}<iframe id="panel" title="Side panel" src="{{panel}}?open=1"></iframe>{{/panel}}
</div>`;

const LEVELS: Record<string, number> = { TITLE: 2, HEADING_1: 3, HEADING_2: 4, HEADING_3: 5 };

/** A document with the side panel beside it. */
export function documentPage(visit: Visit, file: DocumentFile): string {
  const canChange = mayChange(file, visit);
  const shown = (blocks: readonly BlockView[]): object[] =>
    blocks.map(({ paragraph, table }) => ({
      paragraph: paragraph && {
        ...paragraph,
        level: LEVELS[paragraph.style] ?? null,
        canChange: canChange && !paragraph.isOnlyShown,
      },
      table: table && {
        rows: table.rows.map(({ cells }) => ({ cells: cells.map((cell) => ({ blocks: shown(cell.blocks) })) })),
      },
    }));
  const view = {
    file: file.name,
    state: canChange
      ? 'Click in a paragraph to change it; a new line starts another. It is saved when you leave it.'
      : `Only ${nameOf(file.owner, visit.people)} can change it.`,
    blocks: shown(blocksOf(file.document)),
    panel: `/document/d/${file.id}/panel`,
    save: `/document/d/${file.id}/words`,
  };
  return pageOf(visit, file.name, BODY, view, { block: BLOCK });
}
