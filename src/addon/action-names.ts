/** What the buttons of the panels can do, by name. actions.ts holds what each does; the compiler sees to it that none is missing. */
export const ACTION_NAMES = [
  // Everywhere.
  'show home',
  'go back',
  'ask for the file',
  // Beside a policy.
  'show warnings',
  'show sections',
  'show section',
  'show questions',
  'show question',
  'save lines',
  'answer question',
  'settle decision',
  'show settings',
  'save settings',
  'create form',
  'go on',
  'show changes',
  'ask before publishing',
  'publish change',
  'show bulletin',
  'ask before closing',
  'close form',
  'reopen form',
  'form is open to all',
  'choose countersigner',
  'save countersigner',
  // Beside the register.
  'show policies',
  'show to check',
  'find person',
  'show person',
  'refresh',
  'show health',
  'preview emails',
  'ask before sending',
  'send now',
  'verify',
  'print person',
  'show pages',
  'print policy',
  'print sign-off list',
  'evidence of person',
  'evidence of policy',
  'data of person',
  'ask before erasing',
  'erase person',
  'erase answers',
] as const;

export type ActionName = (typeof ACTION_NAMES)[number];

export function isActionName(name: string | undefined): name is ActionName {
  return ACTION_NAMES.some((known) => known === name);
}
