import { Query } from '@nestjs/cqrs';

/** Whether this installation is a demo: everything in it invented, and nothing ever makes it the real one. */
export class IsDemo extends Query<boolean> {}
