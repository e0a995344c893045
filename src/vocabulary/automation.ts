/** Whether it was done by the clock and not by a person: an automation acts under its own name, `automation:…`. */
export function isAutomation(actor: string): boolean {
  return actor.startsWith('automation:');
}
