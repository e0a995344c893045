/** Leads whoever sent a form to what is wrong with it. */
export function focusWhatIsWrong(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}
