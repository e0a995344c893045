/** Under which a controller method names the projection that it reads; null where it reads what is never late. */
export const READS_PROJECTION = Symbol('ReadsProjection');
