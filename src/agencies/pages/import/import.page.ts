import { Controller, Get, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import {
  FormProblem,
  goTo,
  PageCommand,
  PageContext,
  PageQuery,
  PageUpload,
  submitted,
  unreadFile,
  type PageAnswer,
} from '../../../../libs/web/forms/index.js';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At, Sent } from '../../../pages/at.js';
import { ask } from '../../../rights.js';
import { AgencyImport } from '../../agency-import.js';
import { importScopes, MOST_AT_ONCE, type ImportPlan, type ImportScope } from '../../import-agencies/import-plan.js';
import { readRegistry, type RegistryRead } from '../../import-agencies/psap-registry.js';
import { ImportForm } from './import.form.js';
import { ImportView } from './import.view.js';
import { importWords } from './import.words.js';

/** A file of 911 centers: looked at first, and then registered. */
@Controller('agencies/import')
export class ImportPage {
  constructor(private readonly imports: AgencyImport) {}

  @Get()
  @NeedsRight('keep_register')
  @PageQuery()
  show(@PageContext() at: At): VNode {
    ask('keep_register', at);
    return ImportView({ at });
  }

  /** Says what would come of the file, and records nothing. */
  @Post()
  @NeedsRight('keep_register')
  @PageUpload()
  async look(@PageContext() at: Sent): Promise<PageAnswer> {
    ask('keep_register', at);
    const words = importWords(at.language);
    const scope = scopeIn(at);
    const file = String(at.fields.file ?? '');
    const unread = unreadFile(at, 'file');
    const errors = [
      ...(unread !== null ? [unread.error] : file === '' ? [{ field: 'file', message: words.noFile }] : []),
      ...(scope === undefined ? [{ field: 'scope', message: words.noScope }] : []),
    ];
    if (scope === undefined || errors.length > 0) {
      const refused = { form: 'import-file', values: { scope }, errors, commandId: null };
      return { status: unread?.status ?? 422, page: ImportView({ at: { ...at, refused } }) };
    }
    return this.looked(at, await readRegistry(file), scope);
  }

  @Post('confirm')
  @NeedsRight('keep_register')
  @PageCommand()
  async register(@PageContext() at: Sent): Promise<PageAnswer> {
    ask('keep_register', at);
    const scope = scopeIn(at) ?? 'region';
    const read = await readRegistry(String(at.fields.file ?? ''));
    const plan = await this.imports.plan(at, read.problems.length > 0 ? [] : read.lines, scope);
    // A second tap: everything of it is there already.
    if (plan.there.length > 0 && plan.add.length === 0) return goTo('/agencies');
    return submitted(
      { ...at, fields: { scope } },
      {
        form: 'import-confirm',
        shape: ImportForm,
        done: 'import-agencies',
        then: '/agencies',
        command: (_form, acting) => this.carryOut(at, plan, acting),
        redraw: async (again) => {
          const now = read.problems.length > 0 ? undefined : await this.imports.plan(at, read.lines, scope);
          return ImportView({ at: { ...again, path: '/agencies/import' }, looked: { read, scope, plan: now } });
        },
      },
    );
  }

  private async looked(at: At, read: RegistryRead, scope: ImportScope): Promise<PageAnswer> {
    if (read.problems.length > 0) return { status: 422, page: ImportView({ at, looked: { read, scope } }) };
    const plan = await this.imports.plan(at, read.lines, scope);
    return { status: 200, page: ImportView({ at, looked: { read, scope, plan } }) };
  }

  private async carryOut(at: At, plan: ImportPlan, acting: Sent['acting']): Promise<CommandOutcome> {
    const words = importWords(at.language);
    if (plan.add.length === 0) throw problem(words.none);
    if (plan.add.length > MOST_AT_ONCE) throw problem(words.tooMany(MOST_AT_ONCE));
    const imported = await this.imports.carryOut(plan, acting);
    if ('taken' in imported) throw problem(words.taken(imported.taken));
    return imported.done;
  }
}

function problem(message: string): FormProblem {
  return new FormProblem([{ field: '', code: 'import_refused', message }]);
}

function scopeIn(at: Sent): ImportScope | undefined {
  return importScopes.find((scope) => scope === at.fields.scope);
}
