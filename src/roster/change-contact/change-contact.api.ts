import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ArrayUnique, IsEmail, IsIn, IsOptional, Matches, MaxLength, ValidateIf } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { Vault } from '../../../libs/personal-data/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { contactFields, contactPlace, type ContactField } from '../domain/contact-place.js';
import { ownOrCoordinator } from '../domain/permissions.js';
import { ChangeContact } from './change-contact.handler.js';

/** What is left out stays. */
class ChangeContactBody {
  @ValidateIf(({ phone }: ChangeContactBody) => phone !== undefined)
  @Matches(/^[+\d][\d ().x/-]{2,38}\d$/)
  readonly phone?: string;

  @ValidateIf(({ mail }: ChangeContactBody) => mail !== undefined)
  @IsEmail()
  @MaxLength(254)
  readonly mail?: string;

  /** Which of them the person no longer has. */
  @IsOptional()
  @IsIn(contactFields, { each: true })
  @ArrayUnique()
  readonly remove?: readonly ContactField[];
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
    @Body() body: ChangeContactBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    // Before anything is sealed: a stranger's try must leave no key behind.
    ownOrCoordinator(acting, personId);
    const sealed = {
      phone: await this.sealed(personId, 'phone', body),
      mail: await this.sealed(personId, 'mail', body),
    };
    return this.commands.execute(new ChangeContact(personId, sealed, acting));
  }

  /** Null where it is to be removed. One that is given and removed at once is given. */
  private async sealed(personId: string, field: ContactField, body: ChangeContactBody): Promise<string | null | undefined> {
    const given = body[field];
    if (given !== undefined) return this.vault.seal(contactPlace(personId, field), given);
    return body.remove?.includes(field) ? null : undefined;
  }
}
