import type { DeploymentEvent } from './deployment.events.js';
import type { ClosureEvent, FollowUpEvent } from './follow-up.events.js';
import type { InterventionEvent } from './intervention.events.js';
import type { RequestEvent } from './request.events.js';

export * from './deployment.events.js';
export * from './follow-up.events.js';
export * from './intervention.events.js';
export * from './request.events.js';

/** Everything that can happen in a case, from the call to the close: one stream, `case-<uuid>`. */
export type CaseEvent = RequestEvent | DeploymentEvent | InterventionEvent | FollowUpEvent | ClosureEvent;

/** Name of a case's stream. */
export function caseStream(caseId: string): string {
  return `case-${caseId}`;
}

/** Id of the case that a stream holds; null where the stream is no case. */
export function caseIdOf(stream: string): string | null {
  return stream.startsWith('case-') ? stream.slice('case-'.length) : null;
}
