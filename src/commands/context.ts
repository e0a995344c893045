import type { ModuleMetadata, Provider, Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { StoredEvent, Upcaster } from '../../libs/event-sourcing/index.js';
import type { Shredding } from '../../libs/personal-data/index.js';
import type { Projection, ToDo } from '../../libs/read-side/index.js';

/** Where a context lists the keys that its events name as destroyed. */
export interface Forgettings {
  /** The projection that fills the list. */
  readonly projection: string;
  /** @param since ISO 8601 in UTC: only what was forgotten then or later; everything where it is left out */
  list(dataSource: DataSource, since?: string): Promise<readonly Shredding[]>;
  /** Those of one stream, out of its events: for one that is set aside in the projection. */
  ofStream(stream: string, history: readonly StoredEvent[]): readonly Shredding[];
}

/** What a folder of slices holds: a context, or a phase of one. */
export interface Slices {
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

/** A context of the service: a Nest module, and what its slices give to the read side. Others may use what its module exports. */
export interface Context extends Omit<Slices, 'handlers' | 'controllers' | 'providers'> {
  readonly module: Type;
}

/** What `@Module` is told of slices. */
export function moduleOf(...slices: readonly Slices[]): Required<Pick<ModuleMetadata, 'controllers' | 'providers'>> {
  return {
    controllers: slices.flatMap(({ controllers = [] }) => [...controllers]),
    providers: slices.flatMap(({ handlers, providers = [], automations = [] }) => [...handlers, ...providers, ...automations]),
  };
}

/** What slices give to the read side. */
export function readSideOf(...slices: readonly Slices[]): Omit<Context, 'module'> {
  return {
    projections: slices.flatMap(({ projections = [] }) => projections),
    automations: slices.flatMap(({ automations = [] }) => automations),
    forgettings: slices.flatMap(({ forgettings = [] }) => forgettings),
    upcasters: Object.assign({}, ...slices.map(({ upcasters = {} }) => upcasters)) as Slices['upcasters'],
  };
}
