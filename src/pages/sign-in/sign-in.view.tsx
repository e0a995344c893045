import type { VisitorRequest } from '../../../libs/web/forms/index.js';
import { FORGET_STYLE } from '../../../libs/web/assets/index.js';
import { Banner, Button, ButtonLink, ErrorSummary, Radios, valueOf, type FormState, type Option } from '../../../libs/web/views/index.js';
import { OpenPage } from '../program-page.js';
import { signInWords } from './sign-in.words.js';

export interface SignInViewProps {
  readonly at: VisitorRequest;
  readonly form: FormState;
  readonly people: readonly Option[];
  readonly ended: boolean;
}

/** Everybody to choose from. There is no session yet, so that the form carries no token: only its origin is checked. */
export function SignInView({ at, form, people, ended }: SignInViewProps) {
  const words = signInWords(at.language);
  return (
    <OpenPage at={at} title={words.title}>
      <ErrorSummary form={form} language={at.language} fields={['personId']} />
      <h1>{words.title}</h1>
      <Banner kind="warning" language={at.language} id="development">
        <p>{words.warning}</p>
      </Banner>
      {ended && (
        <Banner language={at.language} id="ended">
          <p>{words.ended}</p>
        </Banner>
      )}
      {people.length === 0 ? (
        <form method="post" action="/sign-in/first">
          <p>{words.empty}</p>
          <div class="field">
            <label for="first-name">{words.name}</label>
            <input class="input input-medium" id="first-name" name="name" required maxLength={120} autocomplete="name" />
          </div>
          <Button>{words.begin}</Button>
        </form>
      ) : (
        <form method="post" action="/sign-in">
          <input type="hidden" name="to" value={valueOf(form, 'to')} />
          <Radios form={form} language={at.language} name="personId" label={words.pick} hint={words.hint} options={people} />
          <Button>{words.submit}</Button>
        </form>
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
