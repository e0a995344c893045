import { tellingOf, type RefusedForm } from '../../libs/web/forms/index.js';
import { Banner, catalog, SummaryList, timeWords } from '../../libs/web/views/index.js';
import { answersGiven, type Asking } from './answers-given.js';
import type { At } from './at.js';

const meanwhileWords = catalog({
  en: {
    changed: 'Recorded while this was open in front of you:',
    by: (who: string, time: string) => `${who}, ${time}`,
    gone: 'What you answered, and what is not asked here any more:',
  },
  es: {
    changed: 'Registrado mientras usted tenía esto abierto:',
    by: (who: string, time: string) => `${who}, ${time}`,
    gone: 'Lo que usted respondió, y que aquí ya no se pregunta:',
  },
});

interface MeanwhileProps {
  readonly at: At;
  readonly refused: RefusedForm;
  /** What the form asked for. */
  readonly command: Asking | undefined;
}

/** Beside a form that came too late: what others recorded, and what was answered, where the page does not ask for it any more. */
export function ChangedMeanwhile({ at, refused: { changes = [], gone, values }, command }: MeanwhileProps) {
  const words = meanwhileWords(at.language);
  const answers = gone === true && command !== undefined ? answersGiven(command, values, at.language) : [];
  if (changes.length === 0 && answers.length === 0) return null;
  return (
    <Banner language={at.language} id="meanwhile">
      <div class="stack">
        {changes.length > 0 && <p>{words.changed}</p>}
        {changes.length > 0 && (
          <ul>
            {changes.map(({ key, title, by, enteredAt, details }) => (
              <li key={key}>
                <strong>{title}</strong> ({words.by(by, timeWords(enteredAt, tellingOf(at)))}) {details.join(' · ')}
              </li>
            ))}
          </ul>
        )}
        {answers.length > 0 && <p>{words.gone}</p>}
        {answers.length > 0 && <SummaryList rows={answers} />}
      </div>
    </Banner>
  );
}
