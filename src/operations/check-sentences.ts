import { KEYS_IN_TROUBLE } from '../../libs/personal-data/index.js';
import type { Language } from '../../libs/web/views/index.js';

/** What checks say of themselves: in English to the log and at `/readyz`, in the language of whoever looks on the page of the system. */
export const checkSentences = {
  noAnswer: { en: 'no answer within 3 seconds', es: 'ninguna respuesta en 3 segundos' },
  failed: {
    en: 'the check itself failed; the log of the service says where',
    es: 'falló la comprobación misma; el registro del servicio dice dónde',
  },
  masterKeyBesideData: {
    en: 'the master key lies beside the data that it opens, so that whoever copies the data folder can read everything; docs/operating.md shows two better places',
    es: 'la clave maestra está junto a los datos que abre, y quien copie la carpeta de datos puede leerlo todo; docs/operating.md muestra dos lugares mejores',
  },
  policyNotUnderstood: {
    en: 'the last version of the policy is of a newer release or damaged; the last one that is understood holds until an administrator publishes another',
    es: 'la última versión de la política es de una versión más nueva del programa o está dañada; vale la última que se entiende hasta que la administración publique otra',
  },
  wrappingKeyGone: {
    en: KEYS_IN_TROUBLE.gone,
    es: 'una clave envolvente en uso ya no está en su carpeta; devuélvala antes de que el servicio termine',
  },
  forgottenMightOpen: {
    en: KEYS_IN_TROUBLE.late,
    es: 'lo olvidado hace más de una hora quizá se pueda abrir con una copia del disco; las claves envolventes no se renuevan o no se destruyen',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** What a check said; in English, as the log has it, where it comes from something that knows no other language. */
export function checkSaid(said: string, language: Language): { readonly text: string; readonly language: Language } {
  const text = Object.values(checkSentences).reduce((so, sentence) => so.replace(sentence.en, sentence[language]), said);
  return { text, language: text === said ? 'en' : language };
}
