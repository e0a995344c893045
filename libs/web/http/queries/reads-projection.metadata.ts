/** Under which a controller method names the projection that it reads. */
export const READS_PROJECTION = Symbol('ReadsProjection');
