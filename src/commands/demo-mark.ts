/**
 * Whether this process knows that everything in its installation is invented. Once that is so it stays so: a mark is set, and never taken
 * away.
 */
export class DemoMark {
  private known = false;

  get isSet(): boolean {
    return this.known;
  }

  set(): void {
    this.known = true;
  }
}
