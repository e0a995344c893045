import type { Locator, Page } from 'playwright-core';
import type { TestBrowser, Visit } from './browser.js';
import { signInWindow } from './browser-session.js';
import type { Hand } from './hand.js';
import type { TestService } from './service.js';

/** What is filled into a form, by the names of its fields: a list for checkboxes. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** A person at a browser, who finds forms and fills them in with their own kind of hand. */
export class PageWorker {
  private constructor(
    private readonly service: TestService,
    private readonly hand: Hand,
    private readonly visit: Visit,
  ) {}

  /** Opens a window in which somebody has just signed in. */
  static async signIn(service: TestService, browser: TestBrowser, hand: Hand, personId: string): Promise<PageWorker> {
    const worker = new PageWorker(service, hand, await browser.visit(service.url, hand.window));
    await signInWindow(worker.page.context(), service, personId);
    await worker.goes('/');
    return worker;
  }

  get page(): Page {
    return this.visit.page;
  }

  async goes(path: string): Promise<void> {
    const answer = await this.page.goto(`${this.service.url}${path}`);
    if (answer?.status() !== 200) throw new Error(`${path}: ${answer?.status()}`);
  }

  async follows(link: string): Promise<void> {
    await this.presses(this.page.locator('a:visible', { hasText: new RegExp(`^\\s*${link}`) }).first());
  }

  /** Everything that the page says. */
  says(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  heading(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }

  path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** Fills a form in, from its top to its end, without sending it. */
  async fills(formId: string, filled: Filled): Promise<Locator> {
    const form = this.page.locator(`form[id="${formId}"]`);
    await this.comesTo(form);
    for (const [name, value] of Object.entries(filled)) {
      for (const each of typeof value === 'string' ? [value] : value) await this.fillsOne(form, name, each, typeof value !== 'string');
    }
    return form;
  }

  /** Fills a form in and presses its button, or the one of several that `pressed` names. The next page is there afterwards. */
  async sends(formId: string, filled: Filled = {}, pressed?: { readonly name: string; readonly value: string }): Promise<void> {
    const form = await this.fills(formId, filled);
    const one = pressed === undefined ? '' : `[name="${pressed.name}"][value="${pressed.value}"]`;
    await this.presses(form.locator(`button${one}`).first());
  }

  /** As `sends`, where the answer must be the next page and not the form again. */
  async hasTaken(formId: string, filled: Filled = {}, pressed?: { readonly name: string; readonly value: string }): Promise<void> {
    await this.sends(formId, filled, pressed);
    const problem = this.page.getByRole('alert');
    if ((await problem.count()) > 0) throw new Error(`${formId} was not taken: ${await problem.first().innerText()}`);
  }

  async presses(target: Locator): Promise<void> {
    const next = this.page.waitForEvent('framenavigated');
    await this.hand.press(this.page, target);
    await next;
    await this.page.waitForLoadState();
  }

  /** @throws Error naming everything that went wrong in the window unseen */
  end(): Promise<void> {
    return this.visit.end();
  }

  private async fillsOne(form: Locator, name: string, value: string, several: boolean): Promise<void> {
    const choice = form.locator(`input[name="${name}${several ? '[]' : ''}"][value=${JSON.stringify(value)}]`);
    if ((await choice.count()) > 0 && (await choice.getAttribute('type')) !== 'hidden') {
      // What the page proposes is left as it is.
      return (await choice.isChecked()) ? undefined : this.hand.choose(this.page, choice);
    }
    const field = form.locator(`[name="${name}"]`).first();
    await this.comesTo(field);
    if ((await field.locator('xpath=self::select').count()) > 0) return this.hand.select(this.page, field, value);
    return this.hand.type(this.page, field, value);
  }

  /** Unfolds what hides it, from the outside in. */
  private async comesTo(target: Locator): Promise<void> {
    const closed = target.locator('xpath=ancestor::details[not(@open)]/summary');
    while ((await closed.count()) > 0) await this.hand.unfold(this.page, closed.first());
  }
}
