/** Reading a Word file, helpers: a drawing in, the pictures, rules and text boxes in it out. */

import type { Element } from '@xmldom/xmldom';
import { attributeOf, childNamed, childrenOf, descendantsNamed, kindOf } from '../package/xml';

export interface Shapes {
  pictures: { title: string | undefined; description: string | undefined }[];
  /** Block containers (`w:txbxContent`). */
  boxes: Element[];
  /** Horizontal rules. */
  rules: number;
}

/** What a drawing holds that Docs keeps: pictures, lines and the contents of text boxes. */
export function shapesIn(drawing: Element): Shapes {
  const shapes: Shapes = { pictures: [], boxes: [], rules: 0 };
  const words = descendantsNamed(drawing, 'wp:docPr')[0];
  const walk = (element: Element): void => {
    switch (kindOf(element)) {
      case 'w:txbxContent':
        shapes.boxes.push(element);
        return;
      case 'a:blip':
      case 'v:imagedata':
        shapes.pictures.push({
          title: attributeOf(words, 'title') ?? attributeOf(element, 'title'),
          description: attributeOf(words, 'descr'),
        });
        return;
      case 'v:rect':
        if (['t', 'true', '1'].includes(attributeOf(element, 'hr') ?? '')) {
          shapes.rules += 1;
          return;
        }
        break;
      case 'mc:AlternateContent': {
        const chosen = chosenAlternative(element);
        if (chosen !== undefined) {
          walk(chosen);
        }
        return;
      }
      default:
        break;
    }
    childrenOf(element).forEach(walk);
  };
  walk(drawing);
  return shapes;
}

/** The newer vocabularies that are read here, by the prefix that Word writes for them. Of any other the older twin is taken. */
const UNDERSTOOD: ReadonlySet<string> = new Set(['wps', 'wpg', 'wpc', 'wpi', 'wp14', 'w14', 'w15', 'a14', 'pic', 'v']);

/** The same thing twice, in a newer and an older vocabulary: only one of them may be read, the newer where all of it is understood. */
export function chosenAlternative(element: Element): Element | undefined {
  const choices = childrenOf(element).filter((child) => kindOf(child) === 'mc:Choice');
  const understood = choices.find((choice) =>
    (attributeOf(choice, 'Requires') ?? '').split(/\s+/u).every((prefix) => prefix === '' || UNDERSTOOD.has(prefix)),
  );
  return understood ?? childNamed(element, 'mc:Fallback') ?? choices[0];
}
