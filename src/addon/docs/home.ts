/** What the panel shows beside the document that is open: a publication under way, a published policy, or what was read. */

import type { Answer, Card } from '../card';
import { asHome, type Panel } from '../panel';
import { isPublished, readPolicyContext } from './policy-context';
import { progressCard } from './publication-cards';
import { readingCard } from './reading-cards';
import { statusCard } from './status-cards';

export function docsHome(panel: Panel): Card {
  const context = readPolicyContext(panel);
  const { job, policy, reading } = context;
  if (job !== null) {
    return progressCard({ title: policy?.title ?? reading.title, version: job.version, built: job.built, of: null });
  }
  return isPublished(context) ? statusCard(context, panel.notes) : readingCard(context);
}

/** The first card anew, from notes that were just written. */
export function homeWith(panel: Panel, notice: string): Answer {
  return asHome(docsHome({ ...panel, notes: panel.ports.readNotes() }), notice);
}
