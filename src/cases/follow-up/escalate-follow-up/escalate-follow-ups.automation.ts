import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import type { ToDo } from '../../../../libs/read-side/index.js';
import { AutomationActing, commandOf, TIME_ZONE } from '../../../commands/index.js';
import { PolicyVersions } from '../../../policy/policy.queries.js';
import { EscalateFollowUp } from './escalate-follow-up.command.js';
import { dueToTell, nextToTell, type LateFollowUp, type Looking } from './late-follow-ups.js';

const NAME = 'escalate-overdue-follow-ups';

/**
 * Tells the lead, and then the coordinators' desk, of follow-ups that are late by the hours of the policy that their case
 * has pinned. The event takes the follow-up off the list of whoever has been told; another date puts it back on.
 */
@Injectable()
export class EscalateFollowUps implements ToDo<LateFollowUp> {
  readonly name = NAME;
  readonly projection = 'case_list';

  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly acting: AutomationActing,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async due(now: Date, limit: number, tx: EntityManager): Promise<readonly LateFollowUp[]> {
    return dueToTell(tx, await this.looking(now), limit);
  }

  async nextDue(now: Date, tx: EntityManager): Promise<Date | null> {
    return nextToTell(tx, await this.looking(now));
  }

  async send({ id, caseId, followUpId, level }: LateFollowUp): Promise<void> {
    await this.commands.execute(commandOf(EscalateFollowUp, { caseId, followUpId, level }, this.acting.for(NAME, id)));
  }

  private async looking(now: Date): Promise<Looking> {
    return { now, zone: this.zone, policies: await this.queries.execute(new PolicyVersions()) };
  }
}
