const MINUTE_MS = 60_000;

/** From the warning to the end. */
const WARNED_MS = 2 * MINUTE_MS;

/** Windows of one browser tell one another that the session was used; the token names it. */
let used: BroadcastChannel | undefined;

/**
 * The warning before a session ends appears by its style alone, also without this. Here it is read out when it appears, one tap stays
 * without leaving the page, and what another window did puts it off; where nothing did, it says in the end that the session is over.
 */
export function staySignedIn(): void {
  const warning = document.querySelector<HTMLElement>('.ending');
  const said = warning?.querySelector('[role=status]');
  if (!warning || !said) return;
  // What is put into a live region is read out; what was in it when the page came is not.
  let over: ReturnType<typeof setTimeout> | undefined;
  warning.addEventListener('animationstart', () => {
    said.replaceChildren(...said.childNodes);
    clearTimeout(over);
    over = setTimeout(() => sayInstead(warning, warning.dataset.over), WARNED_MS);
  });
  warning.addEventListener('animationcancel', () => clearTimeout(over));
  const form = warning.querySelector('form');
  if (form === null) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const body = new URLSearchParams([...new FormData(form)] as [string, string][]);
    fetch(form.action, { method: 'POST', body, redirect: 'manual' }).then(
      (answer) => {
        if (answer.ok) countAnew();
        else if (answer.type === 'opaqueredirect' || answer.status === 403) sayInstead(warning, warning.dataset.over);
      },
      () => {
        // The network is away: the button is there to be tapped again.
      },
    );
  });
  used = new BroadcastChannel('session');
  used.addEventListener('message', ({ data }) => {
    if (data === tokenOf(form)) putOff();
  });
  used.postMessage(tokenOf(form));
}

/** The session was used just now: the warning is for later. */
export function countAnew(): void {
  putOff();
  const form = document.querySelector<HTMLFormElement>('.ending form');
  if (form) used?.postMessage(tokenOf(form));
}

/** Not beyond the end that comes in any case, before which there is nothing to tap. */
function putOff(): void {
  const warning = document.querySelector<HTMLElement>('.ending:has(form)');
  const [animation] = warning?.getAnimations() ?? [];
  if (!warning || !animation?.effect) return;
  const { delay = 0 } = animation.effect.getTiming();
  const longest = Number(warning.dataset.longest) * MINUTE_MS - performance.now();
  if (longest <= delay) {
    animation.effect.updateTiming({ delay: Math.max(0, longest) });
    sayInstead(warning, warning.dataset.saidThen);
  }
  animation.cancel();
  animation.play();
}

function sayInstead(warning: HTMLElement, words = ''): void {
  warning.querySelector('form')?.remove();
  warning.querySelector('[role=status]')!.textContent = words;
}

function tokenOf(form: HTMLFormElement): FormDataEntryValue | null {
  return new FormData(form).get('csrf');
}
