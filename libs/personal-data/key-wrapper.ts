/**
 * The master key, wherever it lives: a file, a credential of the init system, a key service. It wraps data keys and
 * never leaves its holder. Every vault holds one; changing it means `Vault.rewrap`, and touches no sealed box.
 */
export interface KeyWrapper {
  /** Names the master key without revealing it: letters, digits, `_`, `-` and `:`. Another key has another id. */
  readonly keyId: string;

  /** Where a person finds the master key, for sentences such as "put back …". */
  readonly whereabouts: string;

  /** Wraps a data key; `bound` must be given again to unwrap it. */
  wrap(dataKey: Uint8Array, bound: string): Promise<Buffer>;

  /** Unwraps a data key; null where this master key or `bound` is not what it was wrapped with. */
  unwrap(wrapped: Uint8Array, bound: string): Promise<Buffer | null>;
}
