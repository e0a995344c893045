/**
 * A browser may keep a page whole when it is left, whatever its headers say, and show it again on Back, also after
 * sign-out. Such a page is emptied and asked for again.
 */
export function forgetOnReturn(): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    document.documentElement.replaceChildren();
    location.reload();
  });
}
