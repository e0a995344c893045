const AGAIN_AFTER_MS = 8000;

/**
 * A second tap while a form is on its way is not sent. The form itself is one command however often it arrives; this only
 * saves the wait. Buttons stay enabled, and after a while a form can be sent again, should the network have lost it.
 */
export function sendOnce(): void {
  const sent = new WeakMap<HTMLFormElement, number>();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !form.hasAttribute('data-once')) return;
    const now = performance.now();
    const before = sent.get(form);
    if (before !== undefined && now - before < AGAIN_AFTER_MS) event.preventDefault();
    else sent.set(form, now);
  });
}
