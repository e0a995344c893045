/** How soon a last day is: past, or within so many days; null where it is further away than anybody has to look. */
export type Ending = 'past' | 30 | 60 | 90 | null;

/**
 * How soon a credential ends, in the steps in which people renew them. @param lastDay on which it still holds; @param today of the program
 */
export function endingOf(lastDay: string, today: string): Ending {
  if (lastDay < today) return 'past';
  const days = (Date.parse(lastDay) - Date.parse(today)) / 86_400_000;
  return ([30, 60, 90] as const).find((step) => days <= step) ?? null;
}
