import type { DataSourceOptions } from 'typeorm';
import { PreparedClient } from './prepared-client.js';
import type { Projection } from '../projection/projection.js';

/**
 * Options of the DataSource that queries and projections share: every entity of every projection, and a search path
 * that names all their schemas, so that a repository finds a table wherever its projection keeps it, and finds the new
 * one after a rebuild. Tables are made by the projections themselves: `synchronize` must stay off.
 *
 * Statements sent together over a connection are not held back for one another's answers.
 *
 * Connections: at the worst one for each projection, one for each worker, and those of the queries.
 *
 * @param url of the service's role; must reach PostgreSQL itself or a pool that keeps sessions apart
 * @throws Error when two projections share a name
 */
export function readSideDataSourceOptions(
  url: string,
  projections: readonly Projection[],
  limits: { readonly poolSize?: number } = {},
): DataSourceOptions {
  const names = projections.map(({ name }) => name);
  for (const name of names) checkName(name);
  if (new Set(names).size < names.length) throw new Error(`two projections share a name: ${names.join(', ')}`);
  return {
    type: 'postgres',
    url,
    entities: [...new Set(projections.flatMap(({ entities }) => entities))],
    synchronize: false,
    logging: false,
    installExtensions: false,
    poolSize: limits.poolSize ?? 20,
    extra: { Client: PreparedClient, pipeline: true, options: `-c search_path=${[...names, 'public'].join(',')}` },
    // An idle connection that breaks says so here; whoever uses the database next meets the fault and reports it.
    poolErrorHandler: () => undefined,
  };
}

function checkName(name: string): void {
  if (!/^[a-z][a-z0-9_]{0,47}$/.test(name) || name.includes('__')) {
    throw new Error(`a projection is named in snake_case, at most 48 characters, without a double underscore: ${name}`);
  }
}
