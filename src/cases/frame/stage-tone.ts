import type { Tone } from '../../../libs/web/views/index.js';
import type { Stage } from '../../vocabulary/index.js';

const tones: Partial<Readonly<Record<Stage, Tone>>> = {
  requested: 'attention',
  awaiting_approval: 'attention',
  closed: 'neutral',
  declined: 'neutral',
  withdrawn: 'neutral',
  merged: 'neutral',
};

/** How pressing a stage is: what waits for somebody's decision stands out, what has ended steps back. */
export function stageTone(stage: Stage): Tone {
  return tones[stage] ?? 'info';
}
