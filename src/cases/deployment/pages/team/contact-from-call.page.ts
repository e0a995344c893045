import { Controller, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { PageCommand, PageContext, submitted, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { CommandSender, nameOf, NeedsRight, TelephoneNumber } from '../../../../commands/index.js';
import type { Sent } from '../../../../pages/at.js';
import { refuseBy } from '../../../../rights.js';
import { ChangeContact } from '../../../../roster/roster.queries.js';
import { drawnCall } from './call-member.page.js';

const CALL = /^\/cases\/([\da-f-]{36})\/team\/[\da-f-]{36}\/call$/;

/** A number that was missing when somebody wanted to call, and the page from which they call. */
class ContactFromCall {
  @TelephoneNumber({ en: 'Which number reaches them?', es: '¿Qué número de teléfono tiene?' }) readonly phone: string;
  @Matches(CALL) readonly back: string;
}

/** Takes a member's number where the call is made, and goes back there. */
@Controller('people/:personId/contact/from-call')
export class ContactFromCallPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly sender: CommandSender,
  ) {}

  @Post()
  @NeedsRight('speak_for_person')
  @PageCommand()
  take(@PageContext() at: Sent, @Param('personId', pathId) personId: string): Promise<PageAnswer> {
    const { back } = at.fields;
    const caseId = typeof back === 'string' ? CALL.exec(back)?.[1] : undefined;
    return submitted(at, {
      form: nameOf(ChangeContact),
      shape: ContactFromCall,
      command: ({ phone }, acting) => this.sender.send(ChangeContact, { personId, phone }, acting),
      then: (_outcome, form) => form.back,
      done: nameOf(ChangeContact),
      redraw: (again) => {
        // A page that no form of ours leads back to.
        if (caseId === undefined) refuseBy('speak_for_person');
        return drawnCall(this.queries, { at: again, caseId, memberId: personId });
      },
    });
  }
}
