/**
 * Everything that a log line may say beside its event name. The set is closed on purpose: a value that has no field here
 * cannot be logged, and each text field admits only the shape named below, so that no sealed value, no address, no query
 * and no sentence typed by a person can reach a log.
 */
export interface LogFields {
  readonly requestId?: string;
  readonly method?: string;
  /** The pattern of a route, never the address that was asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly durationMs?: number;
  readonly projection?: string;
  readonly worker?: string;
  readonly eventId?: string;
  readonly eventType?: string;
  readonly stream?: string;
  readonly position?: string | bigint;
  readonly revision?: number;
  readonly lagSeconds?: number;
  readonly count?: number;
  readonly attempt?: number;
  readonly waitMs?: number;
  readonly host?: string;
  readonly port?: number;
  readonly pid?: number;
  readonly signal?: string;
  readonly store?: string;
  readonly probe?: string;
  readonly version?: string | number;
  /** The name of a class of the program. */
  readonly component?: string;
  /** Class and code of an error. */
  readonly cause?: string;
  readonly code?: string;
  /** What a server complains of, in small letters and underscores: it is about the server, and never about what was sent. */
  readonly fault?: string;
  /** Schema that a projection fills. */
  readonly target?: string;
  /** Row of a to-do list. */
  readonly rowId?: string;
  readonly attempts?: number;
  /** The name of a setting, never its value. */
  readonly setting?: string;
}

const IDENTIFIER = /^[\w.:-]{1,64}$/;
const FAULT = /^[a-z0-9_]{1,200}$/;
const ROUTE = /^\/[\w/:.*-]{0,119}$/;

type Check = (value: unknown) => boolean;
const identifier: Check = (value) => typeof value === 'string' && IDENTIFIER.test(value);
/** An SQLSTATE, a code of the system, or the one that says that nothing came back. */
const code: Check = (value) => value === 'no answer' || identifier(value);
const place: Check = (value) => typeof value === 'bigint' || identifier(value);
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const fault: Check = (value) => typeof value === 'string' && FAULT.test(value);
const version: Check = (value) => number(value) || identifier(value);
const route: Check = (value) => typeof value === 'string' && ROUTE.test(value);

const CHECKS: { readonly [Field in keyof Required<LogFields>]: Check } = {
  requestId: identifier,
  method: identifier,
  route,
  status: number,
  durationMs: number,
  projection: identifier,
  worker: identifier,
  eventId: identifier,
  eventType: identifier,
  stream: identifier,
  position: place,
  revision: number,
  lagSeconds: number,
  count: number,
  attempt: number,
  waitMs: number,
  host: identifier,
  port: number,
  pid: number,
  signal: identifier,
  store: identifier,
  probe: identifier,
  version,
  component: identifier,
  cause: identifier,
  code,
  fault,
  target: identifier,
  rowId: identifier,
  attempts: number,
  setting: identifier,
};

/** The fields that may be logged; one of another name is left out, one of another shape is written as `refused`. */
export function allowedFields(fields: LogFields): Readonly<Record<string, unknown>> {
  const allowed: Record<string, unknown> = {};
  for (const [name, check] of Object.entries(CHECKS)) {
    const value = fields[name as keyof LogFields];
    if (value !== undefined && value !== null)
      allowed[name] = check(value) ? (typeof value === 'bigint' ? value.toString() : value) : 'refused';
  }
  return allowed;
}
