/** What the panel shows beside the document that is open: a publication under way, a published policy, or what was read. */

import type { Answer, Card } from '../card';
import { asHome, type Panel } from '../panel';
import { isPublished, readPolicyContext } from './policy-context';
import { progressCard } from './publication-cards';
import { beforeCard } from './publishing/before-card';
import { builtPolicy } from './publishing/built-policy';
import { waitingCard } from './publishing/waiting-cards';
import { readingCard } from './reading-cards';
import { statusCard } from './status-cards';

export function docsHome(panel: Panel): Card {
  const context = readPolicyContext(panel);
  const { job, policy, reading } = context;
  const built = builtPolicy(context);
  if (built !== null) return built.job.stage === 'waiting' ? waitingCard(built) : beforeCard(built);
  if (job !== null) {
    const { version, built: parts, stage, goal, change } = job;
    return progressCard({
      title: policy?.title ?? reading.title,
      version,
      built: parts,
      of: null,
      stage,
      goal,
      change,
    });
  }
  return isPublished(context) ? statusCard(context, panel.notes) : readingCard(context);
}

/** The first card anew, from notes that were just written. */
export function homeWith(panel: Panel, notice: string): Answer {
  return asHome(docsHome({ ...panel, notes: panel.ports.readNotes() }), notice);
}
