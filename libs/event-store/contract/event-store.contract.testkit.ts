import { appendContract } from './append.contract.testkit.js';
import { followContract } from './follow.contract.testkit.js';
import type { OpenStore, StoreUnderTest } from './harness.testkit.js';
import { orderingContract } from './ordering.contract.testkit.js';
import { storableContract } from './storable.contract.testkit.js';
import { contractVersions, versionContract } from './versions.contract.testkit.js';

/** Everything that an adapter promises to whoever uses the port: to be called inside a `describe` of its spec. */
export function eventStoreContract(underTest: StoreUnderTest): void {
  let store: OpenStore;
  const open = () => underTest.open(contractVersions());
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  appendContract(() => store);
  storableContract(() => store);
  versionContract(() => store);
  followContract(() => store, open);
  orderingContract(() => store, open);
}
