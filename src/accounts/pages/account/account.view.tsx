import { formOf, tellingOf, type OwnSession } from '../../../../libs/web/forms/index.js';
import { Banner, Button, Buttons, ErrorSummary, Form, SummaryList, Table, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { OPERATOR } from '../../../rights.js';
import type { Happened } from '../../account-history.js';
import type { WaysIn } from '../../ways-in.js';
import { accountWords } from './account.words.js';

export interface AccountViewProps {
  readonly at: At;
  readonly ways: WaysIn;
  readonly sessions: readonly OwnSession[];
  readonly happened: readonly Happened[];
  /** Names of those who did something to the account. */
  readonly names: Readonly<Record<string, string>>;
  readonly isDemo: boolean;
}

/** What a person has to do with their own account. */
export function AccountView(props: AccountViewProps) {
  const { at, isDemo } = props;
  const words = accountWords(at.language);
  return (
    <ProgramPage at={{ ...at, path: '/account' }} title={words.title}>
      <ErrorSummary form={formOf(at, 'remove-passkey')} language={at.language} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        <a href="/settings">{words.settings}</a>
      </p>
      <p>
        <a href="/account/tokens">{words.tokens}</a>
      </p>
      <p>
        <a href="/account/notices">{words.notices}</a>
      </p>
      <p>
        <a href="/rights">{words.rights}</a>
      </p>
      <h2>{words.waysIn}</h2>
      {isDemo && (
        <Banner language={at.language} id="demo">
          <p>{words.demo}</p>
        </Banner>
      )}
      <Ways {...props} />
      <h2>{words.sessions}</h2>
      <OwnSessions {...props} />
      <h2>{words.happened}</h2>
      <History {...props} />
    </ProgramPage>
  );
}

function Ways({ at, ways: { password, passkeys } }: AccountViewProps) {
  const words = accountWords(at.language);
  const passwordSaid =
    password === null ? words.noPassword : password.hasAuthenticator ? words.passwordOf(password.signInName) : words.withoutApp;
  const change = { href: '/account/set-up', label: words.change, about: words.password };
  return (
    <>
      <SummaryList
        rows={[
          { label: words.password, value: passwordSaid, action: change },
          ...(password === null ? [] : [{ label: words.codes, value: words.codesLeft(password.recoveryCodesLeft) }]),
          {
            label: words.passkeys,
            value: passkeys.length === 0 ? words.noPasskeys : passkeys.length,
            action: { ...change, about: words.passkeys },
          },
        ]}
      />
      {passkeys.map(({ credentialId, label, madeAt, usedAt }, index) => {
        const form = { ...formOf(at, 'remove-passkey'), name: `remove-passkey-${index}` };
        return (
          <Form form={form} action="/account/passkeys/remove" key={credentialId}>
            <input type="hidden" name="credentialId" value={credentialId} />
            <p>
              {label}. {words.made}: {timeWords(madeAt, tellingOf(at))}. {words.used}:{' '}
              {usedAt === null ? words.never : timeWords(usedAt, tellingOf(at))}.
            </p>
            <Button kind="quiet">{words.remove(label)}</Button>
          </Form>
        );
      })}
      {password !== null && (
        <>
          <Form form={formOf(at, 'begin-authenticator')} action="/account/authenticator/begin">
            <Button kind="quiet">{words.newApp}</Button>
          </Form>
          {password.hasAuthenticator && (
            <Form form={formOf(at, 'recovery-codes')} action="/account/recovery-codes">
              <p class="hint">{words.newCodesHint}</p>
              <Button kind="quiet">{words.newCodes}</Button>
            </Form>
          )}
        </>
      )}
    </>
  );
}

function OwnSessions({ at, sessions }: AccountViewProps) {
  const words = accountWords(at.language);
  const telling = tellingOf(at);
  return (
    <>
      <Table
        caption={words.sessions}
        quietCaption
        rows={sessions}
        rowKey={({ handle }) => handle}
        empty={words.nothing}
        columns={[
          { heading: words.device, cell: ({ device }) => (device === '' ? words.unknownDevice : device) },
          { heading: words.began, cell: ({ beganAt }) => timeWords(beganAt, telling) },
          { heading: words.seen, cell: ({ seenAt, isThis }) => (isThis ? words.thisOne : timeWords(seenAt, telling)) },
        ]}
      />
      <Buttons>
        {sessions
          .filter(({ isThis }) => !isThis)
          .map(({ handle, device }, index) => (
            <Form form={{ ...formOf(at, 'end-session'), name: `end-session-${index}` }} action="/account/sessions/end" key={handle}>
              <input type="hidden" name="handle" value={handle} />
              <Button kind="quiet">
                {words.endOne}: {device === '' ? words.unknownDevice : device}
              </Button>
            </Form>
          ))}
      </Buttons>
      {sessions.length > 1 && (
        <Form form={formOf(at, 'end-others')} action="/account/sessions/end-others">
          <Button kind="warning">{words.endOthers}</Button>
        </Form>
      )}
    </>
  );
}

function History({ at, happened, names }: AccountViewProps) {
  const words = accountWords(at.language);
  const who = (by: string) => (by === at.actor ? words.you : by === OPERATOR ? words.operator : (names[by] ?? words.someone));
  return (
    <Table
      caption={words.happened}
      quietCaption
      rows={happened.map((each, index) => ({ ...each, index }))}
      rowKey={({ index }) => String(index)}
      empty={words.nothing}
      columns={[
        { heading: words.what, cell: ({ what }) => words.events[what] },
        { heading: words.when, cell: ({ at: when }) => timeWords(when, tellingOf(at)) },
        { heading: words.by, cell: ({ by }) => who(by) },
      ]}
    />
  );
}
