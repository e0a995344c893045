/** Asks whoever leaves a page on which a form was changed and not sent, and nobody else: a form that is sent is no longer asked about. */
export function warnBeforeLeaving(): void {
  const sent = new WeakSet<HTMLFormElement>();
  const changed = (): boolean =>
    [...document.querySelectorAll<HTMLFormElement>('form[data-once]')].some(
      (form) => !sent.has(form) && [...form.elements].some((each) => isChanged(each)),
    );
  const ask = (event: BeforeUnloadEvent): void => {
    if (changed()) event.preventDefault();
  };
  document.addEventListener('input', ({ target }) => {
    const form = (target as HTMLInputElement | null)?.form;
    if (form) sent.delete(form);
    // Only from here on: a page with this question is not kept whole for Back by every browser.
    addEventListener('beforeunload', ask);
  });
  document.addEventListener('submit', ({ target }) => sent.add(target as HTMLFormElement));
}

/** Against what the page proposed. */
function isChanged(control: Element): boolean {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    const proposed = Math.max(
      0,
      options.findIndex(({ defaultSelected }) => defaultSelected),
    );
    return !control.multiple && control.selectedIndex !== proposed;
  }
  if (!(control instanceof HTMLInputElement) || control.type === 'hidden') return false;
  return /^(radio|checkbox)$/.test(control.type) ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
}
