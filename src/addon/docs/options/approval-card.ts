/** Who approved a version of a policy, and when: the field before publishing, and the card of what is published. */
import * as v from 'valibot';
import { shortDate } from '../../../common/day';
import { versionNumberOf } from '../../../common/version-label';
import { type ProposedApproval, proposedApproval } from '../../../flows';
import type { Policy, Register, Version } from '../../../register/model';
import { approvalOf, versionsOf } from '../../../register/signing/versions';
import { button, buttons, type Card, mainButton, type Section, text, type Widget } from '../../card';
import { inputOf, type PanelEvent } from '../../event';
import type { BuiltPolicy } from '../publishing/built-policy';

const FIELD = 'approvedBy';
const HINT = 'Governing board, 3 July 2026, minute 7';

/** Before publishing: what the document says stands in the field, unless it is about the version before. */
export function approvalSection({ job, policy, reading, register }: BuiltPolicy): Section {
  const { approvedBy = '' } = job.request;
  return {
    heading: 'Approved by',
    widgets: [
      field(FIELD, 'Who approved it, and when', approvedBy),
      ...(approvedBy === '' ? saidInDocument(proposedApproval(register, policy.code, reading)) : []),
      text([{ quiet: 'For the page that you print for an inspection. You can add it later, too.' }]),
    ],
  };
}

function saidInDocument({ said, isOf }: ProposedApproval): Widget[] {
  if (said === '') return [];
  const why =
    isOf === null
      ? ''
      : ` That seems to be about version ${versionNumberOf(isOf.version)}, so it is not taken for this one.`;
  return [text(`The document says “${said}”.${why}`)];
}

/** "" where the field is empty. */
export function approvalTyped(event: PanelEvent): string {
  return inputOf(event, FIELD);
}

/** Of a policy that is published. */
export function approvalWidgets({ code }: Policy, version: Version, versions: readonly Version[]): Widget[] {
  const approval = approvalOf(version, versions);
  const words = approval === null ? 'Nobody has said yet' : approval.approvedBy;
  const isOfAnother = approval !== null && approval !== version;
  return [
    {
      kind: 'fact',
      label: 'Approved by',
      words,
      ...(isOfAnother ? { below: `With version ${versionNumberOf(approval.version)}` } : {}),
    },
    buttons(
      button(approval === null ? 'Say who approved it' : 'Change who approved it', 'show approval', { policy: code }),
    ),
  ];
}

/** So many versions are shown. */
const VERSIONS_SHOWN = 10;

export function approvalCard({ versions }: Pick<Register, 'versions'>, { code, title }: Policy): Card {
  const own = versionsShown(versions, code);
  const shown = Object.fromEntries(own.map(({ version, approvedBy }) => [version, approvedBy]));
  return {
    name: 'approval',
    title: 'Who approved it, and when',
    subtitle: title,
    sections: [
      {
        widgets: [
          text(`Such as “${HINT}”. For a minor change an empty field means: with the version that it changes.`),
          ...own.map(({ version, publishedOn, approvedBy }) =>
            field(version, `Version ${versionNumberOf(version)}, published ${shortDate(publishedOn)}`, approvedBy),
          ),
        ],
      },
    ],
    footer: {
      main: mainButton('Save', 'save approval', { policy: code, title, shown: JSON.stringify(shown) }),
      other: button('Back', 'go back'),
    },
  };
}

export function approvalSavedCard(title: string): Card {
  return {
    name: 'approval saved',
    title: 'Saved',
    subtitle: title,
    sections: [{ widgets: [text('The page for an inspection says it from now on, of past days, too.')] }],
    footer: { main: mainButton('Done', 'show home') },
  };
}

const ShownSchema = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string()));

/** What was typed over what the card showed, by the version's label: what somebody else typed meanwhile stays. */
export function approvalsChanged(event: PanelEvent): Map<string, string> {
  const shown = Object.entries(v.parse(ShownSchema, event.parameters.shown ?? '{}'));
  return new Map(
    shown.flatMap(([label, before]) => {
      const words = inputOf(event, label);
      return words === before ? [] : [[label, words] as const];
    }),
  );
}

/** The newest first. */
function versionsShown(versions: readonly Version[], code: string): Version[] {
  return versionsOf(versions, code).reverse().slice(0, VERSIONS_SHOWN);
}

function field(name: string, title: string, value: string): Widget {
  return { kind: 'input', field: name, title, hint: HINT, ...(value === '' ? {} : { value }) };
}
