import { Button, Form } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { commandForm, formPath } from '../../../pages/command-form.js';
import { CommandFields } from '../../../pages/command-fields.view.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { WhatBecame } from '../../../pages/what-became.view.js';
import { RegisterAgency } from '../../register-agency/register-agency.command.js';
import { agencyWords } from './agency.words.js';
import { arrangedAgency } from './arranged-agency.js';

/** Registers an agency; where its name is borne already, it is asked whether it is another one. */
export function NewAgencyView({ at }: { readonly at: At }) {
  const words = agencyWords(at.language);
  const form = commandForm(at, RegisterAgency, {});
  const { send, hint } = RegisterAgency.declared.words!;
  return (
    <ProgramPage at={at} title={words.newTitle}>
      <WhatBecame at={at} commands={[RegisterAgency]} />
      <h1>{words.newTitle}</h1>
      <p class="lead">{hint![at.language]}</p>
      <Form form={form} action={formPath(RegisterAgency, {})} keeps>
        <CommandFields at={at} command={RegisterAgency} form={form} arranged={arrangedAgency(form, at.language)} />
        <Button>{send[at.language]}</Button>
      </Form>
      <p>
        <a href="/agencies">{words.back}</a>
      </p>
    </ProgramPage>
  );
}
