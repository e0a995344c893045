import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, IsUUID } from 'class-validator';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../libs/web/forms/index.js';
import { pathId } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At } from '../../../pages/at.js';
import { ask } from '../../../rights.js';
import { drawPerson } from './draw-person.js';
import { NewPersonView } from './new-person.view.js';

class Sight {
  /** The entry of training whose form is open. */
  @IsOptional() @IsUUID() readonly strike?: string;
}

/** One person: what is on record of them, and everything that can be changed of it. */
@Controller('people')
export class PersonPage {
  constructor(private readonly queries: QueryBus) {}

  @Get('new')
  @NeedsRight('keep_roster')
  @PageQuery()
  add(@PageContext() at: At): VNode {
    ask('keep_roster', at);
    return NewPersonView({ at });
  }

  @Get(':personId')
  @NeedsRight('see_person')
  @PageQuery()
  show(@PageContext() at: At, @Param('personId', pathId) personId: string, @Query() { strike }: Sight): Promise<VNode> {
    return drawPerson(this.queries, at, personId, strike);
  }
}
