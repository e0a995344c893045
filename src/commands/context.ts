import type { Provider, Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Upcaster } from '../../libs/event-sourcing/index.js';
import type { Projection, ToDo } from '../../libs/read-side/index.js';

/** Where a context lists the keys that its events name as destroyed. */
export interface Forgettings {
  /** The projection that fills the list. */
  readonly projection: string;
  list(dataSource: DataSource): Promise<readonly { readonly subject: string; readonly keptFor: string; readonly at: string }[]>;
}

/** What a context (a folder of slices) gives to the application: `src/<context>/index.ts` names it all. */
export interface Context {
  /** Command and query handlers. */
  readonly handlers: readonly Type[];
  readonly controllers?: readonly Type[];
  /** What handlers and controllers are given beside the buses. */
  readonly providers?: readonly Provider[];
  readonly projections?: readonly Projection[];
  /** To-do lists that a worker carries out. */
  readonly automations?: readonly Type<ToDo<{ readonly id: string }>>[];
  readonly forgettings?: readonly Forgettings[];
  /** Steps of event types that have come to a second version. */
  readonly upcasters?: Readonly<Record<string, readonly Upcaster[]>>;
}
