import { operator } from '../support/who-acts.js';

/** Adds the first coordinator of an empty service. @returns their id */
export async function firstPerson(url: string, name: string): Promise<string> {
  const headers = { 'content-type': 'application/json', ...(await operator(url)) };
  const answer = await fetch(`${url}/api/v1/people/first`, { method: 'POST', headers, body: JSON.stringify({ name }) });
  return ((await answer.json()) as { personId: string }).personId;
}
