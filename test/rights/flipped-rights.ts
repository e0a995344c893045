import { rights, type ActingRole, type Relation, type Right, type RightName } from '../../src/rights.js';
import { personRoles } from '../../src/vocabulary/index.js';

export const relations: readonly Relation[] = [
  'every',
  'led',
  'invited',
  'on_team',
  'follow_up_owner',
  'had_part',
  'own',
  'asked_to_decide',
  'of_desk',
];

const acting: readonly ActingRole[] = [...personRoles, 'anybody', 'automation', 'operator'];

/** Whoever is on the roster is anybody, too. */
const PEOPLE: ReadonlySet<ActingRole> = new Set([...personRoles, 'anybody']);

export interface Flip {
  readonly what: string;
  readonly name: RightName;
  readonly role: ActingRole;
  readonly relation: Relation;
  /** The whole table with this one thing other than it is. */
  readonly flipped: Readonly<Record<string, Right>>;
}

/**
 * Every table in which one role has one relation more, or one less. Not where it changes nothing: more for a role that is asked for no
 * relation, or than what everybody has anyway.
 */
export function everyFlip(table: Readonly<Record<string, Right>> = rights): readonly Flip[] {
  return Object.entries(table).flatMap(([name, right]) =>
    acting.flatMap((role) =>
      relations.flatMap((relation) => {
        const has = right.of[role] ?? [];
        const now = has.includes(relation) ? has.filter((each) => each !== relation) : [...has, relation];
        const beside = PEOPLE.has(role) && role !== 'anybody' ? (right.of.anybody ?? []) : [];
        if ((has.includes('every') && relation !== 'every') || beside.includes('every') || beside.includes(relation)) return [];
        return [
          {
            what: `${name}: ${has.includes(relation) ? 'less' : 'more'} for ${role} by ${relation}`,
            name: name as RightName,
            role,
            relation,
            flipped: { ...table, [name]: { ...right, of: { ...right.of, [role]: now } } },
          },
        ];
      }),
    ),
  );
}
