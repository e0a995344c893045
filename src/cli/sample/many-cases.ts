import { disciplines, incidentTypes, urgencies, channels } from '../../vocabulary/index.js';
import type { ApiClient } from '../api-client.js';

interface CaseInFull {
  readonly followUps: readonly { readonly followUpId: string; readonly open: boolean }[];
}

const AT_ONCE = 16;
/** How far a case comes, by its number: more are waiting or supported than ended, and some never were cases. */
const courses = [
  'requested',
  'triaged',
  'closed',
  'triaged',
  'calledBack',
  'triaged',
  'closed',
  'requested',
  'triaged',
  'declined',
] as const;

const HOUR = 3_600_000;

/**
 * Logs `count` further invented cases and takes each a part of its way, several at once as on a busy day: spread evenly over
 * agencies, kinds of incident and stages, the same ones for the same `now`.
 *
 * @param coordinator who logs them all
 * @param told how many are done, from time to time
 */
export async function addManyCases(
  coordinator: ApiClient,
  agencyIds: readonly string[],
  { count, now, told = () => undefined }: { readonly count: number; readonly now: Date; readonly told?: (done: number) => void },
): Promise<void> {
  let begun = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (begun < count) {
      await addOne(coordinator, agencyIds, begun++, now);
      done += 1;
      if (done % 500 === 0 || done === count) told(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function addOne(coordinator: ApiClient, agencyIds: readonly string[], number: number, now: Date): Promise<void> {
  // Steps without a common factor, so that every agency meets every kind of incident and every stage.
  const pick = <Value>(values: readonly Value[], step: number): Value => values[Math.floor(number / step) % values.length]!;
  const discipline = pick(disciplines, 3);
  const { id } = await coordinator.post('/cases', {
    agencyId: pick(agencyIds, 1),
    channel: pick(channels, 2),
    incidentType: pick(incidentTypes, 1),
    urgency: pick(urgencies, 5),
    occurredAt: new Date(now.getTime() - (1 + (number % 400)) * HOUR).toISOString(),
    exposed: [{ discipline, about: 1 + (number % 9) }],
  });
  const at = `/cases/${id}`;
  const offers = (answer: string) => [{ discipline, answer }];
  switch (courses[Math.floor(number / agencyIds.length) % courses.length]!) {
    case 'requested':
      return;
    case 'calledBack':
      await coordinator.post(`${at}/call-backs`, { outcome: 'message_left' });
      return;
    case 'declined':
      await coordinator.post(`${at}/decline`, { reason: 'not_eligible' });
      return;
    case 'triaged':
      await coordinator.post(`${at}/triage`, {
        outcome: 'group_intervention',
        programs: ['telecommunicator_911'],
        offers: offers('offered'),
      });
      return;
    case 'closed': {
      const { position } = await coordinator.post(`${at}/triage`, { outcome: 'none_indicated', programs: [], offers: offers('declined') });
      const { followUps } = await coordinator.get<CaseInFull>(`${at}?after=${position}`);
      for (const { followUpId } of followUps.filter(({ open }) => open)) {
        await coordinator.post(`${at}/follow-ups/${followUpId}/outcome`, { outcome: 'reached_ok' });
      }
      await coordinator.post(`${at}/close`, { because: 'completed' });
    }
  }
}
