/** What is read of a few lines of a policy for staff: points in their whole words, and all that is said of the rest. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import type { ChildClause } from '../../../src/policy/reading';
import { documentOf, paragraph } from '../made';
import { asked } from '../second-reader/asked';

export const item = (text: string, nesting = 0): DocsElement => paragraph(text, { list: 'bullets', nesting });
export const heading = (text: string, level = 1): DocsElement => paragraph(text, { style: `HEADING_${level}` });
export const bold = (text: string): DocsElement => paragraph(text, { look: { bold: true } });

function below(children: readonly ChildClause[] = []): string[] {
  return children.flatMap((child) => [child.text, ...below(child.children)]);
}

/** Points as "lead-in | words", parts of a point behind "+". */
export function readBody(...body: DocsElement[]) {
  const title = paragraph('Acceptable Use Policy for Staff', { style: 'TITLE' });
  const reading = readPolicy(documentOf([title, ...body]), null);
  return {
    points: reading.sections.flatMap(({ clauses }) =>
      clauses.map(({ leadIn, text, children }) =>
        [...(leadIn === undefined ? [] : [`${leadIn} |`]), [text, ...below(children)].join(' + ')].join(' '),
      ),
    ),
    explained: [...reading.intro, ...reading.sections.flatMap(({ intro }) => intro)],
    declarations: reading.declarations,
    asked: asked(reading),
    warned: reading.warnings.map(({ code }) => code),
  };
}
