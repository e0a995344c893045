import type { VisitorRequest } from '../../../libs/web/forms/index.js';
import type { Problem } from '../../../libs/web/http/index.js';
import { catalog } from '../../../libs/web/views/index.js';
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
    home: 'Go to the start',
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
    home: 'Ir al inicio',
  },
});

const FOREIGN = new Set(['cross_site_request', 'form_token_wrong', 'form_incomplete', 'prefetch_refused']);

/** What a person reads when there is no page. Not there and not allowed look the same. */
export function ProblemView({ at, problem }: { readonly at: VisitorRequest; readonly problem: Problem }) {
  const words = problemWords(at.language);
  const kind = kindOf(problem);
  return (
    <OpenPage at={at} title={words[kind]}>
      <h1>{words[kind]}</h1>
      <p>
        {words[`${kind}Text`]} {kind === 'fault' && <strong>{problem.instance}</strong>}
      </p>
      <p>
        <a href="/">{words.home}</a>
      </p>
    </OpenPage>
  );
}

function kindOf({ status, code }: Problem): 'missing' | 'unavailable' | 'fault' | 'crossSite' | 'other' {
  if (FOREIGN.has(code)) return 'crossSite';
  if (status === 404 || status === 403) return 'missing';
  if (status === 503) return 'unavailable';
  return status >= 500 ? 'fault' : 'other';
}
