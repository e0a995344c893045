import { derivedId } from '../../../libs/event-sourcing/index.js';

/** Id of the first person of an installation: everybody else is added by somebody who exists. */
export function firstPersonId(namespace: string): string {
  return derivedId(namespace, 'the first person');
}
