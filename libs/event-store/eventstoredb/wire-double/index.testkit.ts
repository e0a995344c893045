export { startWireDouble, type WireDouble, type WireDoubleOptions } from './wire-double.testkit.js';
export { testCertificates, type TestCertificates } from './test-certificates.testkit.js';
export { refusals, type Refusal } from './refusals.testkit.js';
export type { Faults } from './faults.testkit.js';
export type { User } from './access.testkit.js';
export { startWireDoubleProcess, type WireDoubleProcess, type ProcessOptions } from './wire-double-process.testkit.js';
export { startWireDoubleCluster, type WireDoubleCluster, type ClusterOptions } from './wire-double-cluster.testkit.js';
export type { WireNode } from './wire-node.testkit.js';
