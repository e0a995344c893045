/** One line of a table: the total is the sum of its parts. Cells are indices into `LinkedTables.ids`. */
export interface Relation {
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * All tables that are published together, as one set of cells: a cell that stands in two tables, or at two levels of a
 * hierarchy, is one cell here (specification 2.5).
 */
export interface LinkedTables {
  readonly ids: readonly string[];
  readonly relations: readonly Relation[];
}

/** Values of all cells of linked tables, by cell index. */
export type Values = readonly number[];

/** The relations in which `values` do not add up; nothing is rounded except binary dust of decimal fractions. */
export function unbalancedRelations(tables: LinkedTables, values: Values): readonly number[] {
  return tables.relations.flatMap((relation, index) => {
    const sum = relation.parts.reduce((total, part) => total + values[part]!, 0);
    return Math.abs(sum - values[relation.total]!) > 1e-6 ? [index] : [];
  });
}
