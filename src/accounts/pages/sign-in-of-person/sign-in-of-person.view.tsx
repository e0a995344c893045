import { formOf, tellingOf } from '../../../../libs/web/forms/index.js';
import { Banner, Button, catalog, ErrorSummary, Form, SummaryList, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { CODE_MINUTES, type AccountStanding } from '../../one-time-codes.js';

export const signInOfWords = catalog({
  en: {
    title: (name: string) => `How ${name} signs in`,
    standing: 'Now',
    canSignIn: 'Can sign in',
    cannot: 'Cannot sign in yet',
    codeUntil: (until: string) => `A one-time code was given out and holds until ${until}`,
    invite: 'Invite: make a one-time code',
    inviteText: `Do this while you have the person on the line or before you: the code is shown once, holds ${CODE_MINUTES} minutes, and lets whoever has it become this person. Recognize them first.`,
    code: 'One-time code',
    codeText: (site: string) =>
      `Read it out or hand it over, and never send it together with this address. They open ${site} and choose “I was given a one-time code”.`,
    resetTitle: 'They lost what they sign in with',
    resetText: 'Two people reset it: one asks, another agrees and gets the code. Until the code is used nothing changes.',
    ask: 'Ask for a reset',
    asked: (who: string) => `${who} asked for a reset. Recognize the person yourself before you agree.`,
    askedByYou: 'You asked for a reset. Another coordinator or administrator has to agree, on this page.',
    agree: 'Agree, and make the one-time code',
    withdraw: 'Withdraw the reset',
    notAsked: 'Nobody asked for this reset any more, or you asked yourself. Look at the page again.',
    already: 'They can sign in. Where they lost what they sign in with, ask for a reset.',
    notYours: 'They can do what you cannot, so only an administrator makes this code. Ask one of them.',
    inactive: 'They are no longer active, and nobody can let them in.',
  },
  es: {
    title: (name: string) => `Cómo entra ${name}`,
    standing: 'Ahora',
    canSignIn: 'Puede entrar',
    cannot: 'Aún no puede entrar',
    codeUntil: (until: string) => `Se entregó un código de un solo uso, que vale hasta ${until}`,
    invite: 'Invitar: hacer un código de un solo uso',
    inviteText: `Hágalo con la persona al teléfono o delante: el código se muestra una vez, vale ${CODE_MINUTES} minutos y deja que quien lo tenga sea esta persona. Reconózcala antes.`,
    code: 'Código de un solo uso',
    codeText: (site: string) =>
      `Léalo o entréguelo, y nunca lo envíe junto con esta dirección. La persona abre ${site} y elige «Me dieron un código de un solo uso».`,
    resetTitle: 'Perdió aquello con lo que entra',
    resetText: 'Lo restablecen dos personas: una lo pide, otra acepta y recibe el código. Hasta que se use el código nada cambia.',
    ask: 'Pedir un restablecimiento',
    asked: (who: string) => `${who} pidió un restablecimiento. Reconozca usted a la persona antes de aceptar.`,
    askedByYou: 'Usted pidió un restablecimiento. Tiene que aceptarlo otra persona de coordinación o administración, en esta página.',
    agree: 'Aceptar y hacer el código de un solo uso',
    withdraw: 'Retirar el restablecimiento',
    notAsked: 'Ya nadie pide este restablecimiento, o lo pidió usted. Mire la página otra vez.',
    already: 'Puede entrar. Si perdió aquello con lo que entra, pida un restablecimiento.',
    notYours: 'Puede hacer lo que usted no, por eso solo la administración hace este código. Pídalo allí.',
    inactive: 'Ya no está en activo, y nadie puede dejarle entrar.',
  },
});

export interface SignInOfPersonProps {
  readonly at: At;
  readonly person: { readonly id: string; readonly name: string; readonly active: boolean };
  readonly standing: AccountStanding;
  /** Name of who asked for a reset. */
  readonly askedBy: string | null;
  /** Where they sign in. */
  readonly signInUrl: string;
  /** A code that was just made, on this answer alone. */
  readonly code?: string;
}

/** Whether somebody can sign in, and what brings them to it. */
export function SignInOfPersonView(props: SignInOfPersonProps) {
  const { at, person, standing, code, signInUrl } = props;
  const words = signInOfWords(at.language);
  const said = standing.canSignIn ? words.canSignIn : words.cannot;
  const until = standing.codeUntil === null ? [] : [words.codeUntil(timeWords(standing.codeUntil, tellingOf(at)))];
  return (
    <ProgramPage
      at={code === undefined ? { ...at, path: `/people/${person.id}/sign-in` } : { ...at, shownOnce: true }}
      title={words.title(person.name)}
    >
      <ErrorSummary form={formOf(at, 'sign-in-of')} language={at.language} />
      <h1>{words.title(person.name)}</h1>
      {code !== undefined && (
        <Banner kind="done" language={at.language} id="code">
          <p>
            {words.code}: <code class="code">{code}</code>
          </p>
          <p>{words.codeText(signInUrl)}</p>
        </Banner>
      )}
      <SummaryList rows={[{ label: words.standing, value: [said, ...until].join('. ') }]} />
      {!person.active && <p>{words.inactive}</p>}
      {person.active && <Doings {...props} />}
    </ProgramPage>
  );
}

function Doings({ at, person, standing, askedBy }: SignInOfPersonProps) {
  const words = signInOfWords(at.language);
  const form = formOf(at, 'sign-in-of');
  const path = `/people/${person.id}/sign-in`;
  if (!standing.canSignIn) {
    return (
      <Form form={form} action={`${path}/invite`}>
        <p>{words.inviteText}</p>
        <Button>{words.invite}</Button>
      </Form>
    );
  }
  return (
    <>
      <h2>{words.resetTitle}</h2>
      <p>{words.resetText}</p>
      {standing.resetAskedBy === null && (
        <Form form={form} action={`${path}/ask-for-reset`}>
          <Button kind="quiet">{words.ask}</Button>
        </Form>
      )}
      {standing.resetAskedBy !== null && (
        <>
          <p>{standing.resetAskedBy === at.actor ? words.askedByYou : words.asked(askedBy ?? '')}</p>
          {standing.resetAskedBy !== at.actor && person.id !== at.actor && (
            <Form form={form} action={`${path}/agree-to-reset`}>
              <Button>{words.agree}</Button>
            </Form>
          )}
          <Form form={{ ...form, name: 'withdraw' }} action={`${path}/withdraw-reset`}>
            <Button kind="quiet">{words.withdraw}</Button>
          </Form>
        </>
      )}
    </>
  );
}
