import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
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
import { readPeople, type PersonProblem } from '../../import-people/people-file.js';
import { PeopleImport, type PeoplePlan } from '../../people-import.js';
import { importPeopleWords } from './import.words.js';
import { called } from './value-called.js';

/** As many as any list of a request holds. */
const MOST_OTHERS = 100;
const LAST_LINE = 9999;

class PeopleFile {
  /** Text of a CSV file with the columns that the page names. */
  @IsString()
  @MaxLength(LONGEST_SENT)
  readonly file: string;
}

class PeopleFileToRegister extends PeopleFile {
  /** The lines of namesakes who are other people; whoever is not named here is left out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_OTHERS)
  @IsInt({ each: true })
  @Min(2, { each: true })
  @Max(LAST_LINE, { each: true })
  readonly others?: readonly number[];
}

/** What would come of a file of people. */
export interface PeoplePreviewed {
  /** `isNamesake`: somebody of the name is there already, or stands in the file. */
  readonly add: readonly { readonly line: number; readonly name: string; readonly isNamesake: boolean }[];
  /** They came by a file before: they stay as they are. */
  readonly there: number;
  /** Lines whose telephone and mail address would be left out: only a coordinator records them. */
  readonly withoutContact: readonly number[];
  /** Headings of columns that are not read. */
  readonly notRead: readonly string[];
}

/** What came of a file of people. */
export interface PeopleRegistered extends ImportedAnswer {
  /** Lines of namesakes who were not registered, since `others` does not name them. */
  readonly leftOut: readonly number[];
  /** Lines of those who were registered without their telephone and mail address: only a coordinator records them. */
  readonly withoutContact: readonly number[];
}

type Asker = Omit<Acting, 'commandId' | 'ifRevision'>;

/** The import of the page for programs: looked at first, and then registered. */
@ApiTags('people')
@Controller('api/v1/people/import')
export class ImportPeopleApi {
  constructor(
    private readonly imports: PeopleImport,
    @Inject(COMMAND_EDGE) private readonly edge: CommandEdge,
  ) {}

  /** Says what would come of the file, and records nothing. */
  @Post('preview')
  @NeedsRight('keep_roster')
  @HttpCode(200)
  @TakesFile()
  @QueryEndpoint()
  async preview(@Body() sent: PeopleFile, @RequestContext() who: Asker): Promise<PeoplePreviewed> {
    const { plan, notRead } = await this.plan(sent, who);
    const { add, there, withoutContact } = plan;
    return {
      add: add.map(({ line, name, isNamesake }) => ({ line, name, isNamesake })),
      there: there.length,
      withoutContact: linesOf(withoutContact),
      notRead,
    };
  }

  /**
   * Registers everybody who is new in the file. Everything is checked before the first is registered; where the service is stopped in the
   * midst, the same file once more registers the rest, and nobody twice.
   */
  @Post()
  @NeedsRight('keep_roster')
  @HttpCode(200)
  @TakesFile()
  @QueryEndpoint()
  async register(@Body() { others = [], ...sent }: PeopleFileToRegister, @RequestContext() who: Asker): Promise<PeopleRegistered> {
    const { plan } = await this.plan(sent, who);
    refuseUnknown(others, linesOf([...plan.add, ...plan.there]));
    const add = plan.add.filter(({ line, isNamesake }) => !isNamesake || others.includes(line));
    const told = {
      registered: add.length,
      there: plan.there.length,
      leftOut: linesOf(plan.add.filter((each) => !add.includes(each))),
      withoutContact: linesOf(plan.withoutContact.filter((each) => add.includes(each))),
    };
    if (add.length === 0) return importedAnswer(told, null, who, this.edge);
    const imported = await this.imports.carryOut(add, { ...who, commandId: randomUUID(), ifRevision: undefined });
    if ('taken' in imported) refuseImport([{ field: 'file', code: 'name_taken', message: importPeopleWords('en').taken(imported.taken) }]);
    return importedAnswer(told, imported.done.position, who, this.edge);
  }

  private async plan({ file }: PeopleFile, who: Asker): Promise<{ readonly plan: PeoplePlan; readonly notRead: readonly string[] }> {
    ask('keep_roster', who);
    const read = await readPeople(file, called);
    if (read.problems.length > 0) refuseImport(read.problems.map(said));
    const plan = await this.imports.plan(who, read.people);
    if (plan.problems.length > 0) refuseImport(plan.problems.map(said));
    return { plan, notRead: read.notRead };
  }
}

function linesOf(people: readonly { readonly line: number }[]): readonly number[] {
  return people.map(({ line }) => line);
}

/** A number that is mistyped leaves somebody out who was meant. */
function refuseUnknown(others: readonly number[], lines: readonly number[]): void {
  const errors = others.flatMap((line, at) =>
    lines.includes(line) ? [] : { field: `others.${at}`, code: 'line', message: importPeopleWords('en').nobodyThere(line) },
  );
  if (errors.length > 0) refuseImport(errors);
}

function said(problem: PersonProblem) {
  const { line, about = '' } = problem;
  if (!('column' in problem))
    return { field: `file.${line}`, code: problem.problem, message: fileProblemWords('en')[problem.problem](about) };
  const message = importPeopleWords('en').problems[problem.problem](about);
  return { field: `file.${line}.${problem.column}`, code: problem.problem, message };
}
