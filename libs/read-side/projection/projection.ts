import type { EntityManager } from 'typeorm';
import { NotUnderstood, type EventVersions, type StoredEvent } from '../../event-sourcing/index.js';
import { besideOthers, goesBesideOthers } from './beside-others.js';

/** A TypeORM entity class: the only definition of a table of a read model. Its table name carries no schema. */
export type EntityClass<Row extends object = object> = new () => Row;

/**
 * What turns events into rows. A projection is called with events in the order of the store, inside the transaction
 * that also moves its checkpoint, with the search path set to its own schema alone: it sees no other projection's tables,
 * so that a rebuild comes to the same rows. It must look at nothing but the events and its own rows: no clock, no
 * random number, no query elsewhere.
 */
export interface ProjectionPart {
  readonly entities: readonly EntityClass[];
  /**
   * Whether it acts on an event; without it, on all. Others are not handed over, and where there are only others no
   * transaction is begun. Pure; a specification shows whether it says no to an event too many.
   */
  readonly reactsTo?: (stored: StoredEvent) => boolean;
  /** Writes through `tx` only. Given the same events again it must leave the same rows. */
  project(events: readonly StoredEvent[], tx: EntityManager): Promise<void>;
}

/** A read model: its tables and how events fill them. */
export interface Projection extends ProjectionPart {
  /** snake_case; also the name of its PostgreSQL schema. For ever: the checkpoint hangs on it. */
  readonly name: string;
  /** From 1; one more whenever tables or rules change. A higher version than the stored one is rebuilt at start. */
  readonly version: number;
  /** SQL after the tables are made, for what an entity cannot say, such as an index on an expression. No schema names. */
  readonly afterCreate?: readonly string[];
}

/** Whether a projection acts on an event. One that it cannot even be asked about is handed over, to fail where that is dealt with. */
export function reactsTo(part: ProjectionPart, stored: StoredEvent): boolean {
  try {
    return part.reactsTo?.(stored) ?? true;
  } catch {
    return true;
  }
}

/**
 * The projection, refusing events that this release cannot understand by their version: what they say must not be guessed.
 * Events of a type that it does not know are refused by the folds; see `unknownEvent`.
 */
export function understanding(projection: Projection, versions: EventVersions): Projection {
  const project: Projection['project'] = async (events, tx) => {
    if (!events.every((stored) => versions.understands(stored))) throw new NotUnderstood();
    await projection.project(events, tx);
  };
  return { ...projection, project: goesBesideOthers(projection.project) ? besideOthers(project) : project };
}

export interface ProjectionDefinition {
  readonly name: string;
  readonly version: number;
  readonly parts: readonly ProjectionPart[];
  readonly afterCreate?: readonly string[];
}

/** One read model of several tables; its parts see each batch one after the other, in one transaction. */
export function projectionOf({ parts, ...named }: ProjectionDefinition): Projection {
  const project: Projection['project'] = async (events, tx) => {
    for (const part of parts) await part.project(events, tx);
  };
  return {
    ...named,
    entities: parts.flatMap((part) => part.entities),
    reactsTo: (stored) => parts.some((part) => reactsTo(part, stored)),
    project: parts.every((part) => goesBesideOthers(part.project)) ? besideOthers(project) : project,
  };
}
