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
import { NeedsRight } from '../../../commands/index.js';
import type { At, Sent } from '../../../pages/at.js';
import { ask } from '../../../rights.js';
import { readPeople, type PeopleRead } from '../../import-people/people-file.js';
import { PeopleImport, type PeoplePlan } from '../../people-import.js';
import { ImportPeopleForm } from './import.form.js';
import { ImportPeopleView } from './import.view.js';
import { importPeopleWords } from './import.words.js';
import { called } from './value-called.js';

/** A file of people: looked at first, and registered as a whole. */
@Controller('people/import')
export class ImportPeoplePage {
  constructor(private readonly imports: PeopleImport) {}

  @Get()
  @NeedsRight('keep_roster')
  @PageQuery()
  show(@PageContext() at: At): VNode {
    ask('keep_roster', at);
    return ImportPeopleView({ at });
  }

  /** Says what would come of the file, and records nothing. */
  @Post()
  @NeedsRight('keep_roster')
  @PageUpload()
  async look(@PageContext() at: Sent): Promise<PageAnswer> {
    ask('keep_roster', at);
    const file = String(at.fields.file ?? '');
    const unread = unreadFile(at, 'file');
    if (file === '') {
      const errors = [unread?.error ?? { field: 'file', message: importPeopleWords(at.language).noFile }];
      return {
        status: unread?.status ?? 422,
        page: ImportPeopleView({ at: { ...at, refused: { form: 'import-people', values: {}, errors, commandId: null } } }),
      };
    }
    const { read, plan } = await this.looked(at, file);
    return { status: plan === undefined ? 422 : 200, page: ImportPeopleView({ at, looked: { read, plan } }) };
  }

  @Post('confirm')
  @NeedsRight('keep_roster')
  @PageCommand()
  async register(@PageContext() at: Sent): Promise<PageAnswer> {
    ask('keep_roster', at);
    const words = importPeopleWords(at.language);
    const { file: text, 'others[]': others } = at.fields;
    const file = String(text ?? '');
    const { plan } = await this.looked(at, file);
    // A second tap: everybody of it is there already.
    if (plan !== undefined && plan.there.length > 0 && plan.add.length === 0) return goTo('/people');
    return submitted(
      { ...at, fields: others === undefined ? {} : { 'others[]': others } },
      {
        form: 'import-people-confirm',
        shape: ImportPeopleForm,
        done: 'import-people',
        then: '/people',
        command: async ({ others = [] }, acting) => {
          const add = (plan?.add ?? []).filter(({ line, isNamesake }) => !isNamesake || others.includes(String(line)));
          if (add.length === 0) throw refusedWith(words.none);
          const imported = await this.imports.carryOut(add, acting);
          if ('taken' in imported) throw refusedWith(words.taken(imported.taken));
          return imported.done;
        },
        redraw: async (again) => ImportPeopleView({ at: { ...again, path: '/people/import' }, looked: await this.looked(at, file) }),
      },
    );
  }

  private async looked(at: Sent, file: string): Promise<{ readonly read: PeopleRead; readonly plan?: PeoplePlan }> {
    const read = await readPeople(file, called);
    if (read.problems.length > 0) return { read };
    const plan = await this.imports.plan({ actor: at.actor, roles: at.roles, now: at.now }, read.people);
    return plan.problems.length > 0 ? { read: { ...read, problems: plan.problems } } : { read, plan };
  }
}

function refusedWith(message: string): FormProblem {
  return new FormProblem([{ field: '', code: 'import_refused', message }]);
}
