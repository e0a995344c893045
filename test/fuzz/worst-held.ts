import { heldMeter } from './held.js';
import { apiDocument } from './requests.js';
import { strangeBodies, worstBodies, type WorstBody } from './worst-bodies.js';
import { bearer } from '../support/who-acts.js';

/** What a body came to. */
export interface Held extends WorstBody {
  readonly status: number;
  readonly heldMs: number;
}

const ID = 'c0000000-0000-4000-8000-000000000009';
/** What was slow once, by a collection of garbage or as it was compiled, is fast in one of these. */
const AGAIN = 6;

/**
 * Sends the worst bodies of every command, and those of none to one of them, one after the other, and tells what each held. One that held
 * longer than `enoughMs` is sent again, and its shortest time counts.
 */
export async function worstHeld(
  url: string,
  actor: string,
  { enoughMs, of = () => true }: { readonly enoughMs: number; readonly of?: (body: WorstBody) => boolean },
): Promise<readonly Held[]> {
  const shown = await bearer(url, actor);
  const meter = heldMeter();
  const send = ({ path, body }: WorstBody) =>
    meter.of(async () => {
      const headers = { ...shown, 'content-type': 'application/json' };
      const answer = await fetch(`${url}${path.replaceAll(/\{\w+\}/g, ID)}`, { method: 'POST', headers, body });
      await answer.text();
      return { status: answer.status };
    });
  const held: Held[] = [];
  const document = await apiDocument();
  for (const worst of [...strangeBodies('/api/v1/cases'), ...worstBodies(document)].filter(of)) {
    let last = await send(worst);
    for (let times = 0; times < AGAIN && last.heldMs > enoughMs; times++) {
      const next = await send(worst);
      last = { ...next, heldMs: Math.min(last.heldMs, next.heldMs) };
    }
    held.push({ ...worst, ...last });
  }
  meter.stop();
  return held.toSorted((one, other) => other.heldMs - one.heldMs);
}
