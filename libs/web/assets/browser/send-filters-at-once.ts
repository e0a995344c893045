/** Filters made of choices answer when one changes, for whoever uses a pointer; typing still ends with the button. */
export function sendFiltersAtOnce(): void {
  let byPointer = false;
  addEventListener('pointerdown', () => (byPointer = true), true);
  addEventListener('keydown', () => (byPointer = false), true);
  document.addEventListener('change', ({ target }) => {
    const chosen = target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && /^(radio|checkbox)$/.test(target.type));
    if (chosen && byPointer && target.form?.hasAttribute('data-at-once')) target.form.requestSubmit();
  });
}
