import type { VisitorRequest } from '../../../../libs/web/forms/index.js';
import { Button, catalog, ErrorSummary, Field } from '../../../../libs/web/views/index.js';
import { OpenPage } from '../../../pages/program-page.js';

export const joinWords = catalog({
  en: {
    title: 'Use a one-time code',
    lead: 'Whoever invited you reads it out or hands it over. It holds ten minutes, and works once.',
    code: 'One-time code',
    codeHint: 'Such as K7QF-2M9X-TR80. Dashes and capitals do not matter.',
    submit: 'Go on',
    wrong: 'This code is not right, was used, or is over. Look at each letter, or ask for a new one.',
    wait: (seconds: number) => `Too many codes were tried. Wait ${seconds === 1 ? 'one second' : `${seconds} seconds`}, then try again.`,
  },
  es: {
    title: 'Usar un código de un solo uso',
    lead: 'Se lo lee o entrega quien le invitó. Vale diez minutos y una sola vez.',
    code: 'Código de un solo uso',
    codeHint: 'Como K7QF-2M9X-TR80. Guiones y mayúsculas no importan.',
    submit: 'Seguir',
    wrong: 'Este código no es correcto, ya se usó o caducó. Revise cada letra o pida uno nuevo.',
    wait: (seconds: number) =>
      `Se probaron demasiados códigos. Espere ${seconds === 1 ? 'un segundo' : `${seconds} segundos`} e inténtelo otra vez.`,
  },
});

/** One field. A link that was printed for whoever runs the service fills it in. */
export function JoinView({ at, code = '', wrong }: { readonly at: VisitorRequest; readonly code?: string; readonly wrong?: string }) {
  const words = joinWords(at.language);
  const errors = wrong === undefined ? [] : [{ field: 'code', message: wrong }];
  const form = { name: 'join', values: { code }, errors, commandId: '', csrf: '' };
  return (
    <OpenPage at={{ ...at, visitor: undefined }} title={words.title}>
      <ErrorSummary form={form} language={at.language} fields={['code']} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form method="post" action="/join" id={form.name} novalidate>
        <Field
          form={form}
          language={at.language}
          name="code"
          label={words.code}
          hint={words.codeHint}
          autocomplete="one-time-code"
          maxLength={40}
        />
        <Button>{words.submit}</Button>
      </form>
    </OpenPage>
  );
}
