import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, Matches } from 'class-validator';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../libs/web/forms/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At } from '../../../pages/at.js';
import { YEAR_ID } from '../../domain/index.js';
import { drawRestatements } from './draw-restatements.js';

class Sight {
  /** Whose forms are open. */
  @IsOptional() @Matches(YEAR_ID) readonly year?: string;
}

/** Where one person proposes to count a year anew, and another one decides. */
@Controller('restatements')
export class RestatementsPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('propose_restatement')
  @PageQuery('statistics')
  show(@PageContext() at: At, @Query() { year }: Sight): Promise<VNode> {
    return drawRestatements(this.queries, at, year);
  }
}
