import { Table, type Language } from '../../../libs/web/views/index.js';
import {
  capacityRights,
  caseRights,
  contactRights,
  figureRights,
  registerRights,
  rights,
  rosterRights,
  statisticsRights,
  type ActingRole,
  type Relation,
  type Right,
  type RightName,
} from '../../rights.js';
import { personRoles, type PersonRole } from '../../vocabulary/index.js';
import type { At } from '../at.js';
import { ProgramPage } from '../program-page.js';
import { standardWords } from '../words/index.js';
import { relationWords, rightsPageWords, rightWords } from './rights.words.js';

type Group = keyof ReturnType<typeof rightsPageWords>['groups'];

const placed: Readonly<Partial<Record<Group, object>>> = {
  cases: caseRights,
  people: { ...registerRights, ...rosterRights },
  contacts: contactRights,
  figures: { ...figureRights, ...statisticsRights, ...capacityRights },
};

/** Every right of the table in the group that it belongs to: what is in none is of the service. */
function rowsOf(group: Group): readonly RightName[] {
  const elsewhere = Object.values(placed).flatMap((table) => Object.keys(table));
  return (Object.keys(rights) as RightName[]).filter((name) => {
    const table = placed[group];
    return table === undefined ? !elsewhere.includes(name) : name in table;
  });
}

/** The whole table, as the program asks it. */
export function RightsView({ at }: { readonly at: At }) {
  const words = rightsPageWords(at.language);
  return (
    <ProgramPage at={at} title={words.title} wide>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>{words.never}</p>
      <p>{words.conflicts}</p>
      {(Object.keys(words.groups) as Group[]).map((group) => (
        <section class="stack" aria-labelledby={group} key={group}>
          <h2 id={group}>{words.groups[group]}</h2>
          <Table
            caption={words.groups[group]}
            quietCaption
            rows={rowsOf(group)}
            rowKey={(name) => name}
            empty="–"
            columns={[
              { heading: words.what, cell: (name) => rightWords[name][at.language] },
              { heading: words.who, cell: (name) => whoMay(rights[name], at.language) },
              { heading: words.otherwise, cell: (name) => toldOf(rights[name], at.language) },
            ]}
          />
        </section>
      ))}
    </ProgramPage>
  );
}

const ORDER: readonly ActingRole[] = [...personRoles, 'anybody', 'automation', 'operator'];

/** `Coordinator; Team lead: as lead, on the team`. */
function whoMay({ of }: Right, language: Language): string {
  const named = ORDER.filter((role) => of[role] !== undefined).map((role) => {
    const by = of[role]!.filter((relation): relation is Exclude<Relation, 'every'> => relation !== 'every');
    const name = roleName(role, language);
    return by.length === 0 ? name : `${name}: ${by.map((relation) => relationWords[relation][language]).join(', ')}`;
  });
  return named.join('; ');
}

function roleName(role: ActingRole, language: Language): string {
  const words = rightsPageWords(language);
  if (role === 'anybody' || role === 'automation' || role === 'operator') return words[role];
  return standardWords(language).personRole[role satisfies PersonRole];
}

function toldOf({ otherwise, hides, of }: Right, language: Language): string {
  if (of.anybody?.includes('every')) return '–';
  return hides ? rightsPageWords(language).asOfNothing : otherwise[language];
}
