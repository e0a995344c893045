import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { plainDashes, tidyLine } from '../../../../libs/text/index.js';
import { ReadsProjection, RequestContext, type QueryRequestContext } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import { incidentTypes, stages, type IncidentType, type Stage } from '../../../vocabulary/index.js';
import { PageQuery } from '../../reading/page.query.js';
import { CaseList, type CaseListPage } from './case-list.query.js';

export class CaseListQuery extends PageQuery {
  @IsOptional() @IsIn(stages) readonly stage?: Stage;
  @IsOptional() @IsUUID() readonly agencyId?: string;
  @IsOptional() @IsIn(incidentTypes) readonly incidentType?: IncidentType;
  @IsOptional() @IsUUID() readonly leadId?: string;
  @IsOptional() @IsIn(['overdue', 'today', 'next_7_days']) readonly due?: 'overdue' | 'today' | 'next_7_days';
  @IsOptional() @IsIn(['true', 'false']) readonly open?: 'true' | 'false';
}

export class CaseSearchBody {
  /** The whole reference, such as AW-26-7K3FQ. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? plainDashes(tidyLine(value.slice(0, 80))) : value))
  @Matches(/^[Aa][Ww]-\d{2}-[0-9A-Za-z]{5}$/, { message: '$property must be the whole reference, such as AW-26-7K3FQ' })
  readonly reference: string;
}

@ApiTags('cases')
@Controller('api/v1/cases')
export class CaseListApi {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('look_through_cases')
  @ReadsProjection('case_list')
  list(@Query() query: CaseListQuery, @RequestContext() reader: QueryRequestContext): Promise<CaseListPage> {
    const { cursor, limit, open, ...filter } = query;
    const wanted = { ...filter, ...(open && { open: open === 'true' }) };
    return this.queries.execute(new CaseList(wanted, { cursor, limit }, reader));
  }

  /** By POST, so that what was searched for stands in no address and no proxy's log. */
  @Post('search')
  @NeedsRight('look_through_cases')
  @HttpCode(200)
  @ReadsProjection('case_list')
  search(@Body() { reference }: CaseSearchBody, @RequestContext() reader: QueryRequestContext): Promise<CaseListPage> {
    return this.queries.execute(new CaseList({ reference }, {}, reader));
  }
}
