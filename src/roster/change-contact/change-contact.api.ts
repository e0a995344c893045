import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsEmail, IsOptional, Matches, MaxLength } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { Vault } from '../../../libs/personal-data/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../acting.js';
import { contactPlace, type ContactField } from '../domain/contact-place.js';
import { ownOrCoordinator } from '../domain/permissions.js';
import { ChangeContact } from './change-contact.handler.js';

/** Null removes one; what is left out stays. */
class ChangeContactBody {
  @IsOptional()
  @Matches(/^[+\d][\d ().x/-]{2,38}\d$/)
  readonly phone?: string | null;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  readonly mail?: string | null;
}

@ApiTags('people')
@Controller('api/v1/people')
export class ChangeContactApi {
  constructor(
    private readonly commands: CommandBus,
    private readonly vault: Vault,
  ) {}

  @Post(':personId/contact')
  @CommandEndpoint()
  async changeContact(
    @Param('personId', pathId) personId: string,
    @Body() { phone, mail }: ChangeContactBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    // Before anything is sealed: a stranger's try must leave no key behind.
    ownOrCoordinator(acting, personId);
    const sealed = {
      phone: await this.sealed(personId, 'phone', phone),
      mail: await this.sealed(personId, 'mail', mail),
    };
    return this.commands.execute(new ChangeContact(personId, sealed, acting));
  }

  private sealed(personId: string, field: ContactField, given: string | null | undefined) {
    return given ? this.vault.seal(contactPlace(personId, field), given) : given;
  }
}
