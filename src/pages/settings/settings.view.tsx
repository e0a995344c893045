import { formOf, KEPT_WITH_SESSION } from '../../../libs/web/forms/index.js';
import { Banner, Button, catalog, ErrorSummary, Form, Radios, SummaryList } from '../../../libs/web/views/index.js';
import type { At } from '../at.js';
import { ProgramPage } from '../program-page.js';
import { standardWords } from '../words/index.js';

export const whichLanguage = { en: 'Language', es: 'Idioma' };
export const shortcutsWanted = {
  en: 'Keyboard shortcuts',
  es: 'Atajos del teclado',
  hint: {
    en: 'One key does one thing. A question mark lists those that do something for you.',
    es: 'Una tecla hace una cosa. El signo de interrogación muestra las que hacen algo para usted.',
  },
};

const settingsWords = catalog({
  en: {
    title: 'Settings',
    lead: 'Only you see this page.',
    name: 'Name',
    record: 'Your record',
    recordAbout: 'on the roster',
    roles: 'Roles',
    noRoles: 'None',
    auto: 'Only where there is a mouse',
    on: 'Always',
    off: 'Never',
    save: 'Save',
    saved: 'Your settings are saved until you sign out.',
  },
  es: {
    title: 'Ajustes',
    lead: 'Solo usted ve esta página.',
    name: 'Nombre',
    record: 'Su ficha',
    recordAbout: 'en la lista de personas',
    roles: 'Funciones',
    noRoles: 'Ninguna',
    auto: 'Solo donde hay ratón',
    on: 'Siempre',
    off: 'Nunca',
    save: 'Guardar',
    saved: 'Sus ajustes quedan guardados hasta que salga.',
  },
});

/** What a person sets for themselves. */
export function SettingsView({ at }: { readonly at: At }) {
  const words = settingsWords(at.language);
  const roles = standardWords(at.language).personRole;
  const form = formOf(at, 'settings', { language: at.language, shortcuts: at.shortcuts });
  const languages = [
    { value: 'en', label: 'English' },
    { value: 'es', label: 'Español' },
  ];
  const shortcuts = (['auto', 'on', 'off'] as const).map((value) => ({ value, label: words[value] }));
  return (
    <ProgramPage at={at} title={words.title}>
      <ErrorSummary form={form} language={at.language} fields={['language', 'shortcuts']} />
      {at.done === KEPT_WITH_SESSION && (
        <Banner kind="done" language={at.language}>
          <p>{words.saved}</p>
        </Banner>
      )}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <SummaryList
        rows={[
          {
            label: words.name,
            value: at.name,
            action: { href: `/people/${at.actor}`, label: words.record, about: words.recordAbout },
          },
          { label: words.roles, value: at.roles.map((role) => roles[role]).join(', ') || words.noRoles },
        ]}
      />
      <Form form={form} action="/settings">
        <Radios form={form} language={at.language} name="language" label={whichLanguage[at.language]} options={languages} inline />
        <Radios
          form={form}
          language={at.language}
          name="shortcuts"
          label={shortcutsWanted[at.language]}
          hint={shortcutsWanted.hint[at.language]}
          options={shortcuts}
        />
        <Button>{words.save}</Button>
      </Form>
    </ProgramPage>
  );
}
