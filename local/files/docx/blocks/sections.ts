/** Reading a Word file, helpers: a document's sections, with their headers and footers. */

import type { docs_v1 } from '@googleapis/docs';
import type { Element } from '@xmldom/xmldom';
import { numberContent } from '../content';
import type { DocxPackage } from '../package/package';
import {
  attributeOf,
  childNamed,
  childrenNamed,
  descendantsNamed,
  isOn,
  kindOf,
  relationId,
  wordValue,
} from '../package/xml';

type Segment = docs_v1.Schema$Header & docs_v1.Schema$Footer;

export interface Sections {
  /** The section break that opens the document. */
  first: docs_v1.Schema$StructuralElement;
  /** The break after a `w:sectPr` in the text: it describes the section that follows. */
  next(properties: Element): docs_v1.Schema$StructuralElement | undefined;
  documentStyle: docs_v1.Schema$DocumentStyle;
  headers: Record<string, docs_v1.Schema$Header>;
  footers: Record<string, docs_v1.Schema$Footer>;
}

type Place =
  | 'defaultHeaderId'
  | 'firstPageHeaderId'
  | 'evenPageHeaderId'
  | 'defaultFooterId'
  | 'firstPageFooterId'
  | 'evenPageFooterId';

const PLACES: Readonly<Record<string, Place>> = {
  'w:headerReference default': 'defaultHeaderId',
  'w:headerReference first': 'firstPageHeaderId',
  'w:headerReference even': 'evenPageHeaderId',
  'w:footerReference default': 'defaultFooterId',
  'w:footerReference first': 'firstPageFooterId',
  'w:footerReference even': 'evenPageFooterId',
};

/** Word describes a section at its end, Docs at its beginning. Headers that Word would not print (first page, even pages) are left out. */
export function readSections(
  docx: DocxPackage,
  body: Element,
  readStory: (root: Element, path: string) => docs_v1.Schema$StructuralElement[],
): Sections {
  const relations = docx.relations(docx.documentPath);
  const headers: Record<string, docs_v1.Schema$Header> = {};
  const footers: Record<string, docs_v1.Schema$Footer> = {};
  const settings = [...relations.values()].find(({ type }) => type.endsWith('/settings'));
  const hasEvenPages =
    settings !== undefined && isOn(childNamed(docx.part(settings.target), 'w:evenAndOddHeaders')) === true;

  const segmentsOf = (properties: Element | undefined): Partial<Record<Place, string>> => {
    const found: Partial<Record<Place, string>> = {};
    for (const kind of ['w:headerReference', 'w:footerReference'] as const) {
      for (const reference of properties === undefined ? [] : childrenNamed(properties, kind)) {
        const type = attributeOf(reference, 'type') ?? 'default';
        const isPrinted =
          type === 'default' ||
          (type === 'first' && isOn(childNamed(properties, 'w:titlePg')) === true) ||
          (type === 'even' && hasEvenPages);
        const place = PLACES[`${kind} ${type}`];
        const relation = relations.get(relationId(reference) ?? '');
        const root = relation === undefined || relation.isExternal ? undefined : docx.part(relation.target);
        if (isPrinted && place !== undefined && relation !== undefined && root !== undefined) {
          found[place] = keepSegment(kindOf(root) === 'w:hdr' ? 'header' : 'footer', root, relation.target);
        }
      }
    }
    return found;
  };
  const keepSegment = (kind: 'header' | 'footer', root: Element, path: string): string => {
    const id = `kix.${path.replace(/^.*\//, '').replace(/\.xml$/i, '')}`;
    const kept: Record<string, Segment> = kind === 'header' ? headers : footers;
    if (kept[id] === undefined) {
      const content = readStory(root, path);
      numberContent(content, 0);
      kept[id] = kind === 'header' ? { headerId: id, content } : { footerId: id, content };
    }
    return id;
  };

  const all = descendantsNamed(body, 'w:sectPr').filter(
    (properties) => properties.parentNode === body || isOfParagraph(properties),
  );
  const segments = all.map(segmentsOf);
  const breakBefore = (at: number): docs_v1.Schema$StructuralElement => ({
    sectionBreak: {
      sectionStyle: {
        columnSeparatorStyle: 'NONE',
        contentDirection: 'LEFT_TO_RIGHT',
        sectionType: at === 0 || wordValue(all[at], 'w:type') === 'continuous' ? 'CONTINUOUS' : 'NEXT_PAGE',
        ...(at === 0 ? {} : segments[at]),
      },
    },
  });
  return {
    first: breakBefore(0),
    next: (properties) => {
      const at = all.indexOf(properties) + 1;
      return at > 0 && at < all.length ? breakBefore(at) : undefined;
    },
    documentStyle: { ...segments[0], useFirstPageHeaderFooter: isOn(childNamed(all[0], 'w:titlePg')) === true },
    headers,
    footers,
  };
}

/** Not the one kept inside a tracked change of the section (`w:sectPrChange`). */
function isOfParagraph(properties: Element): boolean {
  return properties.parentNode?.nodeName.endsWith(':pPr') === true;
}
