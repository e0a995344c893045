import type { VisitorRequest } from '../../../libs/web/forms/index.js';
import type { Problem } from '../../../libs/web/http/index.js';
import { catalog, link } from '../../../libs/web/views/index.js';
import { OpenPage } from '../program-page.js';

const problemWords = catalog({
  en: {
    missing: 'There is nothing here',
    missingText: 'The page does not exist, or it is not open to you. Check the address, or go back to where you came from.',
    unavailable: 'The service cannot answer now',
    unavailableText:
      'Wait a little, then load the page again. If you sent a form, send it again: it is recorded once. When something cannot wait, call the coordinator on duty.',
    fault: 'Something went wrong',
    faultText: 'It is not your fault. Try again; if it happens again, tell the operator this number:',
    crossSite: 'This did not come from a page of ours',
    crossSiteText: 'Nothing was changed. Open the page here, check what you typed, and send it again.',
    other: 'This could not be done',
    otherText: 'Nothing was changed. Go back, check what you typed, and try again.',
    tooLarge: 'That was too much at once',
    tooLargeText:
      'Nothing was changed. A form takes some ten thousand words, a file one megabyte. Go back, take some of it away, and send it again.',
    tooOften: 'Too many tries',
    tooOftenText: 'Nothing was changed. Wait a little, then try again. When something cannot wait, call the coordinator on duty.',
    plain: 'This was asked over plain http',
    plainText: 'Others can read on the way what is sent so. Nothing was changed. Open the address with https:// in front.',
    onlyForm: 'This address shows nothing by itself',
    onlyFormText:
      'It only takes a form, and you asked for it as a page, perhaps by loading it again. Whatever you sent before was taken or told.',
    address: 'This address cannot be read',
    addressText: 'Something in it is cut off, or was never of a page here. Nothing was changed. Open the page from its beginning.',
    toPage: 'Open the page from its beginning',
    home: 'Go to the start',
    toCase: 'Go to the case',
  },
  es: {
    missing: 'Aquí no hay nada',
    missingText: 'La página no existe, o no está abierta para usted. Revise la dirección, o vuelva a donde estaba.',
    unavailable: 'El servicio no puede responder ahora',
    unavailableText:
      'Espere un poco y cargue la página otra vez. Si envió un formulario, envíelo otra vez: se registra una sola vez. Si algo no puede esperar, llame a la coordinación de turno.',
    fault: 'Algo salió mal',
    faultText: 'No es culpa suya. Intente otra vez; si vuelve a pasar, dé este número a quien opera el servicio:',
    crossSite: 'Esto no vino de una página nuestra',
    crossSiteText: 'Nada cambió. Abra la página aquí, revise lo que escribió y envíelo otra vez.',
    other: 'Esto no se pudo hacer',
    otherText: 'Nada cambió. Vuelva, revise lo que escribió e intente otra vez.',
    tooLarge: 'Era demasiado de una vez',
    tooLargeText:
      'Nada cambió. Un formulario admite unas diez mil palabras, un archivo un megabyte. Vuelva, quite una parte y envíelo otra vez.',
    tooOften: 'Demasiados intentos',
    tooOftenText: 'Nada cambió. Espere un poco e intente otra vez. Si algo no puede esperar, llame a la coordinación de turno.',
    plain: 'Esto se pidió por http sin cifrar',
    plainText: 'Otros pueden leer en el camino lo que se envía así. Nada cambió. Abra la dirección con https:// delante.',
    onlyForm: 'Esta dirección no muestra nada por sí sola',
    onlyFormText:
      'Solo recibe un formulario, y usted la pidió como página, quizá al cargarla otra vez. Lo que envió antes se recibió o se le dijo.',
    address: 'Esta dirección no se puede leer',
    addressText: 'Algo en ella está cortado, o nunca fue de una página nuestra. Nada cambió. Abra la página desde el principio.',
    toPage: 'Abrir la página desde el principio',
    home: 'Ir al inicio',
    toCase: 'Ir al caso',
  },
});

/** A path of ours that something follows. */
const PAGE = /^\/(?:[\w-]+(?:\/[\w-]+)*)?\?/;

const FOREIGN = new Set(['cross_site_request', 'form_token_wrong', 'form_incomplete', 'prefetch_refused']);

interface ProblemProps {
  readonly at: VisitorRequest;
  readonly problem: Problem;
  /** The address that was asked for, as it arrived. */
  readonly asked: string;
  /** A page was asked for, and no form sent: what is wrong is in the address. */
  readonly isAsked: boolean;
}

/** What a person reads when there is no page. Not there and not allowed look the same. */
export function ProblemView({ at, problem, asked, isAsked }: ProblemProps) {
  const words = problemWords(at.language);
  const kind = kindOf(problem, isAsked);
  const caseId = kind === 'onlyForm' || kind === 'tooLarge' ? /^\/cases\/([0-9a-f-]{36})\//.exec(asked)?.[1] : undefined;
  return (
    <OpenPage at={at} title={words[kind]}>
      <h1>{words[kind]}</h1>
      <p>
        {words[`${kind}Text`]} {kind === 'fault' && <strong>{problem.instance}</strong>}
      </p>
      {at.visitor !== undefined && caseId !== undefined && (
        <p>
          <a href={link(`/cases/${caseId}`)}>{words.toCase}</a>
        </p>
      )}
      {kind === 'address' && PAGE.test(asked) && (
        <p>
          <a href={link(asked.split('?', 1)[0]!)}>{words.toPage}</a>
        </p>
      )}
      <p>
        <a href="/">{words.home}</a>
      </p>
    </OpenPage>
  );
}

function kindOf({ status, code }: Problem, isAsked: boolean) {
  if (FOREIGN.has(code)) return 'crossSite';
  if (code === 'plain_http') return 'plain';
  if (status >= 500) return status === 503 ? 'unavailable' : 'fault';
  return kinds[status] ?? (isAsked ? 'address' : 'other');
}

const kinds: Readonly<Record<number, 'missing' | 'onlyForm' | 'tooLarge' | 'tooOften'>> = {
  403: 'missing',
  404: 'missing',
  405: 'onlyForm',
  413: 'tooLarge',
  429: 'tooOften',
};
