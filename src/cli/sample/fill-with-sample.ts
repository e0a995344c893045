import type { ApiClient } from '../api-client.js';
import { addSampleAgencies } from './sample-agencies.js';
import { addSampleCases, type SampleIds } from './sample-cases.js';
import { addSampleContacts } from './sample-contacts.js';
import { addSamplePeople } from './sample-people.js';

export interface Sample extends SampleIds {
  /** The first person: coordinator and administrator. */
  readonly first: string;
  readonly cases: Readonly<Record<string, string>>;
}

/**
 * Fills an empty system through its commands: about ten agencies, a dozen members, six cases at different stages and
 * some contacts, plainly invented. Sent in the same order each time, and saying the same for the same `now`.
 *
 * @param addFirst adds the first person, where the client is not the operator's
 * @throws ApiProblem `somebody_exists` where the system is not empty
 */
export async function fillWithSample(client: ApiClient, now: Date, addFirst = asOperator(client)): Promise<Sample> {
  const first = await addFirst('Morgan Sample (first coordinator)');
  const administrator = client.as(first);
  const agencies = await addSampleAgencies(administrator);
  const people = await addSamplePeople(administrator, agencies);
  const cases = await addSampleCases(client, { agencies, people }, now);
  await addSampleContacts(client, people, now);
  return { first, agencies, people, cases };
}

function asOperator(client: ApiClient) {
  return async (name: string): Promise<string> => (await client.post<{ personId: string }>('/people/first', { name })).personId;
}
