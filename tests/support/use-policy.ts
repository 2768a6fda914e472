/** An acceptable use policy as it is after a change: one point reworded, one new, and one other in its lead-in alone. */
import { aDocument } from './larkfield';

export const ENDING = [
  '# Declaration',
  'I have read and understood this policy and agree to keep to it.',
  'Full name: ____________',
  'Job title: ____________',
];

export const USE_POLICY_NOW = aDocument(
  'Acceptable Use Policy',
  '# Using our network',
  '- I will keep my password to myself.',
  '- I will lock my screen and my door whenever I leave it.',
  '- I will use two-step verification.',
  '# At home',
  'You must not:',
  '- store photographs of pupils on your own telephone.',
  ...ENDING,
);
