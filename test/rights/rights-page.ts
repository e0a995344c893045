import { rights, type ActingRole, type Relation, type Right } from '../../src/rights.js';
import { personRoles } from '../../src/vocabulary/index.js';

/** Whoever may act, in the order of the columns. */
const ROLES: readonly ActingRole[] = [...personRoles, 'anybody', 'automation', 'operator'];

/** What a relation says of who has it, where it is not `every`. */
const WORDS: Readonly<Record<Relation, string>> = {
  every: 'yes',
  led: 'as lead',
  invited: 'while invited',
  on_team: 'on the team',
  follow_up_owner: 'owner of a follow-up',
  had_part: 'had a part, 30 days',
  own: 'their own',
  asked_to_decide: 'where asked to decide',
  of_desk: 'once it is the desk’s, or whose it is is gone',
};

/** The text of `docs/rights.md`: every right, with who has it and what everybody else is told. */
export function rightsPage(table: Readonly<Record<string, Right>> = rights): string {
  const head = ['right', ...ROLES.map((role) => role.replaceAll('_', ' ')), 'everybody else is told'];
  const lines = [
    '# Rights',
    '',
    'Made from [the table](../src/rights.ts) by `npm run rights`; a test keeps it current, so that no right changes unseen. Role and relation are asked',
    'together, at the moment of the request; `anybody` is whoever is signed in; `operator` is whoever runs',
    'programs of the command line on the host. Where the last column says *as of nothing*, whoever may not do it is told',
    'what they would be told of something that is not there. Why: [decision 13](decisions/0013-rights-first-from-one-table.md).',
    '',
    row(head),
    row(head.map(() => '---')),
    ...Object.entries(table).map(([name, right]) => row([`\`${name}\``, ...ROLES.map((role) => cellOf(right, role)), toldOf(right)])),
  ];
  return `${lines.join('\n')}\n`;
}

function cellOf({ of }: Right, role: ActingRole): string {
  return (of[role] ?? []).map((relation) => WORDS[relation]).join(', ');
}

function toldOf({ otherwise, hides }: Right): string {
  return `${otherwise.en}${hides ? ' *As of nothing.*' : ''}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
