import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, Matches } from 'class-validator';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../libs/web/forms/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At } from '../../../pages/at.js';
import { RELEASE_ID } from '../../domain/index.js';
import { drawReleases } from './draw-releases.js';

class Sight {
  /** Whose form is open. */
  @IsOptional() @Matches(RELEASE_ID) readonly release?: string;
}

/** Where a privacy officer sees what comes out when, why something did not, and holds what must wait. */
@Controller('releases')
export class ReleasesPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_releases')
  @PageQuery('statistics')
  show(@PageContext() at: At, @Query() { release }: Sight): Promise<VNode> {
    return drawReleases(this.queries, at, release);
  }
}
