/** A link that ticks boxes ticks them where they stand: nobody is asked about leaving, and what else was typed is not read back late. */
export function tickTogether(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest<HTMLElement>('a[data-ticks]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const boxes = [...document.querySelectorAll<HTMLInputElement>(`#${link.dataset.of} [type=checkbox]`)];
    const places = link.dataset.ticks!.split(' ').filter(Boolean).map(Number);
    event.preventDefault();
    for (const [place, box] of boxes.entries()) box.checked = places.includes(place);
    const first = boxes[places[0] ?? 0];
    first?.focus();
    first?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
