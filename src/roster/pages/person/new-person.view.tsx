import { Button, Form } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { commandForm, formPath } from '../../../pages/command-form.js';
import { CommandFields } from '../../../pages/command-fields.view.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { WhatBecame } from '../../../pages/what-became.view.js';
import { AddPerson } from '../../add-person/add-person.command.js';
import { anotherOfThisName } from './another-of-this-name.js';
import { personWords } from './person.words.js';

/** Adds somebody by their name; where it is borne already, it is asked whether it is another person. */
export function NewPersonView({ at }: { readonly at: At }) {
  const words = personWords(at.language);
  const form = commandForm(at, AddPerson, {});
  const { send } = AddPerson.declared.words!;
  return (
    <ProgramPage at={at} title={words.newTitle}>
      <WhatBecame at={at} commands={[AddPerson]} />
      <h1>{words.newTitle}</h1>
      <p class="lead">{words.newLead}</p>
      <p class="hint">{words.addedBy}</p>
      <Form form={form} action={formPath(AddPerson, {})}>
        <CommandFields at={at} command={AddPerson} form={form} arranged={{ anotherOfThisName: anotherOfThisName(form) }} />
        <Button>{send[at.language]}</Button>
      </Form>
      <p>
        <a href="/people">{words.back}</a>
      </p>
    </ProgramPage>
  );
}
