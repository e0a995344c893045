import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import {
  COMMAND_EDGE,
  importedAnswer,
  LONGEST_SENT,
  QueryEndpoint,
  refuseImport,
  RequestContext,
  TakesFile,
  type CommandEdge,
  type ImportedAnswer,
} from '../../../../libs/web/http/index.js';
import { fileProblemWords } from '../../../../libs/web/views/index.js';
import { NeedsRight, type Acting } from '../../../commands/index.js';
import { ask } from '../../../rights.js';
import type { County } from '../../domain/index.js';
import { AgencyImport } from '../../agency-import.js';
import { importScopes, MOST_AT_ONCE, type ChangedAgency, type ImportPlan, type ImportScope } from '../../import-agencies/import-plan.js';
import { readRegistry, type LineProblem } from '../../import-agencies/psap-registry.js';
import { importWords } from './import.words.js';

class RegistryFile {
  /** Text of a CSV file with the columns of the FCC Master PSAP Registry. */
  @IsString()
  @MaxLength(LONGEST_SENT)
  readonly file: string;

  @IsIn(importScopes)
  readonly scope: ImportScope;
}

/** What would come of a file of agencies. */
export interface AgenciesPreviewed {
  readonly add: readonly { readonly line: number; readonly psapId: string; readonly name: string; readonly county: County }[];
  /** In the register already: they stay as they are. */
  readonly there: number;
  /** Of those, the ones of which the file says something else. */
  readonly changed: readonly { readonly line: number; readonly psapId: string; readonly what: ChangedAgency['what'] }[];
  /** Left out, since they are outside the region, or are no more. */
  readonly elsewhere: number;
  readonly gone: number;
  /** Headings of columns that are not read. */
  readonly notRead: readonly string[];
}

type Asker = Omit<Acting, 'commandId' | 'ifRevision'>;

/** The import of the page for programs: looked at first, and then registered. */
@ApiTags('agencies')
@Controller('api/v1/agencies/import')
export class ImportAgenciesApi {
  constructor(
    private readonly imports: AgencyImport,
    @Inject(COMMAND_EDGE) private readonly edge: CommandEdge,
  ) {}

  /** Says what would come of the file, and records nothing. */
  @Post('preview')
  @NeedsRight('keep_register')
  @HttpCode(200)
  @TakesFile()
  @QueryEndpoint()
  async preview(@Body() sent: RegistryFile, @RequestContext() who: Asker): Promise<AgenciesPreviewed> {
    const { plan, notRead } = await this.plan(sent, who);
    const { add, there, changed, elsewhere, gone } = plan;
    return {
      add: add.map(({ line, psapId, name, place: county }) => ({ line, psapId, name, county })),
      there: there.length,
      changed: changed.map(({ line, psapId, what }) => ({ line, psapId, what })),
      elsewhere,
      gone,
      notRead,
    };
  }

  /**
   * Registers all that is new of the file. Everything is checked before the first is registered; where the service is stopped in the midst,
   * the same file once more registers the rest, and none twice.
   */
  @Post()
  @NeedsRight('keep_register')
  @HttpCode(200)
  @TakesFile()
  @QueryEndpoint()
  async register(@Body() sent: RegistryFile, @RequestContext() who: Asker): Promise<ImportedAnswer> {
    const { plan } = await this.plan(sent, who);
    const told = { registered: plan.add.length, there: plan.there.length };
    if (plan.add.length === 0) return importedAnswer(told, null, who, this.edge);
    const imported = await this.imports.carryOut(plan, { ...who, commandId: randomUUID(), ifRevision: undefined });
    if ('taken' in imported) refuseImport([{ field: 'file', code: 'name_taken', message: importWords('en').taken(imported.taken) }]);
    return importedAnswer(told, imported.done.position, who, this.edge);
  }

  private async plan(
    { file, scope }: RegistryFile,
    who: Asker,
  ): Promise<{ readonly plan: ImportPlan; readonly notRead: readonly string[] }> {
    ask('keep_register', who);
    const read = await readRegistry(file);
    if (read.problems.length > 0) refuseImport(read.problems.map(said));
    const plan = await this.imports.plan(who, read.lines, scope);
    if (plan.add.length > MOST_AT_ONCE) {
      refuseImport([{ field: 'file', code: 'too_many', message: importWords('en').tooMany(MOST_AT_ONCE) }]);
    }
    return { plan, notRead: read.notRead };
  }
}

function said({ line, problem, about = '' }: LineProblem) {
  const sentences = { ...fileProblemWords('en'), ...importWords('en').problems };
  return { field: `file.${line}`, code: problem, message: sentences[problem](about) };
}
