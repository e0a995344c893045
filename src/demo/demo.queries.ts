import { Query } from '@nestjs/cqrs';

/** Whether this installation is a demo: everything in it invented, and nothing ever makes it the real one. */
export class IsDemo extends Query<boolean> {}

/**
 * Whether somebody who opens the pages may have the sample filled in, and how far that is. `no`: there is nothing of it here, or all of it.
 * `interrupted`: it was begun, and nobody is at it in this process.
 */
export type LookAroundStanding = 'no' | 'offered' | 'loading' | 'interrupted';

export class HowLookAroundStands extends Query<LookAroundStanding> {}
