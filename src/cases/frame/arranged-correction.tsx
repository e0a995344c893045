import { catalog, Radios } from '../../../libs/web/views/index.js';
import type { At } from '../../pages/at.js';
import type { Arranged } from '../../pages/command-fields.view.js';

const correctionFormWords = catalog({
  en: { took: 'Did it take place?', yes: 'Yes', no: 'No, not at all' },
  es: { took: '¿Tuvo lugar?', yes: 'Sí', no: 'No, en absoluto' },
});

/** How a correction asks whether what is recorded was so at all, and what becomes of it where it was not. */
export interface WasItSo {
  readonly took: string;
  readonly yes: string;
  readonly no: string;
  readonly hint?: string;
}

/** How the form of a correction asks what every correction asks. What is not known after all is emptied, and so not asked for. */
export function arrangedCorrection({ language }: Pick<At, 'language'>, differs: Partial<WasItSo> = {}): Readonly<Record<string, Arranged>> {
  const { took, yes, no, hint }: WasItSo = { ...correctionFormWords(language), ...differs };
  const options = [
    { value: 'false', label: yes },
    { value: 'true', label: no },
  ];
  return {
    didNotHappen: {
      instead: (form) => <Radios form={form} language={language} name="didNotHappen" label={took} hint={hint} options={options} inline />,
    },
    notKnown: { instead: null },
    reason: { inline: true },
  };
}

/** What stands on such a form from the beginning. */
export const proposedCorrection = { didNotHappen: 'false' } as const;
