/** What a log may say of an error: where it came from, never what it says. */
export interface ErrorFields {
  readonly errorClass: string;
  readonly errorCode?: string;
  /** The places in the code only. */
  readonly stack?: readonly string[];
  readonly cause?: ErrorFields;
}

const PLACE = /^ {4}at .{1,300}(?::\d+:\d+|native|<anonymous>|index \d+)\)?$/;
const NAME = /^[\w$.]{1,60}$/;
const DEPTH = 3;

/**
 * Class, code and places of an error. The message is dropped, and with it whatever a library quotes there; so are all
 * other properties, such as `detail`, `where` and `parameters` of a PostgreSQL error, which hold values of the row.
 */
export function errorFields(error: unknown, depth = DEPTH): ErrorFields {
  if (!(error instanceof Error)) return { errorClass: `thrown_${error === null ? 'null' : typeof error}` };
  const code = (error as { code?: unknown }).code;
  return {
    errorClass: named(error.constructor.name) ?? 'Error',
    ...(named(code) !== undefined && { errorCode: named(code) }),
    stack: places(error),
    ...(error.cause !== undefined && depth > 1 && { cause: errorFields(error.cause, depth - 1) }),
  };
}

function named(value: unknown): string | undefined {
  return typeof value === 'string' && NAME.test(value) ? value : undefined;
}

/** A message may span lines and look like a place, therefore it is cut off before the lines are looked at. */
function places(error: Error): readonly string[] {
  const stack = error.stack ?? '';
  const end = error.message === '' ? 0 : stack.indexOf(error.message) + error.message.length;
  return stack
    .slice(Math.max(end, 0))
    .split('\n')
    .filter((line) => PLACE.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}
