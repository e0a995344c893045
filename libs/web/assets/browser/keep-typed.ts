import { countAnew } from './stay-signed-in.js';

const PAUSE_MS = 1500;
const AGAIN_MS = 10_000;

/**
 * Has what is typed kept, in forms that say for whom they were drawn: after a pause, when the page is put away, and again where the
 * network was away. One after the other, so that what was typed last arrives last. A form that is sent needs it no more.
 */
export function keepTyped(): void {
  const waiting = new Map<HTMLFormElement, number>();
  let going = Promise.resolve();

  const keep = (form: HTMLFormElement): void => {
    clearTimeout(waiting.get(form));
    waiting.delete(form);
    const body = new URLSearchParams([...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string'));
    going = going
      .then(() => fetch('/typed', { method: 'POST', body, redirect: 'manual', keepalive: true }))
      .then(
        ({ ok, status }) => {
          if (ok) countAnew();
          say(form, status === 413);
        },
        () => wait(form, AGAIN_MS),
      );
  };
  const wait = (form: HTMLFormElement, milliseconds: number): void => {
    clearTimeout(waiting.get(form));
    waiting.set(form, setTimeout(keep, milliseconds, form));
  };

  document.addEventListener('input', ({ target }) => {
    const form = (target as HTMLInputElement | null)?.form;
    if (form?.elements.namedItem('drawnFor')) wait(form, PAUSE_MS);
  });
  document.addEventListener('submit', ({ target }) => {
    clearTimeout(waiting.get(target as HTMLFormElement));
    waiting.delete(target as HTMLFormElement);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') for (const form of waiting.keys()) keep(form);
  });
}

/** Beside what is being typed, as long as it is so. */
function say(form: HTMLFormElement, isTooLong: boolean): void {
  const said = form.querySelector('.not-kept');
  if (!isTooLong) said?.remove();
  if (!isTooLong || said) return;
  const text = document.createElement('p');
  text.className = 'field-error not-kept';
  text.role = 'alert';
  text.textContent = form.dataset.notKept ?? '';
  (form.querySelector(':focus')?.closest('.field') ?? form.lastElementChild)?.after(text);
}
