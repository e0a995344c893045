import { contexts, eventVersions } from '../../src/app.module.js';
import type { EventType } from './event-types.js';
import type { EventUse } from './event-writers.js';

/** What a category of streams holds, for the reader of the page. The names of contexts are those of their folders. */
const CATEGORIES = [
  { category: 'case', title: 'A case', stream: 'case-<uuid>', context: 'cases' },
  { category: 'reference', title: 'The reference of a case', stream: 'reference-<reference>', context: 'cases' },
  { category: 'reservation', title: 'Who has a member', stream: 'reservation-<person uuid>', context: 'cases' },
  { category: 'person', title: 'A person', stream: 'person-<uuid>', context: 'roster' },
  { category: 'office', title: 'Who is about to lose a role that somebody must have', stream: 'office-<role>', context: 'roster' },
  { category: 'agency', title: 'An agency', stream: 'agency-<uuid>', context: 'agencies' },
  { category: 'name', title: 'Who bears a name', stream: 'name-<uuid of the name>', context: 'commands' },
  { category: 'contact', title: 'A contact from peer to peer', stream: 'contact-<uuid>', context: 'contacts' },
  { category: 'statistical_record', title: 'A statistical record', stream: 'statistical_record-<uuid>', context: 'statistics' },
  { category: 'publication_plan', title: 'What a year publishes', stream: 'publication_plan-<program>-<year>', context: 'statistics' },
  { category: 'release', title: 'A release of statistics', stream: 'release-<program>-<year>-<release>', context: 'statistics' },
  { category: 'policy', title: 'The policy', stream: 'policy-program', context: 'policy' },
  { category: 'demo', title: 'Whether this is a demo', stream: 'demo-program', context: 'demo' },
  { category: 'installation', title: 'Whose events these are', stream: 'installation-identity', context: 'installation' },
] as const;

export const EVENTS_PAGE = 'docs/events.md';

/** The text of `docs/events.md`. `categoryOf` tells in which kind of stream an event stands. */
export function eventsPage(
  types: readonly EventType[],
  uses: ReadonlyMap<string, EventUse>,
  categoryOf: ReadonlyMap<string, string>,
): string {
  const versions = eventVersions();
  const projections = contexts
    .flatMap((context) => context.projections ?? [])
    .map(({ name }) => name)
    .sort();
  const lines = [
    '# Events',
    '',
    'Made from the code by `npm run events`; a test keeps it current. Every event also carries `commandId`, `actor` and',
    '`recordedAt`. A `When` is a day or a moment with its offset. Data that is sealed is a box of the vault and nothing else.',
    '“Read by” names what looks for this very event; every read model of a stream also folds the whole of it.',
    '',
    `Read models: ${projections.map(code).join(', ')}.`,
  ];
  for (const { category, title, stream, context } of CATEGORIES) {
    lines.push('', `## ${title}`, '', `Stream ${code(stream)}, declared in ${code(`src/${context}`)}.`);
    for (const type of types.filter(({ name }) => categoryOf.get(name) === category)) {
      lines.push('', ...section(type, uses.get(type.name)!, versions.newest(type.name)));
    }
  }
  return `${lines.join('\n')}\n`;
}

function section({ name, meaning, fields }: EventType, { writers, readers }: EventUse, version: number): readonly string[] {
  const sealed = fields.flatMap((field) => field.sealed);
  return [
    `### ${name}, version ${version}`,
    '',
    ...(meaning === '' ? [] : [meaning, '']),
    `- data: ${fields.length === 0 ? 'none' : fields.map((field) => code(`${field.name}${field.optional ? '?' : ''}: ${field.type}`)).join(', ')}`,
    ...(sealed.length === 0 ? [] : [`- sealed: ${sealed.map(code).join(', ')}`]),
    `- written by: ${writers.map(code).join(', ')}`,
    ...(readers.length === 0 ? [] : [`- read by: ${readers.map(code).join(', ')}`]),
  ];
}

function code(text: string): string {
  return `\`${text}\``;
}
