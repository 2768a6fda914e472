/** A school of 60 people and 6 policies, from September to January. */
import type { docs_v1 } from '@googleapis/docs';
import { demonstrate } from '../../commands/simulation/demonstrate';
import { makeSchool, type SchoolPolicy } from '../../commands/simulation/school';
import type { Workspace } from '../../local/workspace';

/** 1 September to 15 January: a new version has just gone out. */
const DAYS = 137;
const SEED = 6;

const LASTING: SchoolPolicy[] = [
  {
    name: 'code-of-conduct',
    document: written(
      'Staff Code of Conduct',
      'I will treat every pupil, parent and colleague with respect.',
      'I will declare any gift worth more than £25 to the headteacher.',
      'I will not be alone with a pupil behind a closed door.',
    ),
    answers: {},
  },
  {
    name: 'lone-working',
    document: written(
      'Lone Working',
      'I will sign in and out whenever I am on site outside school hours.',
      'I will keep a charged phone with me.',
    ),
    answers: { audience: ['support', 'leadership'], resignMonths: 24, daysToSign: 21 },
  },
];

/** A policy of one list of clauses, as the Docs API gives it. */
function written(title: string, ...clauses: string[]): docs_v1.Schema$Document {
  const line = (text: string, paragraph: docs_v1.Schema$Paragraph): docs_v1.Schema$StructuralElement => ({
    paragraph: { elements: [{ textRun: { content: `${text}\n` } }], ...paragraph },
  });
  const content = [
    line(title, { paragraphStyle: { namedStyleType: 'TITLE' } }),
    ...clauses.map((clause) => line(clause, { bullet: { listId: 'list' } })),
    line('I have read and understood this policy.', {}),
    line('Name: ____________ Signature: ____________', {}),
  ];
  return { title, tabs: [{ tabProperties: { tabId: 't.0', title }, documentTab: { body: { content } } }] };
}

export function aYear(): Workspace {
  const school = makeSchool({ people: 60, seed: SEED });
  school.policies.push(...LASTING);
  const silent = () => undefined;
  return demonstrate(school, { days: DAYS, seed: SEED, folder: null }, silent, silent).workspace;
}
