/** Stands where personal data was until its key was destroyed. */
export interface Forgotten {
  /** ISO 8601 in UTC. */
  readonly forgottenAt: string;
}

/** Whether what was opened is no longer there. */
export function isForgotten(opened: string | Forgotten): opened is Forgotten {
  return typeof opened !== 'string';
}
