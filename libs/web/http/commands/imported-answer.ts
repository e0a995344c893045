import type { Position } from '../../../event-sourcing/index.js';
import { ProblemError, type FieldError } from '../problems/problem.js';
import type { CommandEdge } from './command-edge.js';
import { plainPositions } from './told-positions.js';

/** What came of a file. */
export interface ImportedAnswer {
  readonly registered: number;
  /** Already there: they stay as they are. */
  readonly there: number;
  /** For `?after=`; null where nothing was recorded. */
  readonly position: string | null;
}

/** @param position of the last of it */
export function importedAnswer<Told extends Omit<ImportedAnswer, 'position'>>(
  told: Told,
  position: Position | null,
  { roles }: { readonly roles: readonly string[] },
  edge: CommandEdge,
): Told & Pick<ImportedAnswer, 'position'> {
  return { ...told, position: position === null ? null : (edge.positionsFor?.(roles) ?? plainPositions).tell(position) };
}

/** Nothing of a file is registered, for these reasons: `file.3` is its third line. @throws ProblemError always */
export function refuseImport(errors: readonly FieldError[]): never {
  throw new ProblemError({
    status: 422,
    code: 'import_refused',
    detail: 'Nothing of the file was registered.',
    next: 'Mend the lines that are named, and send the file again.',
    errors,
  });
}
