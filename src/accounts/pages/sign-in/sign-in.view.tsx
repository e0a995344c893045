import type { VisitorRequest } from '../../../../libs/web/forms/index.js';
import { FORGET_STYLE } from '../../../../libs/web/assets/index.js';
import {
  Banner,
  Button,
  ButtonLink,
  ErrorSummary,
  Field,
  SecretField,
  PasskeyForm,
  Radios,
  valueOf,
  type FormState,
  type Option,
} from '../../../../libs/web/views/index.js';
import { OpenPage } from '../../../pages/program-page.js';
import { signInWords } from './sign-in.words.js';

export interface SignInViewProps {
  readonly at: VisitorRequest;
  readonly form: FormState;
  readonly ended: boolean;
  /** What was typed in the form that came too late is kept. */
  readonly kept: boolean;
  /** What the browser is told for a passkey, as JSON. */
  readonly passkeyOptions: string;
}

/** The ways in. There is no session yet, so that no form carries a token: only its origin is checked. */
export function SignInView({ at, form, ended, kept, passkeyOptions }: SignInViewProps) {
  const words = signInWords(at.language);
  return (
    <OpenPage at={at} title={words.title}>
      <ErrorSummary form={form} language={at.language} fields={['signInName', 'password', 'code']} />
      <h1>{words.title}</h1>
      {ended && (
        <Banner language={at.language} id="ended">
          <p>{kept ? words.endedAndKept : words.ended}</p>
        </Banner>
      )}
      <PasskeyForm
        action="/sign-in/passkey"
        does="get"
        options={passkeyOptions}
        hidden={{ to: valueOf(form, 'to') }}
        label={words.passkey}
        hint={words.passkeyHint}
      />
      <form method="post" action="/sign-in" id={form.name} novalidate aria-labelledby="with-password">
        <h2 id="with-password">{words.withPassword}</h2>
        <input type="hidden" name="to" value={valueOf(form, 'to')} />
        <Field form={form} language={at.language} name="signInName" label={words.name} autocomplete="username" maxLength={80} />
        <SecretField form={form} language={at.language} name="password" label={words.password} autocomplete="current-password" />
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
      <p>
        <a href="/join">{words.oneTime}</a>
      </p>
      <p class="hint">{words.lost}</p>
    </OpenPage>
  );
}

/** Everybody to choose from, in a demo. */
export function LookAroundView({
  at,
  form,
  people,
  ended,
  kept,
}: Omit<SignInViewProps, 'passkeyOptions'> & { readonly people: readonly Option[] }) {
  const words = signInWords(at.language);
  return (
    <OpenPage at={at} title={words.demoTitle}>
      <ErrorSummary form={form} language={at.language} fields={['personId']} />
      <h1>{words.demoTitle}</h1>
      <Banner kind="warning" language={at.language} id="demo">
        <p>{words.demo}</p>
      </Banner>
      {ended && (
        <Banner language={at.language} id="ended">
          <p>{kept ? words.endedAndKept : words.ended}</p>
        </Banner>
      )}
      <form method="post" action="/sign-in/pick">
        <input type="hidden" name="to" value={valueOf(form, 'to')} />
        <Radios form={form} language={at.language} name="personId" label={words.pick} options={people} />
        <Button>{words.asThem}</Button>
      </form>
    </OpenPage>
  );
}

interface NobodyYetViewProps {
  readonly at: VisitorRequest;
  /** Invented data can be had by one tap. */
  readonly isOffered: boolean;
  /** On which the service is asked. */
  readonly port: number | undefined;
}

/** How to begin, where nobody is there to sign in. */
export function NobodyYetView({ at, isOffered, port = 3000 }: NobodyYetViewProps) {
  const words = signInWords(at.language);
  return (
    <OpenPage at={at} title={words.nobody}>
      <h1>{words.nobody}</h1>
      <section class="stack" aria-labelledby="begin">
        <h2 id="begin">{words.begin}</h2>
        <p>{words.nobodyText}</p>
        <p>
          <code>{`npm run person:add-first -- --name "Robin Vale" --privacy-officer "Kim Lane"${port === 3000 ? '' : ` --port ${port}`}`}</code>
        </p>
        <p>
          <a href="/join">{words.oneTime}</a>
        </p>
      </section>
      {isOffered && (
        <section class="stack" aria-labelledby="look-around-title">
          <h2 id="look-around-title">{words.demoTitle}</h2>
          <p>{words.lookAround}</p>
          <form method="post" action="/look-around" id="look-around">
            <Button kind="quiet">{words.invent}</Button>
          </form>
        </section>
      )}
    </OpenPage>
  );
}

/** The page after sign-out. It loads the style sheet that makes the browser forget. */
export function SignedOutView({ at }: { readonly at: VisitorRequest }) {
  const words = signInWords(at.language);
  return (
    <OpenPage at={at} title={words.signedOut} styles={[FORGET_STYLE]}>
      <h1>{words.signedOut}</h1>
      <p>{words.signedOutText}</p>
      <ButtonLink href="/sign-in">{words.again}</ButtonLink>
    </OpenPage>
  );
}
