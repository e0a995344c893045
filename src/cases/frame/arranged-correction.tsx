import { catalog, Radios } from '../../../libs/web/views/index.js';
import type { At } from '../../pages/at.js';
import type { Arranged } from '../../pages/command-fields.view.js';

const correctionFormWords = catalog({
  en: { took: 'Did it take place?', yes: 'Yes', no: 'No, not at all' },
  es: { took: '¿Tuvo lugar?', yes: 'Sí', no: 'No, en absoluto' },
});

/** How the form of a correction asks what every correction asks. What is not known after all is emptied, and so not asked for. */
export function arrangedCorrection({ language }: Pick<At, 'language'>): Readonly<Record<string, Arranged>> {
  const words = correctionFormWords(language);
  const options = [
    { value: 'false', label: words.yes },
    { value: 'true', label: words.no },
  ];
  return {
    didNotHappen: {
      instead: (form) => <Radios form={form} language={language} name="didNotHappen" label={words.took} options={options} inline />,
    },
    notKnown: { instead: null },
    reason: { inline: true },
  };
}

/** What stands on such a form from the beginning. */
export const proposedCorrection = { didNotHappen: 'false' } as const;
