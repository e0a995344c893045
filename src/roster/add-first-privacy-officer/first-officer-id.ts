import { derivedId } from '../../../libs/event-sourcing/index.js';

/** Id of the first privacy officer of an installation, where the host added one. */
export function firstOfficerId(namespace: string): string {
  return derivedId(namespace, 'the first privacy officer');
}
