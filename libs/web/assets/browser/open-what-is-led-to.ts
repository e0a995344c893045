/** A form behind its heading that an address leads to stands open, also in a browser that does not see to it. */
export function openWhatIsLedTo(): void {
  const open = () => {
    const led = document.getElementById(location.hash.slice(1));
    const closed = led?.closest<HTMLDetailsElement>('details:not([open])');
    if (!closed) return;
    closed.open = true;
    led?.scrollIntoView();
  };
  open();
  addEventListener('hashchange', open);
}
