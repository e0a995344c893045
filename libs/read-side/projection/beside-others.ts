import type { EntityManager } from 'typeorm';
import type { ProjectionPart } from './projection.js';

type Project = ProjectionPart['project'];

const beside = new WeakSet<Project>();
const schemas = new WeakMap<EntityManager, string>();

/**
 * Marks what fills its tables through `rowTable` alone: it names its schema in every statement, so that several may be under way
 * at the same time on one connection, and none waits for the answers to another.
 */
export function besideOthers(project: Project): Project {
  beside.add(project);
  return project;
}

/** Whether it may be called before others of the same transaction have ended. */
export function goesBesideOthers(project: Project): boolean {
  return beside.has(project);
}

/** The same transaction, for tables of this schema, whatever the search path is. */
export function ofSchema(tx: EntityManager, schema: string): EntityManager {
  const own = tx.connection.createEntityManager(tx.queryRunner);
  schemas.set(own, schema);
  return own;
}

/** The schema whose tables are meant; undefined where it is that of the search path. */
export function schemaOf(tx: EntityManager): string | undefined {
  return schemas.get(tx);
}
