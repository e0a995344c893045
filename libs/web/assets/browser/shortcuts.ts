import { moveInRows } from './rows.js';
import { showShortcuts } from './shortcut-list.js';

const SEQUENCE_MS = 1200;

/**
 * One-key shortcuts for those who want them: links say theirs in `data-shortcut`. Where there is no mouse they are off
 * unless the person chose otherwise (WCAG 2.1.4), and never while something is typed.
 */
export function listenForShortcuts(): void {
  const setting = document.documentElement.dataset.shortcuts;
  if (setting === 'off' || (setting !== 'on' && !matchMedia('(hover: hover) and (pointer: fine)').matches)) return;
  let first: { readonly key: string; readonly at: number } | undefined;
  addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(target)) return;
    const keys = first !== undefined && performance.now() - first.at < SEQUENCE_MS ? `${first.key} ${key}` : key;
    first = { key, at: performance.now() };
    if (act(keys) || act(key)) event.preventDefault();
  });
}

function act(keys: string): boolean {
  if (keys === '?') return showShortcuts();
  if (keys === 'j' || keys === 'k') return moveInRows(keys === 'j' ? 1 : -1);
  const wanted = document.querySelector<HTMLElement>(`[data-shortcut="${CSS.escape(keys)}"]`);
  if (wanted === null) return false;
  if (wanted instanceof HTMLInputElement) wanted.focus();
  else wanted.click();
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !/^(radio|checkbox|submit|button)$/.test(target.type);
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}
