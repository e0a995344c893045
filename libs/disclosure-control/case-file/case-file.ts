import type { CellState, Requirement } from '../tables/protection-problem.js';

/** A cell as a case file has it; what each field means stands in the file's `conventions`. */
export interface CaseCell {
  readonly id: string;
  readonly count?: number;
  readonly value?: number;
  readonly contributions?: readonly number[];
  readonly cost?: number;
  readonly estimate?: number;
  readonly agencies?: Readonly<Record<string, number>>;
  readonly measures?: Readonly<Record<string, number>>;
  readonly primary?: boolean;
  readonly lowerProtection?: number;
  readonly upperProtection?: number;
  readonly state?: Exclude<CellState, 'open'>;
  readonly codes?: Readonly<Record<string, string>>;
}

export interface CaseRelation {
  readonly total: string;
  readonly parts: readonly string[];
}

export interface CaseRules {
  readonly k?: number;
  readonly zeroIsPrimary?: boolean;
  readonly attacker?: 'A0' | 'A1';
  readonly requirement?: Requirement;
  readonly upperBound?: number;
  readonly ownKnowledge?: boolean;
  readonly perCaseBounds?: Readonly<Record<string, readonly [number, number]>>;
  readonly measuresPublished?: 'exact' | 'base5' | 'base10';
  readonly kRev?: number;
  readonly p?: number;
  readonly dominance?: readonly (readonly [number, number])[];
  readonly minContributors?: number;
}

export interface CaseRecord {
  readonly record: string;
  readonly cells: readonly string[];
}

/** One case: tables, rules, and for an audit a pattern, for a restatement the records before and after. */
export interface DisclosureCase {
  readonly id: string;
  readonly cells: readonly CaseCell[];
  readonly relations: readonly CaseRelation[];
  readonly rules: CaseRules;
  readonly given?: { readonly masked?: readonly string[]; readonly measuresShown?: boolean };
  readonly v1?: readonly CaseRecord[];
  readonly v2?: readonly CaseRecord[];
}
