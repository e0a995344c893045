import type { ComponentChildren } from 'preact';
import { link } from './link.js';
import type { NavigationItem, SessionEnd, Shell } from './shell.js';

export interface LayoutProps {
  readonly shell: Shell;
  /** Of the page alone; the name of the program is added. */
  readonly title: string;
  /** A form on the page was not taken: said in the title, so that it is the first thing read out. */
  readonly failed?: string;
  /** More style sheets of our own, by path. */
  readonly styles?: readonly string[];
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** The document around every page. Navigation is plain links; nothing here needs a script. */
export function Layout({ shell, title, failed, styles = [], wide = false, children }: LayoutProps) {
  const { words, assets } = shell;
  return (
    <html lang={shell.language} data-shortcuts={shell.shortcuts}>
      <head>
        <meta charset="utf-8" />
        <title>{`${failed === undefined ? '' : `${failed} `}${title} - ${shell.programName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={link(assets.style)} />
        {styles.map((style) => (
          <link rel="stylesheet" href={link(style)} key={style} />
        ))}
        {shell.sessionEnd !== null && <link rel="stylesheet" href={link(shell.sessionEnd.style)} />}
        <link rel="icon" href={link(assets.icon)} type="image/svg+xml" />
        <script src={link(assets.script)} defer />
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <Header shell={shell} />
        <main id="content" class={wide ? 'within' : 'within narrow'} tabIndex={-1}>
          {children}
        </main>
        <Footer shell={shell} />
        <BottomBar shell={shell} />
        {shell.sessionEnd !== null && <EndOfSession end={shell.sessionEnd} />}
        {shell.shortcuts !== 'off' && (
          <dialog class="shortcuts" aria-labelledby="shortcuts-title">
            <h2 id="shortcuts-title">{words.shortcuts}</h2>
            <dl class="summary" />
            <form method="dialog">
              <button class="button button-quiet">{words.close}</button>
            </form>
          </dialog>
        )}
      </body>
    </html>
  );
}

/** Appears by its style. The answer to the tap comes in a window of its own: what is being filled in stays. */
function EndOfSession({ end: { label, said, over, stay } }: { readonly end: SessionEnd }) {
  const later = stay !== null && { 'data-longest': stay.longestMinutes, 'data-said-then': stay.saidThen };
  return (
    <section class="ending" aria-label={label} data-over={over} {...later}>
      <div class="within">
        <p role="status">{said}</p>
        {stay !== null && (
          <form method="post" action={link(stay.action)} target="_blank">
            <input type="hidden" name="csrf" value={stay.csrf} />
            <input type="hidden" name="commandId" value={stay.commandId} />
            <button class="button">{stay.label}</button>
          </form>
        )}
      </div>
    </section>
  );
}

function Header({ shell }: { readonly shell: Shell }) {
  const { words, account, help, primary, signIn } = shell;
  return (
    <header class="top">
      <div class="within top-line">
        <p class="program">
          <a href="/" aria-label={`${shell.programName}, ${words.home}`}>
            {shell.programName}
          </a>
        </p>
        {shell.environment !== null && <p class="environment">{shell.environment}</p>}
        <ul class="top-links">
          <li>
            <a href={link(help.href)}>{help.label}</a>
          </li>
          {account !== null && (
            <li class="top-name">
              <a href={link(account.settings.href)}>
                <span class="unseen">{words.signedInAs} </span>
                {account.name}
              </a>
            </li>
          )}
          {account !== null && (
            <li>
              <form method="post" action="/sign-out">
                <input type="hidden" name="csrf" value={account.csrf} />
                <button class="link">{words.signOut}</button>
              </form>
            </li>
          )}
          {signIn !== null && (
            <li>
              <a href={link(signIn.href)}>{signIn.label}</a>
            </li>
          )}
        </ul>
      </div>
      {(primary !== null || shell.navigation.length > 0) && (
        <nav class="main-navigation" aria-label={words.navigation}>
          <ul class="within">
            {primary !== null && (
              <li>
                <NavigationLink item={primary} kind="primary" />
              </li>
            )}
            {shell.navigation.map((item) => (
              <li key={item.href}>
                <NavigationLink item={item} />
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shell.reminder !== null && (
        <div class="reminder">
          <p class="within">{shell.reminder}</p>
        </div>
      )}
    </header>
  );
}

function NavigationLink({ item, kind }: { readonly item: NavigationItem; readonly kind?: string }) {
  return (
    <a class={kind} href={link(item.href)} aria-current={item.current === true ? 'page' : undefined} data-shortcut={item.shortcut}>
      {item.label}
      {item.mark !== undefined && (
        <>
          {' '}
          <span class={item.mark.pressing ? 'mark mark-pressing' : 'mark'}>{item.mark.shown}</span>
          <span class="unseen"> {item.mark.said}</span>
        </>
      )}
    </a>
  );
}

function Footer({ shell }: { readonly shell: Shell }) {
  const { words, account } = shell;
  return (
    <footer class="bottom" aria-label={words.footer}>
      <div class="within">
        {shell.navigation.length > 0 && (
          <nav id="menu" class="phone-menu" aria-label={words.menu} tabIndex={-1}>
            <ul>
              {shell.navigation.map((item) => (
                <li key={item.href}>
                  <NavigationLink item={{ ...item, shortcut: undefined }} />
                </li>
              ))}
              {account !== null && (
                <li>
                  <a href={link(account.settings.href)}>{account.settings.label}</a>
                </li>
              )}
            </ul>
          </nav>
        )}
        <ul class="bottom-links">
          {shell.footer.map((item) => (
            <li key={item.href}>
              <a href={link(item.href)}>{item.label}</a>
            </li>
          ))}
          {shell.otherLanguages.map(({ here, label, language }) => (
            <li key={language}>
              <form method="post" action="/language">
                {account !== null && <input type="hidden" name="csrf" value={account.csrf} />}
                <input type="hidden" name="to" value={link(here)} />
                <input type="hidden" name="language" value={language} />
                <button class="link" lang={language}>
                  {label}
                </button>
              </form>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}

/** On a phone, where a thumb reaches: the first way to go, the button, and the way to all the others. */
function BottomBar({ shell }: { readonly shell: Shell }) {
  const first = shell.navigation[0];
  if (first === undefined) return null;
  const second = shell.primary ?? shell.navigation[1];
  return (
    <nav class="bottom-bar" aria-label={shell.words.quickNavigation}>
      <ul>
        <li>
          <NavigationLink item={{ ...first, shortcut: undefined }} />
        </li>
        {second !== undefined && (
          <li>
            <NavigationLink item={{ ...second, shortcut: undefined }} kind={shell.primary === null ? undefined : 'primary'} />
          </li>
        )}
        <li>
          <a href="#menu">{shell.words.menu}</a>
        </li>
      </ul>
    </nav>
  );
}
