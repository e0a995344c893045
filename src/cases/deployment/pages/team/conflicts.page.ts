import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsIn, IsUUID } from 'class-validator';
import { PageCommand, PageContext, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import type { Sent } from '../../../../pages/at.js';
import { conflictKinds, overrideReasons, type ConflictKind, type OverrideReason } from '../../../../vocabulary/index.js';
import { AskConflictOverride } from '../../ask-conflict-override/ask-conflict-override.handler.js';
import { DeclareConflict } from '../../declare-conflict/declare-conflict.handler.js';
import { RecordLeadAgreement } from '../../record-lead-agreement/record-lead-agreement.handler.js';
import { submittedToTeam } from './team-submission.js';

class ConflictForm {
  @IsUUID() readonly memberId: string;
  @IsIn(conflictKinds) readonly conflict: ConflictKind;
}

class OverrideForm {
  @IsUUID() readonly memberId: string;
  @IsIn(overrideReasons) readonly reason: OverrideReason;
}

/** The button that was pressed: for whom the lead says yes. */
class AgreementForm {
  @IsUUID() readonly agree: string;
}

/** What speaks against a member, and what lets them go all the same. */
@Controller('cases/:caseId')
export class TeamConflictsPage {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post('conflicts')
  @PageCommand()
  declare(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submittedToTeam(this.queries, at, caseId, {
      form: 'conflict',
      shape: ConflictForm,
      done: 'conflict_declared',
      command: (form, acting) => this.commands.execute(new DeclareConflict(caseId, form, acting)),
    });
  }

  @Post('conflict-overrides')
  @PageCommand()
  askOverride(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submittedToTeam(this.queries, at, caseId, {
      form: 'override',
      shape: OverrideForm,
      done: 'override_asked',
      command: (form, acting) => this.commands.execute(new AskConflictOverride(caseId, form, acting)),
    });
  }

  @Post('lead-agreements')
  @PageCommand()
  agree(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submittedToTeam(this.queries, at, caseId, {
      form: 'agree',
      shape: AgreementForm,
      done: 'lead_agreed',
      command: ({ agree }, acting) => this.commands.execute(new RecordLeadAgreement(caseId, { memberId: agree }, acting)),
    });
  }
}
