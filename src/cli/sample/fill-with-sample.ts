import type { ApiClient } from '../api-client.js';
import { addSampleAgencies } from './sample-agencies.js';
import { addSampleCases, type SampleIds } from './sample-cases.js';
import { addSampleContacts } from './sample-contacts.js';
import { addSamplePeople } from './sample-people.js';

export interface Sample extends SampleIds {
  /** The first person: coordinator and administrator. */
  readonly first: string;
  /** The first privacy officer. */
  readonly officer: string;
  readonly cases: Readonly<Record<string, string>>;
}

/** How the first two people are added, by their names. Each gives the person's id. */
export interface FirstPeople {
  readonly administrator: (name: string) => Promise<string>;
  readonly officer: (name: string) => Promise<string>;
}

/**
 * Fills an empty system through its commands: about ten agencies, a dozen members, six cases at different stages and
 * some contacts, plainly invented. Sent in the same order each time, and saying the same for the same `now`.
 *
 * @param addFirst adds the first two people, where the client is not the operator's
 * @throws ApiProblem `somebody_exists` where the system is not empty
 */
export async function fillWithSample(client: ApiClient, now: Date, addFirst: FirstPeople = asOperator(client)): Promise<Sample> {
  const first = await addFirst.administrator('Morgan Sample (first coordinator)');
  const officer = await addFirst.officer('Quinn Sample (privacy officer)');
  const administrator = client.as(first);
  const agencies = await addSampleAgencies(administrator);
  const people = await addSamplePeople({ administrator, officer: client.as(officer) }, agencies);
  const cases = await addSampleCases(client, { agencies, people }, now);
  await addSampleContacts(client, people, now);
  return { first, officer, agencies, people, cases };
}

function asOperator(client: ApiClient): FirstPeople {
  const add = async (path: string, name: string) => (await client.post<{ personId: string }>(path, { name })).personId;
  return { administrator: (name) => add('/people/first', name), officer: (name) => add('/people/first-privacy-officer', name) };
}
