/** Lists the shortcuts of this page. */
export function showShortcuts(): boolean {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.shortcuts');
  const list = dialog?.querySelector('dl');
  if (!dialog || !list) return false;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-shortcut]')].map((element) => {
    const row = document.createElement('div');
    row.className = 'summary-row';
    const name = document.createElement('dt');
    name.textContent = element.getAttribute('aria-label') ?? element.textContent;
    const keys = document.createElement('dd');
    const shown = document.createElement('kbd');
    shown.textContent = element.dataset.shortcut ?? '';
    keys.append(shown);
    row.append(name, keys);
    return row;
  });
  list.replaceChildren(...rows);
  dialog.showModal();
  return true;
}
