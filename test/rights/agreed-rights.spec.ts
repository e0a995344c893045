import { grantingRole, OPERATOR, rights, rolesOf, type ActingRole, type Relation, type Right, type RightName } from '../../src/rights.js';
import { personRoles } from '../../src/vocabulary/index.js';
import { agreedFor, agreedRights, agreedToHide } from './agreed-rights.js';
import { everyFlip, relations } from './flipped-rights.js';

const names = Object.keys(rights) as RightName[];
/** Whoever asks: in one role, in none, the clock and the operator. */
const askers: readonly { readonly actor: string; readonly roles: readonly string[] }[] = [
  ...personRoles.map((role) => ({ actor: role, roles: [role] })),
  { actor: 'nobody', roles: [] },
  { actor: 'automation:any', roles: [] },
  { actor: OPERATOR, roles: [] },
];

/** Where the table and what is agreed part: by right, role and the one relation that somebody has, or none. */
function differences(table: Readonly<Record<string, Right>>, of: readonly RightName[] = names): readonly string[] {
  return of.flatMap((name) =>
    askers.flatMap((asker) =>
      [null, ...relations].flatMap((relation) => {
        const roles = rolesOf(asker);
        const given = grantingRole(table[name]!, roles, (each) => each === relation) !== null;
        const agreed = agreedFor(name, roles, relation === null ? [] : [relation]);
        return given === agreed ? [] : [`${name} for ${asker.actor} with ${relation ?? 'no relation'}: ${given ? 'given' : 'not given'}`];
      }),
    ),
  );
}

describe('the table of rights and what the domain agrees', () => {
  it('give every role the same, with each relation and with none', () => {
    expect(Object.keys(agreedRights).sort()).toEqual([...names].sort());
    expect(differences(rights)).toEqual([]);
  });

  it('hide the same', () => {
    expect(names.filter((name) => (rights[name] as Right).hides).sort()).toEqual([...agreedToHide].sort());
  });

  it('part by each row that is flipped: no role has one relation more, or one less, unseen', () => {
    const flips = everyFlip();
    const survivors = flips.filter(({ flipped, name }) => differences(flipped, [name]).length === 0).map(({ what }) => what);
    expect(flips.length).toBeGreaterThan(3000);
    expect(survivors).toEqual([]);
  });

  it('keep roles apart: no two rows together give one of them what neither gives', () => {
    const all: readonly ActingRole[] = personRoles;
    for (const name of names) {
      for (const relation of [null, ...relations] as readonly (Relation | null)[]) {
        const holds = relation === null ? [] : [relation];
        const alone = all.filter((role) => agreedFor(name, [role], holds));
        expect([name, relation, grantingRole(rights[name], all, (each) => each === relation) !== null]).toEqual([
          name,
          relation,
          alone.length > 0,
        ]);
      }
    }
  });
});
