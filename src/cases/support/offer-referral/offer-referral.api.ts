import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { IsWhen } from '../../../commands/is-when.decorator.js';
import { present } from '../../../commands/present.js';
import { referralKinds, type ReferralKind } from '../../../vocabulary/index.js';
import { OfferReferral } from './offer-referral.handler.js';

export class OfferReferralBody {
  @IsIn(referralKinds) readonly kind: ReferralKind;
  @IsOptional() @IsWhen() readonly offeredAt?: string;
  @IsOptional() @IsUUID() readonly interventionId?: string;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/referrals')
export class OfferReferralApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  offer(
    @Param('caseId', pathId) caseId: string,
    @Body() body: OfferReferralBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new OfferReferral(caseId, present(body), acting));
  }
}
