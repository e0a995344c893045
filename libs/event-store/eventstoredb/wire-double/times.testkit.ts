/** Something that happens always, never, or a number of times. */
export class Times {
  private left = 0;

  set(on: boolean | number): void {
    this.left = on === true ? Infinity : Number(on);
  }

  /** Whether it happens this time. */
  take(): boolean {
    if (this.left <= 0) return false;
    this.left -= 1;
    return true;
  }
}
