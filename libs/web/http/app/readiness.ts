/** Whether one thing that the service stands on works now. Details are for the operator and hold no personal data. */
export interface ReadinessCheck {
  readonly ok: boolean;
  readonly detail?: string;
  readonly [figure: string]: string | number | boolean | null | undefined;
}

/** Something to ask before traffic is sent here. */
export interface ReadinessProbe {
  readonly name: string;
  /** False where the service can serve without it: a stopped projection is reported, and the rest goes on. */
  readonly needed: boolean;
  check(): Promise<ReadinessCheck>;
}

/** Nest token of the list of `ReadinessProbe`. */
export const READINESS = Symbol('Readiness');
