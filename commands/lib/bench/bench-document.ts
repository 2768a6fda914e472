/** A policy document of as many clauses as asked for, as the Docs API gives it. */
import type { docs_v1 } from '@googleapis/docs';

/** So many clauses stand below each heading. */
const CLAUSES_A_SECTION = 10;

const PARAGRAPH = 'NORMAL_TEXT';

/** @param title no two of a school have the same */
export function policyOf(title: string, clauses: number): docs_v1.Schema$Document {
  const content = [paragraph(title, 'TITLE')];
  for (let i = 1; i <= clauses; i++) {
    if (i % CLAUSES_A_SECTION === 1) content.push(paragraph(`What rule ${i} and its like are about`, 'HEADING_1'));
    content.push(clause(`I will keep to rule ${i} of our school, and tell the office at once where I cannot.`));
  }
  return documentOf(title, [...content, ...declaration('policy')]);
}

/** Two clauses, and a block for a second signature. */
export function agreementOf(title: string): docs_v1.Schema$Document {
  return documentOf(title, [
    paragraph(title, 'TITLE'),
    paragraph('Using our network', 'HEADING_1'),
    clause('I will keep my password to myself.'),
    clause('I will lock my screen whenever I leave it.'),
    ...declaration('agreement'),
    paragraph('To be completed by the Headteacher', 'HEADING_1'),
    paragraph('I approve this user to be set-up on the school systems relevant to their role.', PARAGRAPH),
    paragraph('Signature: ____________ Date: ________', PARAGRAPH),
    paragraph('Full name: ____________', PARAGRAPH),
  ]);
}

function declaration(what: string): docs_v1.Schema$StructuralElement[] {
  return [
    paragraph('Declaration', 'HEADING_1'),
    paragraph(`I have read and understood this ${what} and agree to keep to it.`, PARAGRAPH),
    paragraph('Full name: ____________', PARAGRAPH),
    paragraph('Job title: ____________', PARAGRAPH),
    paragraph('Signature: ____________ Date: ________', PARAGRAPH),
  ];
}

function paragraph(text: string, namedStyleType: string): docs_v1.Schema$StructuralElement {
  return {
    paragraph: {
      elements: [{ textRun: { content: `${text}\n`, textStyle: {} } }],
      paragraphStyle: { namedStyleType },
    },
  };
}

function clause(text: string): docs_v1.Schema$StructuralElement {
  const element = paragraph(text, PARAGRAPH);
  return { paragraph: { ...element.paragraph, bullet: { listId: 'list' } } };
}

function documentOf(title: string, content: docs_v1.Schema$StructuralElement[]): docs_v1.Schema$Document {
  const nestingLevels = [{ glyphSymbol: '●', glyphFormat: '%0' }];
  return {
    title,
    tabs: [
      {
        tabProperties: { tabId: 't.0', title: 'Tab 1', index: 0 },
        documentTab: {
          body: { content: [{ sectionBreak: {} }, ...content] },
          lists: { list: { listProperties: { nestingLevels } } },
        },
      },
    ],
  };
}
