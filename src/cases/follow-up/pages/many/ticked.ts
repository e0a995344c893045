import { formOf, type TypedForm } from '../../../../../libs/web/forms/index.js';
import { link, type FormState } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import type { FollowUpsPart } from '../../follow-up-worklist/follow-ups-to-settle.query.js';
import type { ManyPlace } from './many.page.js';

/** The name of the form. */
export const MANY = 'many';

export type Item = FollowUpsPart['followUps'][number];

/** Which of them a link ticks. */
export type Tick = NonNullable<ManyPlace['tick']>;

/** What is typed on the form, beside its boxes. */
const TYPED = ['owner', 'dueOn', 'because'];

/** The case, the follow-up and what of it the page shows, as its box sends them. */
export function valueOf({ about: { caseId }, id, revision }: Item): string {
  return `${caseId}.${id}.${revision}`;
}

/** The box of it among those that were chosen, whatever revision they showed. */
export function boxOf({ about: { caseId }, id }: Item, chosen: readonly string[]): string | undefined {
  return chosen.find((each) => each.startsWith(`${caseId}.${id}`));
}

export function isDue({ bucket }: Item): boolean {
  return bucket === 'overdue' || bucket === 'today';
}

/** By their places on the page. */
export function tickedBy(tick: Tick | undefined, followUps: readonly Item[]): readonly number[] {
  return [...followUps.keys()].filter((place) => tick === 'all' || (tick === 'due' && isDue(followUps[place]!)));
}

/**
 * The form as it was typed and not sent, where that is of this page. A link that ticks goes before boxes that are kept, and what is kept
 * leads back to the page without such a link: nothing that was unticked by hand is ticked anew.
 */
export function formOfMany(at: At, { scope, from, tick }: ManyPlace, followUps: readonly Item[]): FormState {
  const chosen = tickedBy(tick, followUps).map((place) => valueOf(followUps[place]!));
  const kept = ({ form, values }: TypedForm) => {
    if (form !== MANY) return null;
    if (tick !== undefined) return chosen;
    const boxes = [values['chosen[]'] ?? []].flat();
    return followUps.flatMap((item) => boxOf(item, boxes) ?? []);
  };
  const typed = at.typed.flatMap((one): readonly TypedForm[] => {
    const boxes = kept(one);
    if (boxes === null) return [one];
    const isOfThisPage = TYPED.some((name) => one.values[name] !== undefined && one.values[name] !== '');
    return isOfThisPage || (tick === undefined && boxes.length > 0) ? [{ ...one, values: { ...one.values, chosen: boxes } }] : [];
  });
  const query = link('/work/many', { scope, from }).slice('/work/many'.length);
  return formOf({ ...at, query, typed }, MANY, { chosen });
}
