import { formOf, tellingOf } from '../../../../libs/web/forms/index.js';
import {
  Banner,
  Button,
  ButtonLink,
  ErrorSummary,
  Field,
  Form,
  optionsOf,
  Radios,
  Table,
  timeWords,
  type Column,
} from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { USUAL_DAYS, tokenScopes, type TokenListed } from '../../personal-tokens.js';
import { howManyDays, whatIsItFor, whatMayItDo } from './token-form.js';
import { tokensWords } from './tokens.words.js';

export const TOKENS_PATH = '/account/tokens';
/** What the page is told was done. */
export const REVOKED = 'token_revoked';
/** The form that makes one. */
export const MAKE_FORM = 'make-token';

/** A person's tokens, and the form of another. */
export function TokensView({ at, tokens }: { readonly at: At; readonly tokens: readonly TokenListed[] }) {
  const words = tokensWords(at.language);
  const form = formOf(at, MAKE_FORM, { scope: 'read', days: String(USUAL_DAYS) });
  const { language } = at;
  return (
    <ProgramPage at={at} title={words.title} wide>
      <ErrorSummary form={form} language={language} fields={['label', 'scope', 'days']} />
      {at.done === REVOKED && (
        <Banner kind="done" language={language}>
          <p>{words.revoked}</p>
        </Banner>
      )}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <section class="stack" aria-labelledby="tokens-title">
        <h2 id="tokens-title">{words.yours}</h2>
        <Table caption={words.yours} quietCaption columns={columnsFor(at)} rows={tokens} rowKey={({ id }) => id} empty={words.none} />
      </section>
      <section class="stack" aria-labelledby="make-title">
        <h2 id="make-title">{words.makeTitle}</h2>
        <Form form={form} action={TOKENS_PATH} label={words.makeTitle}>
          <Field
            form={form}
            language={language}
            name="label"
            label={whatIsItFor[language]}
            hint={whatIsItFor.hint[language]}
            maxLength={60}
          />
          <Radios
            form={form}
            language={language}
            name="scope"
            label={whatMayItDo[language]}
            options={optionsOf(tokenScopes, words)}
            inline
          />
          <Field
            form={form}
            language={language}
            name="days"
            label={howManyDays[language]}
            type="number"
            inputMode="numeric"
            width="short"
          />
          <Button>{words.make}</Button>
        </Form>
      </section>
    </ProgramPage>
  );
}

function columnsFor(at: At): readonly Column<TokenListed>[] {
  const words = tokensWords(at.language);
  const told = (time: Date | null) => (time === null ? words.never : timeWords(time.toISOString(), tellingOf(at)));
  return [
    { heading: words.label, cell: ({ label }) => label },
    { heading: words.scope, cell: ({ scope }) => words[scope] },
    { heading: words.made, cell: ({ createdAt }) => told(createdAt) },
    { heading: words.ends, cell: ({ expiresAt }) => told(expiresAt) },
    { heading: words.used, cell: ({ lastUsedAt }) => told(lastUsedAt) },
    {
      heading: words.end,
      cell: ({ id, label }) => (
        <Form form={formOf(at, `revoke-${id}`)} action={`${TOKENS_PATH}/${id}/revoke`} label={words.revokeNamed(label)}>
          <Button kind="warning">{words.revoke}</Button>
        </Form>
      ),
    },
  ];
}

/** The one page on which a token is shown. */
export function NewTokenView({ at, token }: { readonly at: At; readonly token: string }) {
  const words = tokensWords(at.language);
  return (
    <ProgramPage at={at} title={words.newTitle}>
      <h1>{words.newTitle}</h1>
      <p class="lead">{words.once}</p>
      <p>
        <code>{token}</code>
      </p>
      <p>{words.how}</p>
      <ButtonLink href={TOKENS_PATH}>{words.back}</ButtonLink>
    </ProgramPage>
  );
}
