/** Counts the seconds in which something can be undone, then takes the offer away. */
export function countDown(): void {
  for (const strip of document.querySelectorAll<HTMLElement>('[data-seconds]')) {
    const end = performance.now() + Number(strip.dataset.seconds) * 1000;
    const shown = strip.querySelector<HTMLElement>('[data-countdown]');
    const tick = (): void => {
      const left = Math.ceil((end - performance.now()) / 1000);
      if (left > 0) {
        if (shown !== null) shown.textContent = `(${left} s)`;
        return;
      }
      clearInterval(timer);
      if (!strip.contains(document.activeElement)) strip.remove();
      else strip.addEventListener('focusout', () => strip.remove(), { once: true });
    };
    const timer = setInterval(tick, 1000);
    tick();
  }
}
