import type { ApiClient } from '../api-client.js';
import type { Chance } from './chance.js';
import type { DemoWorld } from './demo-world.js';
import type { InventedRequest } from './invented-requests.js';
import type { StoryTime } from './timeline.js';

/** What stories read of the page of a case to go on with it. */
export interface CaseInFull {
  readonly interventions: readonly { readonly id: string; readonly status: string }[];
  readonly followUps: readonly FollowUp[];
  readonly teamCare: readonly { readonly open: boolean }[];
  readonly deployment: { readonly status: string } | null;
  readonly referrals: readonly { readonly unanswered: readonly string[] }[];
}

export interface FollowUp {
  readonly followUpId: string;
  readonly open: boolean;
  readonly kind: string;
  readonly dueAt: string;
  readonly owner: { readonly kind: 'person' | 'desk'; readonly personId?: string };
}

/** One request on its way. */
export interface CaseAtWork {
  readonly world: DemoWorld;
  readonly request: InventedRequest;
  readonly chance: Chance;
  readonly time: StoryTime;
  readonly id: string;
  /** Who answered the call and stays with it. */
  readonly coordinator: string;
  /** Sends a command on this case, as this person. */
  does(person: string, path: string, body?: object): Promise<void>;
  /** The page of the case, as the coordinator sees it. */
  page(): Promise<CaseInFull>;
}

export function caseAtWork(of: Omit<CaseAtWork, 'does' | 'page'>, client: ApiClient): CaseAtWork {
  const at = `/cases/${of.id}`;
  return {
    ...of,
    does: async (person, path, body) => void (await client.as(person).post(`${at}${path}`, body)),
    page: () => client.as(of.coordinator).get<CaseInFull>(at),
  };
}
