import type { ApiClient } from '../api-client.js';

const DAY_MS = 24 * 3_600_000;

/** Two days ago at least, so that it has come in every zone of the world. */
const dayAgo = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** Contacts from peer to peer, each logged by the member who was there. */
export async function addSampleContacts(client: ApiClient, people: Readonly<Record<string, string>>, now: Date): Promise<void> {
  const log = (member: string, contact: object) => client.as(people[member]!).post('/contacts', contact);
  const program = 'commander';
  const spoke = { program, mode: 'telephone', discipline: 'fire', minutes: 25, crisis: 'professional', on: dayAgo(now, 2) };
  await log('chris', { ...spoke, callBackAt: dayAgo(now, -2), callBackContact: 'Truck 4, 816-555-0158' });
  await log('chris', { ...spoke, mode: 'in_person', minutes: 60, crisis: 'personal', referral: 'eap', on: dayAgo(now, 5) });
  await log('pat', { ...spoke, mode: 'video', discipline: 'law_enforcement', crisis: 'unclear' });
  await log('jo', { ...spoke, program: 'telecommunicator_911', discipline: 'dispatcher', minutes: 15 });
}
