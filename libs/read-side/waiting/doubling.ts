/** `first` for the first attempt, doubled for each further one, up to `most`. */
export function doubling(attempt: number, first: number, most: number): number {
  return Math.min(first * 2 ** Math.min(attempt - 1, 20), most);
}
