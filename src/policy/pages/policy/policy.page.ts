import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../libs/web/forms/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At } from '../../../pages/at.js';
import { ask } from '../../../rights.js';
import { PolicyVersions } from '../../policy.queries.js';
import { PolicyView } from './policy.view.js';

/** As many as can be read beside each other. */
const BESIDE = 3;

class Sight {
  /** The newest version that is shown. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100_000) readonly to?: number;
}

/** What the program has decided for itself, version by version. */
@Controller('policy')
export class PolicyPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_policy')
  @PageQuery()
  async show(@PageContext() at: At, @Query() { to = Number.POSITIVE_INFINITY }: Sight): Promise<VNode> {
    ask('see_policy', at);
    const all = await this.queries.execute(new PolicyVersions());
    const upTo = all.filter(({ version }) => version <= to);
    const from = upTo.length === 0 ? all : upTo;
    return PolicyView({ at, versions: from.slice(0, BESIDE), before: from[BESIDE], newest: all[0]!.version });
  }
}
