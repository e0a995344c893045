import { completedEstimates, CircularRelations } from '../tables/estimates.js';
import { unbalancedRelations, type LinkedTables } from '../tables/linked-tables.js';
import type { Measure, ProtectionProblem } from '../tables/protection-problem.js';
import type { DisclosureCase } from './case-file.js';
import { figureOf, protectionAsked, sensitivityOf } from './case-sensitivity.js';
import { MalformedCase } from './malformed-case.js';

/** A case as a protection problem. Figures are whole: `unit` of the case file's unit (0.1, say, where a value has one decimal). */
export interface CaseProblem {
  readonly problem: ProtectionProblem;
  readonly unit: number;
}

/**
 * Puts a case together and checks what its parts say of each other.
 *
 * @param counted counts to take in place of the cells' own, and the field they came from: another version of the records
 * @throws MalformedCase naming case and field
 */
export function caseProblem(read: DisclosureCase, counted?: { readonly counts: readonly number[]; readonly field: string }): CaseProblem {
  const { cells, rules } = read;
  const tables = tablesOf(read);
  const figures = counted?.counts ?? cells.map(figureOf);
  const magnitude = cells.map((cell) => cell.count === undefined);
  const scale = scaleOf(read, figures);
  const k = rules.k ?? (magnitude.every(Boolean) ? 0 : malformed(read, 'rules.k', 'must be given where cells are counted'));
  balanced(read, tables, figures, counted?.field ?? 'count');

  const sensitivities = cells.map((cell) => protectionAsked(sensitivityOf(cell, rules)));
  const primary = cells.map((cell, index) => {
    if (cell.primary === true) return true;
    if (cell.state === 'structuralZero' || cell.state === 'frozenPublished') return false;
    const small = !magnitude[index] && figures[index]! < k && (figures[index]! > 0 || rules.zeroIsPrimary !== false);
    return small || sensitivities[index] !== null;
  });
  const levels = cells.map(
    (cell, index) =>
      [(cell.lowerProtection ?? sensitivities[index] ?? 0) * scale, (cell.upperProtection ?? sensitivities[index] ?? 0) * scale] as const,
  );
  const bound = rules.upperBound ?? figures.reduce((sum, figure, index) => sum + figure + levels[index]![1], k);
  return {
    unit: 1 / scale,
    problem: {
      tables,
      counts: figures.map((figure) => Math.round(figure * scale)),
      magnitude,
      state: cells.map((cell) => cell.state ?? 'open'),
      primary,
      costs: cells.map((cell) => cell.cost ?? 1),
      estimates: estimatesOf(read, tables, k).map((estimate) => estimate * scale),
      levels,
      k,
      upperBound: Math.floor(bound * scale + 1e-9),
      attacker: rules.attacker ?? (magnitude.every(Boolean) ? 'A0' : 'A1'),
      requirement: rules.requirement ?? (magnitude.every(Boolean) ? 'levels' : 'fullRange'),
      agencies: rules.ownKnowledge ? agenciesOf(read, figures) : new Map(),
      measures: measuresOf(read, tables),
      measuresShown: read.given?.measuresShown ?? false,
    },
  };
}

function malformed(read: DisclosureCase, field: string, wrong: string): never {
  throw new MalformedCase(read.id, field, wrong);
}

function tablesOf(read: DisclosureCase): LinkedTables {
  const index = new Map(read.cells.map((cell, at) => [cell.id, at]));
  const relations = read.relations.map(({ total, parts }) => ({
    total: index.get(total)!,
    parts: parts.map((part) => index.get(part)!),
  }));
  return { ids: read.cells.map((cell) => cell.id), relations };
}

/** Decimal values are attacked in the smallest unit that makes all of them whole. */
function scaleOf(read: DisclosureCase, figures: readonly number[]): number {
  if (figures.every(Number.isInteger)) return 1;
  const mixed = read.cells.findIndex((cell) => cell.count !== undefined);
  if (mixed >= 0) malformed(read, `cells[${mixed}].count`, 'cannot stand beside values with decimals in one case');
  const scales = [10, 100, 1000, 10000];
  const whole = scales.find((scale) => figures.every((figure) => Math.abs(figure * scale - Math.round(figure * scale)) < 1e-6));
  return whole ?? malformed(read, 'cells.value', 'must not have more than four decimals');
}

function balanced(read: DisclosureCase, tables: LinkedTables, figures: readonly number[], what: string): void {
  const [first] = unbalancedRelations(tables, figures);
  if (first === undefined) return;
  const { total, parts } = read.relations[first]!;
  malformed(read, `relations[${first}]`, `${what}: ${total} is not the sum of ${parts.join(' + ')}`);
}

function estimatesOf(read: DisclosureCase, tables: LinkedTables, k: number): readonly number[] {
  const given = read.cells.map((cell) => (cell.state === 'structuralZero' ? 0 : cell.estimate));
  try {
    return completedEstimates(tables, given, k);
  } catch (error) {
    if (!(error instanceof CircularRelations)) throw error;
    return malformed(read, 'relations', `${tables.ids[error.cell]} is, through other relations, a part of itself`);
  }
}

function agenciesOf(read: DisclosureCase, figures: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const names = new Set(read.cells.flatMap((cell) => Object.keys(cell.agencies ?? {})));
  return new Map([...names].map((name) => [name, read.cells.map((cell, at) => Math.min(figures[at]!, ownIn(cell.agencies, name)))]));
}

function ownIn(agencies: Readonly<Record<string, number>> | undefined, name: string): number {
  return agencies && Object.hasOwn(agencies, name) ? agencies[name]! : 0;
}

function measuresOf(read: DisclosureCase, tables: LinkedTables): readonly Measure[] {
  const base = { exact: 0, base5: 5, base10: 10 } as const;
  return Object.entries(read.rules.perCaseBounds ?? {}).flatMap(([name, perCase]) => {
    const amounts = read.cells.map((cell) => cell.measures?.[name] ?? (cell.state === 'structuralZero' ? 0 : null));
    if (amounts.every((amount) => amount === null)) return [];
    const complete = tables.relations.filter(({ total, parts }) => [total, ...parts].every((cell) => amounts[cell] !== null));
    const [first] = unbalancedRelations(
      { ...tables, relations: complete },
      amounts.map((amount) => amount ?? 0),
    );
    if (first !== undefined) {
      const relation = tables.relations.indexOf(complete[first]!);
      balanced(
        read,
        tables,
        amounts.map((amount) => amount ?? 0),
        `measure ${name} in relation ${relation}`,
      );
    }
    return [{ name, perCase, amounts, base: base[read.rules.measuresPublished ?? 'exact'] }];
  });
}
