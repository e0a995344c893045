/** What a store reports to the operator; any structured logger fits. Lines hold no event data. */
export interface EventStoreLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}
