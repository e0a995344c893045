import { formOf } from '../../../../libs/web/forms/index.js';
import { authenticatorLink, Button, ErrorSummary, Field, SecretField, Form, PasskeyForm } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { OpenPage } from '../../../pages/program-page.js';
import { authenticatorUri, qrPath } from '../../secrets/authenticator.js';
import type { WaysIn } from '../../ways-in.js';
import { codeAsked, passwordAsked, setUpWords, signInNameAsked } from './set-up.words.js';

export interface SetUpViewProps {
  readonly at: At;
  readonly ways: WaysIn;
  readonly passkeyOptions: string;
}

/** The choice between the ways in, for whoever has none yet. What surrounds other pages is not theirs before that. */
export function SetUpView({ at, ways, passkeyOptions }: SetUpViewProps) {
  const words = setUpWords(at.language);
  const form = formOf(at, 'password', { signInName: ways.password?.signInName });
  const begun = formOf(at, 'begin-authenticator');
  return (
    <OpenPage at={{ ...at, visitor: undefined, mayBeSignedIn: true, path: '/account/set-up' }} title={words.title}>
      <ErrorSummary form={form} language={at.language} fields={['signInName', 'password']} />
      <ErrorSummary form={formOf(at, 'passkey')} language={at.language} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {ways.isEnough && (
        <Form form={formOf(at, 'done')} action="/account/done">
          <p>{words.isEnough}</p>
          <Button>{words.goOn}</Button>
        </Form>
      )}
      <h2>{words.passkeyTitle}</h2>
      <p>{words.passkeyText}</p>
      <PasskeyForm
        action="/account/passkeys"
        does="create"
        options={passkeyOptions}
        form={formOf(at, 'passkey')}
        hidden={{ label: words.passkeyDevice }}
        label={words.makePasskey}
      />
      <noscript>
        <p class="hint">{words.passkeyNo}</p>
      </noscript>
      <h2>{words.passwordTitle}</h2>
      {ways.password !== null && !ways.password.hasAuthenticator && (
        <Form form={begun} action="/account/authenticator/begin">
          <Button>{words.goOnWithApp}</Button>
        </Form>
      )}
      <PasswordForm at={at} signInName={ways.password?.signInName} />
    </OpenPage>
  );
}

/** A name and a new password. */
export function PasswordForm({ at, signInName }: { readonly at: At; readonly signInName?: string }) {
  const { language } = at;
  const form = formOf(at, 'password', { signInName });
  return (
    <Form form={form} action="/account/password">
      <Field
        form={form}
        language={language}
        name="signInName"
        label={signInNameAsked[language]}
        hint={signInNameAsked.hint[language]}
        autocomplete="username"
        maxLength={80}
      />
      <SecretField
        form={form}
        language={language}
        name="password"
        label={passwordAsked[language]}
        hint={passwordAsked.hint[language]}
        autocomplete="new-password"
      />
      <Button>{setUpWords(language).passwordNext}</Button>
    </Form>
  );
}

/**
 * A new key for the app, which stands on this answer alone. It comes back with the form, and is stored once a code proves that the app has
 * it.
 */
export function AuthenticatorView({ at, seed, signInName }: { readonly at: At; readonly seed: string; readonly signInName: string }) {
  const words = setUpWords(at.language);
  const form = formOf(at, 'authenticator');
  const uri = authenticatorUri(seed, { programName: at.site.programName, signInName });
  const { size, path } = qrPath(uri);
  return (
    <OpenPage at={{ ...at, visitor: undefined, mayBeSignedIn: true, shownOnce: true }} title={words.appTitle}>
      <ErrorSummary form={form} language={at.language} fields={['code']} />
      <h1>{words.appTitle}</h1>
      <p>{words.appText}</p>
      <svg class="qr" role="img" aria-label={words.qrName} viewBox={`-4 -4 ${size + 8} ${size + 8}`}>
        <path d={path} />
      </svg>
      <p>
        <a href={authenticatorLink(uri)}>{words.openApp}</a>
      </p>
      <p>
        {words.noCamera} <code>{seed.replaceAll(/.{4}(?=.)/g, '$& ')}</code>
      </p>
      <Form form={form} action="/account/authenticator">
        <input type="hidden" name="seed" value={seed} />
        <Field
          form={form}
          language={at.language}
          name="code"
          label={codeAsked[at.language]}
          inputMode="numeric"
          autocomplete="one-time-code"
          width="short"
          maxLength={20}
        />
        <Button>{words.appSubmit}</Button>
      </Form>
    </OpenPage>
  );
}

/** The recovery codes, on this answer alone. */
export function RecoveryCodesView({ at, codes }: { readonly at: At; readonly codes: readonly string[] }) {
  const words = setUpWords(at.language);
  return (
    <OpenPage at={{ ...at, visitor: undefined, mayBeSignedIn: true, shownOnce: true }} title={words.codesTitle}>
      <h1>{words.codesTitle}</h1>
      <p>{words.codesText}</p>
      <ol class="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Form form={formOf(at, 'kept')} action="/account/done">
        <Button>{words.kept}</Button>
      </Form>
    </OpenPage>
  );
}
