import { tellingOf } from '../../../../../libs/web/forms/index.js';
import type { Language, TimelineEntry as ShownEntry } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords, type StandardWords } from '../../../../pages/words/index.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';
import type { TimelineEntry, TimelineListed } from '../../case-timeline/case-timeline.query.js';
import type { CaseEvent } from '../../../domain/index.js';
import { consequencesWords } from './consequences.words.js';
import { entryDetails } from './entry-details.js';
import type { Telling } from './telling.js';
import { timelineWords } from './timeline.words.js';

/** An entry with its details as lines, for the page to place, and what followed from it in the order in which it was recorded. */
export type TimelineLine = Omit<ShownEntry, 'body'> & {
  readonly details: readonly string[];
  readonly consequences: readonly Consequence[];
};

export interface Consequence {
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly details: readonly string[];
}

/** What the timeline itself does not hold. */
interface Known {
  /** Names by id. */
  readonly agencies: Readonly<Record<string, string>>;
  readonly view: Pick<CaseInFullView, 'followUps' | 'teamCare' | 'interventions'>;
}

/** Entries that put something right which was recorded before. */
const corrections: readonly CaseEvent['type'][] = [
  'FieldCorrected',
  'CallBackCorrected',
  'DeclineTakenBack',
  'PreApprovalTakenBack',
  'ConflictTakenBack',
  'FollowUpRescheduleTakenBack',
  'ConflictOverrideTakenBack',
  'LeadAgreementTakenBack',
  'TeamRoleCorrected',
  'StandDownCorrected',
  'InterventionCorrected',
  'ReferralCorrected',
  'FollowUpOutcomeCorrected',
  'FollowUpOutcomeUndone',
  'ClosingCorrected',
];

/** What happened, in words: when it happened beside when it was entered, who entered it, and whether it is a correction. */
export function presentTimeline(
  { entries, people }: TimelineListed,
  { agencies, view }: Known,
  at: Pick<At, 'language' | 'site' | 'now' | 'requestId' | 'path'>,
): readonly TimelineLine[] {
  const words = timelineWords(at.language);
  const person = (id: string) => people[id] ?? words.someone;
  const agency = (id: string) => agencies[id] ?? words.recorded;
  const standard = standardWords(at.language);
  const kinds = kindsIn(view, standard);
  const kindOf = (id: string) => kinds.get(id);
  const telling: Telling = { ...tellingOf(at), words, standard, person, agency, kindOf };
  const following = new Map<number | null, TimelineEntry[]>();
  for (const entry of [...entries].reverse()) {
    const before = following.get(entry.consequenceOf);
    if (before === undefined) following.set(entry.consequenceOf, [entry]);
    else before.push(entry);
  }
  const consequencesOf = ({ revision }: TimelineEntry): readonly Consequence[] =>
    (following.get(revision) ?? []).map((entry) => ({
      key: String(entry.revision),
      kind: entry.kind,
      title: titleOf(entry, telling),
      details: detailsOf(entry, telling),
    }));
  const leading = entries.filter(({ consequenceOf }) => consequenceOf === null);
  return leading.map((entry) => ({
    key: String(entry.revision),
    title: titleOf(entry, telling),
    by: entry.automatic ? words.system : person(entry.actor),
    happenedAt: entry.happenedAt ?? entry.enteredAt,
    enteredAt: entry.enteredAt,
    tag: tagOf(entry.kind, words),
    details: detailsOf(entry, telling),
    consequences: consequencesOf(entry),
  }));
}

function detailsOf(entry: TimelineEntry, telling: Telling): readonly string[] {
  if (!entry.understood) return [telling.words.notUnderstood];
  return entryDetails(eventOf(entry), telling).filter((detail): detail is string => Boolean(detail));
}

/** An entry is an event without what is sealed; of a colleague the team may see less of it, which details leave out. */
function eventOf({ kind, data }: TimelineEntry): CaseEvent {
  return { type: kind, data } as CaseEvent;
}

function kindsIn({ followUps, teamCare, interventions }: Known['view'], standard: StandardWords): ReadonlyMap<string, string> {
  return new Map([
    ...[...followUps, ...teamCare].map(({ followUpId, kind }) => [followUpId, standard.followUpKind[kind]] as const),
    ...interventions.map(({ id, kind }) => [id, standard.interventionKind[kind]] as const),
  ]);
}

/** Ids of the agencies that entries name. */
export function agenciesIn(entries: readonly TimelineEntry[]): readonly string[] {
  const understood = entries.filter((entry) => entry.understood);
  const named = understood.map(eventOf).flatMap((event) => {
    if (event.type === 'RequestReceived') return event.data.facts.agencyId ?? [];
    return event.type === 'FieldCorrected' ? (event.data.change.agencyId ?? []) : [];
  });
  return [...new Set(named)];
}

function titleOf({ kind, understood }: TimelineEntry, { words }: Telling): string {
  const titles: Readonly<Record<string, string>> = words.entries;
  return (understood ? titles[kind] : undefined) ?? words.unknown;
}

/** What followed, each kind once, in the order in which it came first. */
export function consequencesInShort(consequences: readonly Consequence[], language: Language): string {
  const { short, several } = consequencesWords(language);
  const counts = new Map<string, { readonly kind: string; readonly count: number }>();
  for (const { title, kind } of consequences) counts.set(title, { kind, count: (counts.get(title)?.count ?? 0) + 1 });
  const inWords: Readonly<Partial<Record<string, (count: number) => string>>> = several;
  return short(
    [...counts].map(([title, { kind, count }]) => (count === 1 ? title : (inWords[kind]?.(count) ?? `${title} (${count})`))).join(', '),
  );
}

function tagOf(kind: string, words: Telling['words']): string | undefined {
  if ((corrections as readonly string[]).includes(kind)) return words.correction;
  return kind === 'FollowUpEscalated' ? words.late : undefined;
}
