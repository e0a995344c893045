import { tellingOf } from '../../../../../libs/web/forms/index.js';
import {
  Button,
  Buttons,
  Checkboxes,
  Field,
  Form,
  link,
  optionsOf,
  Pagination,
  Select,
  SubNavigation,
  timeWords,
  valuesOf,
  type FormState,
  type Option,
} from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { ProgramPage } from '../../../../pages/program-page.js';
import { WhatBecame } from '../../../../pages/what-became.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import { deviationReasons } from '../../../../vocabulary/index.js';
import { nameOfDuty, whoDoesIt } from '../../../frame/duty.words.js';
import { nearWords } from '../../../frame/near.view.js';
import type { FollowUpsPart } from '../../follow-up-worklist/follow-ups-to-settle.query.js';
import { scopesOf } from '../../follow-up-worklist/worklist-scope.js';
import { outcomesOfMany, toWhen, toWhom, whichOnes, whyMoved, type AskedOfMany } from './many.form.js';
import { Came, type ToldOfOne } from './came-of-many.view.js';
import type { ManyPlace } from './many.page.js';
import { manyWords } from './many.words.js';
import { boxOf, formOfMany, isDue, MANY, tickedBy, valueOf, type Item, type Tick } from './ticked.js';

interface ManyProps {
  readonly at: At;
  readonly place: ManyPlace;
  readonly part: FollowUpsPart;
  readonly owners: readonly Option[];
  readonly asked?: AskedOfMany;
  readonly came?: readonly ToldOfOne[];
}

/** Follow-ups to tick, and one answer for all that are ticked. */
export function ManyView({ at, place, part: { followUps, nextCursor }, owners, asked, came = [] }: ManyProps) {
  const words = manyWords(at.language);
  const { scope = 'mine' } = place;
  const due = followUps.filter(isDue).length;
  const ticks = (tick: Tick) => ({
    href: link('/work/many', { scope: place.scope, from: place.from, tick }),
    // For the script, which ticks them without another page.
    'data-ticks': tickedBy(tick, followUps).join(' '),
    'data-of': MANY,
  });
  return (
    <ProgramPage at={at} title={words.title} wide>
      <WhatBecame at={at} commands={[]} others={{ [MANY]: ['chosen', 'owner', 'dueOn', 'because'] }} />
      {asked !== undefined && <Came at={at} asked={asked} place={place} came={came} />}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <SubNavigation
        label={words.whose}
        items={scopesOf(at).map((each) => ({
          href: link('/work/many', { scope: each }),
          label: words.scope[each],
          current: each === scope,
        }))}
      />
      {followUps.length === 0 ? (
        <p class="empty">{words.nothing}</p>
      ) : (
        <>
          <p class="buttons">
            {due > 0 && <a {...ticks('due')}>{words.tickDue(due)}</a>}
            <a {...ticks('all')}>{words.tickAll(followUps.length)}</a>
            <a {...ticks('none')}>{words.tickNone}</a>
          </p>
          <Settle at={at} place={place} part={{ followUps }} owners={owners} came={came} />
        </>
      )}
      <Pagination
        language={at.language}
        path={link('/work/many', { scope: place.scope })}
        previous={null}
        next={nextCursor === null ? null : { from: nextCursor }}
      />
      <p>
        <a href={link('/work', { scope: place.scope })}>{words.back}</a>
      </p>
    </ProgramPage>
  );
}

interface SettleProps extends Pick<ManyProps, 'at' | 'place' | 'owners'> {
  readonly part: Pick<FollowUpsPart, 'followUps'>;
  readonly came: readonly ToldOfOne[];
}

function Settle({ at, place, part: { followUps }, owners, came }: SettleProps) {
  const words = manyWords(at.language);
  const form = leftIn(formOfMany(at, place, followUps), followUps, came);
  // What comes back ticked comes back as it was ticked: what has changed since then is noticed when it is sent.
  const chosen = valuesOf(form, 'chosen');
  const options = followUps.map((item) => ({ ...optionOf(item, at), value: boxOf(item, chosen) ?? valueOf(item) }));
  const on = { form, language: at.language };
  const { followUpOutcome, deviationReason } = standardWords(at.language);
  return (
    <Form form={form} action={link('/work/many', { scope: place.scope, from: place.from })} label={words.title} keeps>
      {/* The key Enter in a field presses the first button: this one says nothing, so that nothing is settled by it. */}
      <button hidden />
      <Checkboxes {...on} name="chosen" label={whichOnes[at.language]} options={options} />
      <section class="panel panel-next" aria-labelledby="came-of-all">
        <h2 id="came-of-all">{words.cameOfAll}</h2>
        <Buttons>
          {optionsOf(outcomesOfMany, followUpOutcome).map(({ value, label }, index) => (
            <Button kind={index === 0 ? 'main' : 'quiet'} name="outcome" value={value} key={value}>
              {label}
            </Button>
          ))}
        </Buttons>
        <p class="hint">{words.oneByOne}</p>
      </section>
      <details class="panel" open={isSaid(form, 'owner')}>
        <summary>{words.give}</summary>
        <Select {...on} name="owner" label={toWhom[at.language]} options={owners} unchosen />
        <Button kind="quiet" name="act" value="give">
          {words.giveNow}
        </Button>
      </details>
      <details class="panel" open={isSaid(form, 'dueOn') || isSaid(form, 'because')}>
        <summary>{words.move}</summary>
        <Field {...on} name="dueOn" label={toWhen[at.language]} type="date" width="short" />
        <Select {...on} name="because" label={whyMoved[at.language]} options={optionsOf(deviationReasons, deviationReason)} unchosen />
        <Button kind="quiet" name="act" value="move">
          {words.moveNow}
        </Button>
      </details>
    </Form>
  );
}

/** It is typed, or wrong: what is folded away is seen then. */
function isSaid({ values, errors }: FormState, name: string): boolean {
  return errors.some(({ field }) => field === name) || (values[name] ?? '') !== '';
}

/** What was not done stays ticked. */
function leftIn(form: FormState, followUps: readonly Item[], came: readonly ToldOfOne[]): FormState {
  if (came.length === 0) return form;
  const notDone = came.filter(({ done }) => !done).map(({ about }) => about);
  const left = followUps.filter((item) => boxOf(item, notDone) !== undefined).map(valueOf);
  return { ...form, values: { ...form.values, 'chosen[]': left, chosen: left } };
}

function optionOf(item: Item, at: At): Omit<Option, 'value'> {
  const { agencyName, incidentType, reference } = item.about;
  const owner = { kind: item.owner === 'desk' ? ('desk' as const) : ('person' as const), personId: '' };
  const facts = [
    `${nearWords(at.language)[item.bucket]}: ${timeWords(item.dueAt, tellingOf(at))}`,
    agencyName,
    incidentType && standardWords(at.language).incidentType[incidentType],
    whoDoesIt({ owner, ownerName: item.owner === 'desk' ? null : item.ownerName }, at),
  ];
  return {
    label: `${reference}, ${nameOfDuty({ duty: 'follow_up', kind: item.about.kind, owner }, at)}`,
    hint: facts.filter(Boolean).join(' · '),
  };
}
