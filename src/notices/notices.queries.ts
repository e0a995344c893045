import { Query } from '@nestjs/cqrs';

/** When a notice of it went out: ISO 8601 in UTC. */
export interface EscalationTold {
  readonly lead?: string;
  readonly desk?: string;
}

/**
 * Of things that are late and were escalated, when the first of those to whom they were was told of it, by the id under which Work has them: only what went out in
 * fact, and still holds. Whoever asks has asked who may see them.
 */
export class EscalationsTold extends Query<Readonly<Record<string, EscalationTold>>> {
  constructor(readonly ids: readonly string[]) {
    super();
  }
}
