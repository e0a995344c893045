import { Radios, type Option } from '../../../libs/web/views/index.js';
import type { At } from '../../pages/at.js';
import type { Arranged } from '../../pages/command-fields.view.js';
import { catalog } from '../../../libs/web/views/index.js';

const correctionFormWords = catalog({
  en: { took: 'Did it take place?', yes: 'Yes', no: 'No, not at all' },
  es: { took: '¿Tuvo lugar?', yes: 'Sí', no: 'No, en absoluto' },
});

/**
 * How the form of a correction asks what every correction asks.
 *
 * @param canBeUnknown what can be made unknown again of that which stands on the form
 */
export function arrangedCorrection(
  { language }: Pick<At, 'language'>,
  canBeUnknown: readonly Option[] = [],
): Readonly<Record<string, Arranged>> {
  const words = correctionFormWords(language);
  const options = [
    { value: 'false', label: words.yes },
    { value: 'true', label: words.no },
  ];
  return {
    didNotHappen: {
      instead: (form) => <Radios form={form} language={language} name="didNotHappen" label={words.took} options={options} inline />,
    },
    notKnown: canBeUnknown.length === 0 ? { instead: null } : { options: canBeUnknown, inline: true },
    reason: { inline: true },
  };
}

/** What stands on such a form from the beginning. */
export const proposedCorrection = { didNotHappen: 'false' } as const;
