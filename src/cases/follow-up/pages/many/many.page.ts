import { Controller, Get, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { VNode } from 'preact';
import { byName } from '../../../../../libs/text/index.js';
import { answerMany, PageCommand, PageContext, PageQuery, type CameOfOne, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import type { Option } from '../../../../../libs/web/views/index.js';
import { CommandSender, NeedsRight } from '../../../../commands/index.js';
import type { At, Sent } from '../../../../pages/at.js';
import { ListActivePeople, MembersListed } from '../../../../roster/roster.queries.js';
import { mayOwnFollowUps, seesEveryCase } from '../../../domain/index.js';
import { dutyWords } from '../../../frame/duty.words.js';
import { CURSOR } from '../../../reading/piece-key.js';
import { FollowUpsToSettle, type FollowUpsPart } from '../../follow-up-worklist/follow-ups-to-settle.query.js';
import { worklistScopes, type WorklistScope } from '../../follow-up-worklist/worklist-scope.js';
import { asTicked, changeOf } from './as-ticked.js';
import { askedOf, ManyForm, ON_A_PAGE, partsOf, sendOne, type AskedOfMany } from './many.form.js';
import type { ToldOfOne } from './came-of-many.view.js';
import { ManyView } from './many.view.js';
import { MANY } from './ticked.js';

/** Which are looked at, and which of them are ticked from the start. */
export class ManyPlace {
  @IsOptional() @IsIn(worklistScopes) readonly scope?: WorklistScope;
  @IsOptional() @IsIn(['due', 'all', 'none']) readonly tick?: 'due' | 'all' | 'none';
  @IsOptional() @Matches(CURSOR) readonly from?: string;
}

/** The same for several follow-ups at once. Each is a command of its own, for which the right is asked by itself. */
@Controller('work/many')
export class ManyPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly sender: CommandSender,
  ) {}

  @Get()
  @NeedsRight('look_through_cases')
  @PageQuery('case_list')
  show(@PageContext() at: At, @Query() place: ManyPlace): Promise<VNode> {
    return this.draw(at, place);
  }

  @Post()
  @NeedsRight('look_through_cases')
  @PageCommand()
  send(@PageContext() at: Sent, @Query() { scope, from }: ManyPlace): Promise<PageAnswer> {
    let asked: AskedOfMany = 'outcome';
    let before: ReturnType<typeof asTicked> | undefined;
    return answerMany(at, {
      form: MANY,
      shape: ManyForm,
      each: (form) => {
        asked = askedOf(form);
        // Before anything is done: whoever gives away the last that was theirs sees the case no more.
        before = asTicked(this.queries, form.chosen, at);
        return form.chosen.map((each) => ({
          about: partsOf(each).about,
          send: async (acting) => {
            // What is undone is what the person has just recorded.
            const ifRevision = asked === 'undo' ? undefined : (await before!).get(partsOf(each).about)?.ifRevision;
            return sendOne(this.sender, form, each, { ...acting, ifRevision });
          },
        }));
      },
      draw: async (again, came) => this.draw(again, { scope, from }, came && { asked, came: await this.told(came, await before!, at) }),
    });
  }

  private async told(came: readonly CameOfOne[], before: Awaited<ReturnType<typeof asTicked>>, at: Sent): Promise<readonly ToldOfOne[]> {
    return Promise.all(
      came.map(async (one) => {
        const { name = null, changed = false } = before.get(one.about) ?? {};
        return { ...one, name, since: changed && !one.done ? await changeOf(this.queries, one.about, at) : null };
      }),
    );
  }

  private async draw(
    at: At,
    place: ManyPlace,
    cameOf?: { readonly asked: AskedOfMany; readonly came: readonly ToldOfOne[] },
  ): Promise<VNode> {
    const page = { cursor: place.from, limit: ON_A_PAGE };
    const part = await this.queries.execute(new FollowUpsToSettle(place.scope ?? 'mine', page, at));
    return ManyView({ at: { ...at, path: '/work/many' }, place, part, owners: await this.owners(at, part), ...cameOf });
  }

  /** Whom they can be given to: the desk, themselves, whose they are, and the teams; for whoever sees every case all others. */
  private async owners({ actor, name, roles, language }: At, { near: found, agencyIds }: FollowUpsPart): Promise<readonly Option[]> {
    const desk = { value: 'desk', label: dutyWords(language).desk };
    const near = [{ id: actor, name }, ...found.filter(({ id }) => id !== actor)];
    const others = seesEveryCase({ actor, roles }) ? await this.othersFor(agencyIds) : [];
    const people = [...near, ...others.filter(({ id }) => near.every((one) => one.id !== id))];
    return [desk, ...[...people].sort(byName(language)).map(({ id: value, name: label }) => ({ value, label }))];
  }

  /** Everybody who may own one, but for those whom every case shown shuts out: of any other it is said which of them it does. */
  private async othersFor(agencyIds: FollowUpsPart['agencyIds']): Promise<readonly { readonly id: string; readonly name: string }[]> {
    const people = (await this.queries.execute(new ListActivePeople())).filter(({ roles }) => mayOwnFollowUps(roles));
    const listed = await this.queries.execute(new MembersListed(people.map(({ id }) => id)));
    const shutOut = listed.filter(({ agencyId }) => agencyId !== null && agencyIds.every((one) => one === agencyId));
    return people.filter(({ id }) => shutOut.every(({ memberId }) => memberId !== id));
  }
}
