/** The server, or its database, cannot hold this store; the sentence says what to change. */
export class StoreNotUsable extends Error {
  override readonly name = 'StoreNotUsable';
}
