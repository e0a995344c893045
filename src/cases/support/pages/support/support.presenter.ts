import { timeWords, type TimeTelling, type Tone } from '../../../../../libs/web/views/index.js';
import { standardWords } from '../../../../pages/words/index.js';
import { disciplines, overdueFrom, type Discipline, type PolicyTerms } from '../../../../vocabulary/index.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { supportWords } from './support.words.js';
import { windowWords } from './window-words.js';

type Seen = CaseInFullView['interventions'][number];

/** One intervention, in words. */
export interface InterventionInWords {
  readonly id: string;
  readonly seen: Seen;
  readonly status: Seen['status'];
  readonly title: string;
  readonly state: string;
  readonly tone: Tone;
  readonly mode: string;
  /** When it is or was planned for, and whether that has passed without a word of it. */
  readonly plannedFor: string;
  readonly overdue: boolean;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

const tones: Readonly<Record<Seen['status'], Tone>> = { planned: 'info', held: 'good', cancelled: 'neutral' };
const order: readonly Seen['status'][] = ['planned', 'held', 'cancelled'];

/** What is planned comes first, soonest first; then what was held, and what was cancelled. */
export function presentInterventions(
  view: CaseInFullView,
  windows: PolicyTerms['windows'],
  now: string,
  telling: TimeTelling,
): readonly InterventionInWords[] {
  const words = supportWords(telling.language);
  const standard = standardWords(telling.language);
  return [...view.interventions]
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
    .map((one) => ({
      id: one.id,
      seen: one,
      status: one.status,
      title: standard.interventionKind[one.kind],
      state: words.status[one.status],
      tone: tones[one.status],
      mode: standard.mode[one.mode],
      plannedFor: one.plannedFor,
      overdue: one.status === 'planned' && overdueFrom(one.plannedFor, telling.zone) <= Date.parse(now),
      rows: rowsOf(one, view, windows, telling),
    }));
}

function rowsOf(one: Seen, { facts }: CaseInFullView, windows: PolicyTerms['windows'], telling: TimeTelling): InterventionInWords['rows'] {
  const words = supportWords(telling.language);
  const standard = standardWords(telling.language);
  const rows: { label: string; value: string }[] = [];
  if (one.status === 'cancelled' && one.cancelledBecause) {
    rows.push({ label: words.cancelledBecause, value: standard.cancelReason[one.cancelledBecause] });
  }
  if (one.status !== 'planned') rows.push({ label: words.plannedFor, value: timeWords(one.plannedFor, telling) });
  if (one.heldAt) rows.push({ label: words.heldOn, value: timeWords(one.heldAt, telling) });
  if (one.minutes) rows.push({ label: words.minutes, value: String(one.minutes) });
  if (one.attended.length > 0) rows.push({ label: words.attended, value: attendedWords(one.attended, standard.discipline) });
  if (one.team.length > 0) rows.push({ label: words.team, value: namesOf(one) });
  if (one.status === 'held') {
    const codes = one.resources.map((code) => standard.resourceCode[code]);
    rows.push({ label: words.resources, value: codes.join(', ') || words.nothing });
  }
  if (one.timeliness === 'earlier' || one.timeliness === 'later' || one.timeliness === 'not_known') {
    const why = one.deviation ? `. ${words.deviation}: ${standard.deviationReason[one.deviation]}` : '';
    const window = windows.find(({ kind }) => kind === one.kind);
    const meant = window === undefined ? '' : ` (${windowWords(window, facts.occurredAt, telling)})`;
    rows.push({ label: words.timing, value: `${words.timeliness[one.timeliness]}${meant}${why}` });
  }
  return rows;
}

/** In the order in which the team stands on the form. */
function namesOf({ team, mayHaveGone }: Seen): string {
  return mayHaveGone.flatMap(({ memberId, name }) => (team.includes(memberId) ? [name ?? '-'] : [])).join(', ');
}

function attendedWords(attended: Seen['attended'], words: Readonly<Record<Discipline, string>>): string {
  const total = attended.reduce((sum, { count }) => sum + count, 0);
  return `${total} (${attended.map(({ discipline, count }) => `${words[discipline]} ${count}`).join(', ')})`;
}

/** Disciplines that were exposed, whose numbers are asked for first, and all the others. */
export function disciplinesToCount(view: CaseInFullView): {
  readonly exposed: readonly Discipline[];
  readonly others: readonly Discipline[];
} {
  const exposed = (view.facts.exposed ?? []).map(({ discipline }) => discipline);
  return { exposed, others: disciplines.filter((each) => !exposed.includes(each)) };
}
