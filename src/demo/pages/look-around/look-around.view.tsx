import type { VisitorRequest } from '../../../../libs/web/forms/index.js';
import { Button, catalog } from '../../../../libs/web/views/index.js';
import { OpenPage } from '../../../pages/program-page.js';

interface LookAroundViewProps {
  readonly at: VisitorRequest;
  readonly stands: 'loading' | 'interrupted';
  /** From 0 to 1. */
  readonly share: number;
  readonly hasFailed: boolean;
}

/** How far the invented data is; and the way on, where nobody is at it. */
export function LookAroundView({ at, stands, share, hasFailed }: LookAroundViewProps) {
  const words = lookAroundWords(at.language);
  const percent = Math.floor(share * 100);
  return (
    <OpenPage at={at} title={stands === 'loading' ? words.loading : words.interrupted}>
      {stands === 'loading' ? (
        <>
          <h1>{words.loading}</h1>
          <p>
            <label for="how-far">{words.percent(percent)}</label>
          </p>
          <progress id="how-far" max={100} value={percent} />
          <p>{words.seconds}</p>
          <p>
            <a href="/look-around">{words.again}</a>
          </p>
        </>
      ) : (
        <>
          <h1>{words.interrupted}</h1>
          {hasFailed && <p role="alert">{words.failed}</p>}
          <p>{words.goOnText}</p>
          <form method="post" action="/look-around" id="look-around">
            <Button>{words.goOn}</Button>
          </form>
          <p class="hint">{words.orAnew}</p>
        </>
      )}
    </OpenPage>
  );
}

const lookAroundWords = catalog({
  en: {
    loading: 'Inventing a program',
    percent: (percent: number) => `${percent} % of it is there.`,
    seconds: 'Agencies, people and cases are put in one after another, which takes some ten seconds. Then you choose who to be.',
    again: 'How far is it now?',
    interrupted: 'Not all of it is there',
    failed: 'Something went wrong, and the log of the service says what.',
    goOnText: 'Invented agencies, people and cases were being put into this system, and that did not come to its end.',
    goOn: 'Go on with it',
    orAnew: 'Or stop the service, take its data folder away, and start it again.',
  },
  es: {
    loading: 'Se inventa un programa',
    percent: (percent: number) => `Ya está el ${percent} %.`,
    seconds: 'Se ponen agencias, personas y casos uno tras otro, lo que tarda unos diez segundos. Después usted elige quién ser.',
    again: '¿Cuánto va ahora?',
    interrupted: 'No está todo',
    failed: 'Algo salió mal, y el registro del servicio dice qué.',
    goOnText: 'Se estaban poniendo agencias, personas y casos inventados en este sistema, y no se llegó al final.',
    goOn: 'Continuar',
    orAnew: 'O detenga el servicio, quite su carpeta de datos e inícielo de nuevo.',
  },
});
