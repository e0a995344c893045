import { Query } from '@nestjs/cqrs';

/** Whether somebody has signed in before in the browser that carries a mark. */
export class IsOwnBrowser extends Query<boolean> {
  constructor(
    readonly personId: string,
    readonly mark: string,
    readonly now: Date,
  ) {
    super();
  }
}
