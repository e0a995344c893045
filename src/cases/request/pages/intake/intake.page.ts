import { Controller, Get, Inject, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { derivedId, Refusal, type CommandMechanism } from '../../../../../libs/event-sourcing/index.js';
import {
  checkedForm,
  FormProblem,
  PageCommand,
  PageContext,
  PageQuery,
  submitted,
  tellingOf,
  type PageAnswer,
} from '../../../../../libs/web/forms/index.js';
import { byName } from '../../../../../libs/text/index.js';
import { COMMAND_MECHANISM, CommandSender, nameOf, NeedsRight } from '../../../../commands/index.js';
import { AgencyChoices } from '../../../../agencies/agencies.queries.js';
import type { At, Sent } from '../../../../pages/at.js';
import { CaseStreams } from '../../../case-streams.js';
import { ask } from '../../../../rights.js';
import { PossibleDuplicates, type PossibleDuplicate } from '../../possible-duplicates/possible-duplicates.query.js';
import { ReceiveRequest } from '../../receive-request/receive-request.command.js';
import { RecentUse } from '../../recent-use/recent-use.query.js';
import { presentDuplicates } from './duplicates.presenter.js';
import { factsOf } from './intake-facts.js';
import { IntakeForm } from './intake.form.js';
import { OFFERED_FIRST, presentIntake } from './intake.presenter.js';
import { IntakeView } from './intake.view.js';
import { withChosenDay } from './occurred-at.js';

/** Most calls come in on the line. */
const PROPOSED = { channel: 'peer_support_line' };

/** The quick intake, for whoever answers the line. */
@Controller('requests/new')
export class IntakePage {
  constructor(
    private readonly sender: CommandSender,
    private readonly queries: QueryBus,
    private readonly cases: CaseStreams,
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
  ) {}

  @Get()
  @NeedsRight('log_request')
  @PageQuery('case_list')
  async show(@PageContext() at: At): Promise<VNode> {
    return this.draw(at);
  }

  @Post()
  @NeedsRight('log_request')
  @PageCommand()
  async save(@PageContext() sent: Sent): Promise<PageAnswer> {
    const at = { ...sent, fields: withChosenDay(sent.fields, sent.now, sent.site.zone) };
    const caseId = derivedId(this.mechanism.namespace, `case/${at.acting.commandId}`);
    const duplicates = await this.duplicatesOf(at, caseId);
    if (duplicates.length > 0) return { status: 200, page: await this.draw(sent, duplicates) };
    return submitted(at, {
      form: 'intake',
      shape: IntakeForm,
      command: (form, acting) => {
        const facts = factsOf(form, acting.now, at.site.zone);
        const occurredAt = form.when === 'now' ? 'now' : facts.occurredAt;
        return this.sender.send(ReceiveRequest, facts, acting, { ...facts, occurredAt }).catch(besideItsField);
      },
      then: `/cases/${caseId}`,
      done: nameOf(ReceiveRequest),
      // As it was typed: a day that was only chosen must not come back as one that was entered.
      redraw: (again) => this.draw({ ...again, refused: again.refused && { ...again.refused, values: sent.fields } }),
    });
  }

  /**
   * None where the person has seen them, where the form cannot be taken yet, and where this very form is recorded already:
   * a second tap meets the first.
   */
  private async duplicatesOf(at: Sent, caseId: string): Promise<readonly PossibleDuplicate[]> {
    ask('log_request', at);
    const question = await questionOf(at);
    if (question === null || (await this.cases.now(caseId)).status !== 'none') return [];
    return this.queries.execute(new PossibleDuplicates({ ...question, except: caseId }, at));
  }

  private async draw(at: At & Partial<Pick<Sent, 'fields'>>, duplicates: readonly PossibleDuplicate[] = []): Promise<VNode> {
    ask('log_request', at);
    const [agencies, used] = await Promise.all([
      this.queries.execute(new AgencyChoices(at.language)),
      this.queries.execute(new RecentUse(at, OFFERED_FIRST)),
    ]);
    const telling = tellingOf(at);
    const choices = presentIntake(agencies.toSorted(byName(at.language)), used, at.now, telling);
    return IntakeView({ at, choices, values: at.fields ?? PROPOSED, duplicates: presentDuplicates(duplicates, telling) });
  }
}

async function questionOf(at: Sent) {
  try {
    const form = await checkedForm(IntakeForm, at.fields, at.site.zone);
    const { agencyId, incidentType, asNew } = form;
    if (asNew || agencyId === undefined || incidentType === undefined) return null;
    return { agencyId, incidentType, occurredAt: factsOf(form, at.now, at.site.zone).occurredAt };
  } catch (error) {
    if (error instanceof FormProblem) return null;
    throw error;
  }
}

/** The form asks in parts for when it occurred; the rule speaks of the whole. */
function besideItsField(error: unknown): never {
  if (!(error instanceof Refusal) || error.field !== 'occurredAt') throw error;
  throw new FormProblem([{ field: 'occurred', code: error.code, message: error.message, sentences: error.sentences }]);
}
