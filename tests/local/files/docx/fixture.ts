/** Word files for tests, made from hand-written XML: the text's blocks in, a .docx out. */

import type { docs_v1 } from '@googleapis/docs';
import { strToU8, zipSync } from 'fflate';
import { importDocx } from '../../../../local/files/docx/docx';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Parts {
  /** What stands in `w:body`. */
  body: string;
  /** `w:style` and `w:docDefaults` elements. */
  styles?: string;
  /** `w:abstractNum` and `w:num` elements. */
  numbering?: string;
  /** `w:footnote` and `w:endnote` elements. */
  footnotes?: string;
  endnotes?: string;
  settings?: string;
  /** Addresses by relation id. */
  links?: Record<string, string>;
  /** Headers and footers by relation id: their blocks. */
  headers?: Record<string, string>;
  footers?: Record<string, string>;
}

/** The XML parts of a Word file by path. */
export function partsOf(parts: Parts): Record<string, string> {
  const files: Record<string, string> = { 'word/document.xml': part('document', `<w:body>${parts.body}</w:body>`) };
  const relations: string[] = [];
  const add = (type: string, root: string, content: string | undefined, id = type): void => {
    if (content !== undefined) {
      files[`word/${id}.xml`] = part(root, content);
      relations.push(`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${id}.xml"/>`);
    }
  };
  add('styles', 'styles', parts.styles);
  add('numbering', 'numbering', parts.numbering);
  add('footnotes', 'footnotes', parts.footnotes);
  add('endnotes', 'endnotes', parts.endnotes);
  add('settings', 'settings', parts.settings);
  for (const [id, content] of Object.entries(parts.headers ?? {})) {
    add('header', 'hdr', content, id);
  }
  for (const [id, content] of Object.entries(parts.footers ?? {})) {
    add('footer', 'ftr', content, id);
  }
  for (const [id, address] of Object.entries(parts.links ?? {})) {
    relations.push(`<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${address}" TargetMode="External"/>`);
  }
  files['word/_rels/document.xml.rels'] = relationships(relations.join(''));
  files['_rels/.rels'] = relationships(
    `<Relationship Id="main" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
  );
  return files;
}

function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`;
}

function relationships(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

export function zipOf(files: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

export function documentOf(parts: Parts | string): docs_v1.Schema$Document {
  return importDocx(zipOf(partsOf(typeof parts === 'string' ? { body: parts } : parts)), 'Policy.docx');
}

export function tabOf(parts: Parts | string): docs_v1.Schema$DocumentTab {
  return documentOf(parts).tabs?.[0]?.documentTab ?? {};
}

/** The blocks of the text, without the section break that opens every document. */
export function blocksOf(parts: Parts | string): docs_v1.Schema$StructuralElement[] {
  return tabOf(parts).body?.content?.slice(1) ?? [];
}

export function paragraphsOf(parts: Parts | string): docs_v1.Schema$Paragraph[] {
  return blocksOf(parts).flatMap(({ paragraph }) => paragraph ?? []);
}

export type Part = [text: string, style: docs_v1.Schema$TextStyle] | string;

/** A paragraph's elements, to compare whole: plain text as a string, styled text with its style, anything else by the name of its kind. */
export function elementsOf(paragraph: docs_v1.Schema$Paragraph | undefined): Part[] {
  return (paragraph?.elements ?? []).map((element) => {
    const { textRun } = element;
    if (!textRun) {
      return `<${Object.keys(element).find((key) => !key.endsWith('Index'))}>`;
    }
    const style = textRun.textStyle ?? {};
    return Object.keys(style).length === 0 ? (textRun.content ?? '') : [textRun.content ?? '', style];
  });
}

export function textOf(content: readonly docs_v1.Schema$StructuralElement[] | undefined): string {
  return (content ?? [])
    .map(
      ({ paragraph, table, tableOfContents }) =>
        (paragraph?.elements ?? []).map(({ textRun }) => textRun?.content ?? '').join('') +
        (table?.tableRows ?? []).flatMap((row) => (row.tableCells ?? []).map((cell) => textOf(cell.content))).join('') +
        textOf(tableOfContents?.content),
    )
    .join('');
}

/** A paragraph: properties, then runs; a run that is no XML yet is text. */
export function p(properties: string, ...runs: string[]): string {
  const content = runs.map((run) => (run.startsWith('<') ? run : r(run))).join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}
