import { formOf } from '../../../../libs/web/forms/index.js';
import { Button, catalog, ErrorSummary, Field, SecretField, Form, PasskeyForm } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import type { WaysIn } from '../../ways-in.js';

export const stepUpPasswordAsked = { en: 'Password', es: 'Contraseña' };
export const stepUpCodeAsked = {
  en: 'Code from your authenticator app',
  es: 'Código de su aplicación de autenticación',
  hint: { en: 'Or one of your recovery codes.', es: 'O uno de sus códigos de recuperación.' },
};

export const stepUpWords = catalog({
  en: {
    title: 'Show that it is you',
    lead: 'What comes next cannot be done by somebody who found this screen open. It holds for five minutes.',
    passkey: 'Show it with a passkey',
    submit: 'Go on',
    demo: 'This is a demo: go on',
    nothing:
      'You have nothing yet by which you could show it. Ask a coordinator or an administrator for a one-time code, and make yourself a way in with it.',
    wrong: 'Password and code are not right together. Look at both, take the next code of your app, and try again.',
    passkeyWrong: 'This passkey is not one of yours, or the page had been open for too long. Try again.',
    wait: (seconds: number) => `Too many tries have failed. Wait ${seconds === 1 ? 'one second' : `${seconds} seconds`}, then try again.`,
  },
  es: {
    title: 'Demuestre que es usted',
    lead: 'Lo que sigue no puede hacerlo quien encontró esta pantalla abierta. Vale cinco minutos.',
    passkey: 'Demostrarlo con una llave de acceso',
    submit: 'Seguir',
    demo: 'Es una demostración: seguir',
    nothing:
      'Todavía no tiene nada con que demostrarlo. Pida un código de un solo uso a quien coordina o administra el programa, y cree con él su forma de entrar.',
    wrong: 'Contraseña y código no son correctos juntos. Revise ambos, tome el código siguiente de su aplicación e inténtelo otra vez.',
    passkeyWrong: 'Esta llave de acceso no es suya, o la página llevaba demasiado tiempo abierta. Inténtelo otra vez.',
    wait: (seconds: number) =>
      `Han fallado demasiados intentos. Espere ${seconds === 1 ? 'un segundo' : `${seconds} segundos`} e inténtelo otra vez.`,
  },
});

export interface StepUpViewProps {
  readonly at: At;
  readonly to: string;
  readonly ways: WaysIn;
  readonly passkeyOptions: string;
  readonly isDemo: boolean;
}

/** Asks for a factor anew, with those that the person has. */
export function StepUpView({ at, to, ways, passkeyOptions, isDemo }: StepUpViewProps) {
  const words = stepUpWords(at.language);
  const form = formOf(at, 'step-up');
  return (
    <ProgramPage at={{ ...at, path: '/step-up' }} title={words.title}>
      <ErrorSummary form={form} language={at.language} fields={['password', 'code']} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {ways.passkeys.length > 0 && (
        <PasskeyForm
          action="/step-up/passkey"
          does="get"
          options={passkeyOptions}
          form={formOf(at, 'passkey')}
          hidden={{ to }}
          label={words.passkey}
        />
      )}
      {ways.password?.hasAuthenticator === true && (
        <Form form={form} action="/step-up">
          <input type="hidden" name="to" value={to} />
          <SecretField
            form={form}
            language={at.language}
            name="password"
            label={stepUpPasswordAsked[at.language]}
            autocomplete="current-password"
          />
          <Field
            form={form}
            language={at.language}
            name="code"
            label={stepUpCodeAsked[at.language]}
            hint={stepUpCodeAsked.hint[at.language]}
            autocomplete="one-time-code"
            maxLength={40}
          />
          <Button>{words.submit}</Button>
        </Form>
      )}
      {!ways.isEnough && !isDemo && <p>{words.nothing}</p>}
      {isDemo && (
        <Form form={formOf(at, 'demo')} action="/step-up/demo">
          <input type="hidden" name="to" value={to} />
          <Button>{words.demo}</Button>
        </Form>
      )}
    </ProgramPage>
  );
}
