import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, Matches, ValidateIf } from 'class-validator';
import { plainDashes, tidyLine } from '../../../../libs/text/index.js';
import { ReadsProjection, RequestContext, type QueryRequestContext } from '../../../../libs/web/http/index.js';
import { Line, NeedsRight } from '../../../commands/index.js';
import { incidentTypes, stages, type IncidentType, type Stage } from '../../../vocabulary/index.js';
import { PieceQuery } from '../../reading/piece.query.js';
import { CaseList, type CasesListed } from './case-list.query.js';
import { FindCases, LONGEST_SOUGHT } from './find-cases.query.js';

export class CaseListQuery extends PieceQuery {
  @IsOptional() @IsIn(stages) readonly stage?: Stage;
  @IsOptional() @IsUUID() readonly agencyId?: string;
  @IsOptional() @IsIn(incidentTypes) readonly incidentType?: IncidentType;
  @IsOptional() @IsUUID() readonly leadId?: string;
  @IsOptional() @IsIn(['overdue', 'today', 'next_7_days']) readonly due?: 'overdue' | 'today' | 'next_7_days';
  @IsOptional() @IsIn(['true', 'false']) readonly open?: 'true' | 'false';
}

export class CaseSearchBody extends PieceQuery {
  /**
   * As in the box of the page: a reference or its end, or words of agency, incident, urgency, discipline, stage, team or date, which all
   * fit.
   */
  @ValidateIf(({ find, reference }: CaseSearchBody) => find !== undefined || reference === undefined)
  @Line(LONGEST_SOUGHT, { en: 'Which cases?', es: '¿Qué casos?' })
  readonly find?: string;
  /** The whole reference, such as AW-26-7K3FQ; what is to be found beside it is left out. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? plainDashes(tidyLine(value.slice(0, 80))) : value))
  @Matches(/^[Aa][Ww]-\d{2}-[0-9A-Za-z]{5}$/, { message: '$property must be the whole reference, such as AW-26-7K3FQ' })
  readonly reference?: string;
}

@ApiTags('cases')
@Controller('api/v1/cases')
export class CaseListApi {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('look_through_cases')
  @ReadsProjection('case_list')
  list(@Query() query: CaseListQuery, @RequestContext() reader: QueryRequestContext): Promise<CasesListed> {
    const { cursor, limit, open, ...filter } = query;
    const wanted = { ...filter, ...(open && { open: open === 'true' }) };
    return this.queries.execute(new CaseList(wanted, { cursor, limit }, reader));
  }

  /** By POST, so that what was searched for stands in no address and no proxy's log. */
  @Post('search')
  @NeedsRight('look_through_cases')
  @HttpCode(200)
  @ReadsProjection('case_list')
  async search(@Body() body: CaseSearchBody, @RequestContext() reader: QueryRequestContext): Promise<CasesListed> {
    const { find, reference, ...page } = body;
    if (reference !== undefined) return this.queries.execute(new CaseList({ reference }, page, reader));
    const { cases, nextCursor } = await this.queries.execute(new FindCases(find ?? '', page, reader));
    return { cases, nextCursor };
  }
}
